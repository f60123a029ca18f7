"""The one place that knows the forms of a dataset on disk, and turns each into each."""
