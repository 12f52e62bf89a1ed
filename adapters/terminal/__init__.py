"""The terminal as a chat platform: cards in text, a chat loop, and progress while articles are read."""
