"""Discord: slash commands, buttons and menus with discord.py."""
