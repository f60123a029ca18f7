"""The phrases in which Spanish letters and messages are written."""
