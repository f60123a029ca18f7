"""Reads `rules/`: clauses, vocabulary, relation graph, prose. It never solves."""
