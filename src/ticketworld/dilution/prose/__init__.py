"""The one place for what a company's manual says besides provisions: none of it binds anybody."""
