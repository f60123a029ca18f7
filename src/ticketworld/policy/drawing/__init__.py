"""Draws a policy: how its clauses act on each other, as SVG and as a Mermaid flow chart."""
