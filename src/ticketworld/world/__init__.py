"""Builds records that make a plan true."""
