"""The one place for what a model is told: one prompt for each kind of piece."""
