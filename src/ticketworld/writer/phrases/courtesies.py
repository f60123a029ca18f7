"""Sentences that a reply can hold and that say nothing: no promise, no reason, no number."""

from __future__ import annotations

COURTESIES: tuple[str, ...] = (
    "Thank you for being our customer.",
    "It was good to hear from you.",
    "I hope that you are well otherwise.",
    "Thank you for putting it so clearly.",
    "I understand that this matters to you.",
    "I know that such things cost time and nerves.",
    "It is right that you turned to us with this.",
    "Thank you for the friendly way in which you wrote.",
    "I have read what you wrote from the first line to the last.",
    "I have tried to put it all as plainly as I can in this message.",
    "I am glad that you wrote to us about it, and did not leave it at that.",
    "I can imagine that you would rather spend your time on something else.",
    "Please keep this message, so that you can come back to it whenever you like.",
    "Should anything in this message be hard to follow, a line from you is enough.",
    "I have gone through your message with care, so that nothing in it is overlooked.",
    "It helps a great deal that you wrote down the whole story and not a part of it.",
    "Messages such as yours show us how it looks from the other side, and I am grateful for it.",
    "I hope that this message says what you need to know, and that it says it in words that are "
    "easy to follow.",
)
