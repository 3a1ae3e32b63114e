"""How sentences tell of memberships."""
