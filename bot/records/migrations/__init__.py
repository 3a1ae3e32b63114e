"""How the tables of the records came to be; Alembic's settings are those of ``knowledge.stores``."""
