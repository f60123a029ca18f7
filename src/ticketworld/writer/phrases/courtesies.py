"""Sentences that a reply can hold and that say nothing: no promise, no reason, no number."""

from __future__ import annotations

COURTESIES: tuple[str, ...] = (
    "We value you as a customer.",
    "I am grateful that you wrote.",
    "I hope that you are well otherwise.",
    "I know that waiting is no fun.",
    "I understand that this matters to you.",
    "I know that such things cost time and nerves.",
    "It is right that you turned to us with this.",
    "Writing such a message takes time, I know that.",
    "I have read what you wrote from the first line to the last.",
    "I have tried to put it all as plainly as I can in this message.",
    "I am glad that you wrote to us about it, and did not leave it at that.",
    "I can imagine that you would rather spend your time on something else.",
    "Please keep this message, so that you can read it again whenever you like.",
    "Should anything in this message be hard to follow, a line from you is enough.",
    "I have gone through your message with care, so that nothing in it is overlooked.",
    "It is worth our while to hear about such things, whatever comes of them in the end.",
    "Messages such as yours show us how it looks from the other side, and I am grateful for it.",
    "I hope that this message says what you need to know, and that it says it in words that are "
    "easy to follow.",
)
