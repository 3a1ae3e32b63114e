"""How sentences tell of changes of relations."""
