"""How an archive of an older form becomes one of today's: one file a step, run when the archive is opened."""
