"""What we remember: every version, shut ones included, behind one door."""
