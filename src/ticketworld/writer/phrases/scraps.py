"""What lands in a message without being part of it: lines of programs, pasted rows, old mail."""

from __future__ import annotations

PHONE_LINES = (
    "Sent from my iPhone", "Sent from my iPhone", "Sent from my iPad", "Sent from my Galaxy",
    "Sent from my phone", "sent from my mobile", "Get Outlook for Android", "Get Outlook for iOS",
    "Sent from Mail for Windows", "Sent from Yahoo Mail on Android", "Sent from my Android device",
    "(typed on my phone, excuse the typos)", "Sent on the go",
)  # fmt: skip

ROWS = (
    "Order: {order}\nItem: {product}",
    "Order number: {order}\nProduct: {product}",
    "{order} | {product}",
    "{order} - {product}",
    "Order #: {order}\n{product}",
    "> Order {order}\n> {product}",
    "* {product}\n* order {order}",
    "Copied from the confirmation:\n{order}  {product}",
)
"""Order lines as people paste them; never a price, for the letter gives none away."""

QUOTED = (
    "> Thank you for your order!\n> We will let you know as soon as it is on its way.",
    "-----Original Message-----\n> Thanks for shopping with us.\n> Please keep this email for "
    "your records.",
    "> Thank you for shopping with us. You can see your orders in your account at any "
    "time.\n> The customer service team",
    "You wrote:\n> Your order has been placed. A summary is in your account.\n> Questions? Just "
    "reply to this email.",
    "> Hello,\n> thanks for your order. This is an automatic message.\n> Your shop team",
    "--- Forwarded message ---\n> We have received your order. Thank you for your trust!",
)
"""What is quoted of the shop's own mail below a message about an order."""

EMOJI = {
    "frustrated": ("😤", "🙄", "😡"),
    "upset": ("😢", "😞", "💔"),
    "worried": ("😟", "😬", "🙏"),
    "confused": ("🤔", "😅", "🤷"),
    "pleading": ("🙏", "🙏🙏", "😭"),
    "apologetic": ("😅", "🙈", ":/"),
    "disappointed": ("😞", "😕", ":("),
    "hopeful": ("🤞", "🙏", ":)"),
}
SMILES = ("🙂", ":)", "😊", "🙏", ":-)")
"""By mood, and for all other moods."""
