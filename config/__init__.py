"""Settings, read once at start, and data that a teacher may edit."""
