"""Subject lines that tell little, as people write them in a hurry."""

from __future__ import annotations

ANY = (
    "Help", "help please", "Question", "Quick question", "Hi", "Please help", "Customer service",
    "Request", "hello", "Need help", "Please read", "(no subject)", "Help needed", "?",
    "Support request", "question for you", "Can you help?", "For customer service", "hi there",
    "Please get back to me", "Inquiry", "One question", "Hello, I need some help",
)  # fmt: skip
ABOUT_AN_ORDER = (
    "my order", "Order", "RE: order", "Re: Your order", "Re: Order confirmation", "order question",
    "Question about my order", "Help with my order", "help with order", "About my order",
    "RE: Your order confirmation", "Fwd: Your order", "order issue", "Regarding my order",
)  # fmt: skip
"""For messages about an order that the writer placed."""
