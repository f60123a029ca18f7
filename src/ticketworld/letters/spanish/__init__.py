"""The words by which Spanish texts are read."""
