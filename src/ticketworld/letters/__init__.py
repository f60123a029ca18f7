"""What a message discloses and withholds, and reading a letter back against it."""
