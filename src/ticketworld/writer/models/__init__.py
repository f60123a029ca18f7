"""Has a language model write the pieces of tickets; what it writes is checked like any text."""
