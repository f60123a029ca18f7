"""Audits datasets that others made in the same fields, and says what their files leave open."""
