"""The words by which English texts are read."""
