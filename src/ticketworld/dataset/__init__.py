"""Tickets and manifests: reads and writes every file of a dataset."""
