"""DejaVu Sans, cut down to Latin, Greek and Cyrillic letters, so that pictures look the same on every machine (LICENSE_DEJAVU.txt)."""
