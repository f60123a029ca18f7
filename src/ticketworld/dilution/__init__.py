"""The one place that hides a dataset's handbook in a company's whole manual."""
