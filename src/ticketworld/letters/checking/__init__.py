"""The checks of customers' letters, one group a module."""
