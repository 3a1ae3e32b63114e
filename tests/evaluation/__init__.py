"""Question sets, and how replies to them are scored."""
