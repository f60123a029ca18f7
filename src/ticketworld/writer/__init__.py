"""Writes letters; the one door to the network."""
