"""Finds the one sentence of a source that answers, or none."""
