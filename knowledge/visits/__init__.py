"""How sentences tell of visits and meetings."""
