"""Turns facts into decisions; the only place where anything is decided."""
