"""Runs the making: plan, world, decisions, letters, tickets."""
