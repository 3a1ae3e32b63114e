"""How sentences and lists tell of disputes."""
