"""The checks of `rules lint`, one a module: each has a `NAME` and a `check`."""
