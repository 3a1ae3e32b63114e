"""Catalogs of translated messages, one folder a language; see ``intents.messages``."""
