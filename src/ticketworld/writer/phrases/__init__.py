"""The words of the offline writer: patterns of the grammar, one module a family of requests."""
