"""Inputs that nobody would write, for the readers of articles: `make fuzz` tries very many, the tests a few."""
