"""Data files that are shipped, and the programs that generate them."""
