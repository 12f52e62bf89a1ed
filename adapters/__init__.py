"""Chat platforms, one folder each; they know briefings and not each other."""
