"""Facts about foreign relations, and where in its source each of them stands."""
