"""How sentences tell of missions."""
