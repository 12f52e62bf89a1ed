"""Where articles come from: the table of kinds of sources."""
