"""Customers, products, orders, their state at a time, and the facts they hold."""
