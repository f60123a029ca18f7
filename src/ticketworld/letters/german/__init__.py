"""The words by which German texts are read."""
