"""Proves things about a policy: its own cases, lint findings."""
