"""The phrases in which German letters and messages are written."""
