"""What a message discloses and withholds, and reading letters and agents' words back."""
