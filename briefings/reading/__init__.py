"""What one article says: pure functions without network, database or clock."""
