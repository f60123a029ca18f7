"""Reads `scenarios/` and chooses which cases to make."""
