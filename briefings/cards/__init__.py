"""What we publish: one file a kind of card."""
