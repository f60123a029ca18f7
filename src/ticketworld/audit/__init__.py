"""Re-decides a dataset from its files alone."""
