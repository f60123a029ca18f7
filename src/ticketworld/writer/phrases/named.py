"""Patterns for what a letter names word for word: a code, an account, a new address."""

from __future__ import annotations

from collections.abc import Mapping

NAMED: Mapping[str, tuple[str, ...]] = {
    "code": (
        "[The code|My code|The promo code] is {code}.",
        "[Here is the code|This is the code]: {code}.",
        "The code [reads|goes|says] {code}[, all in capitals|, if I copied it right|].",
        "It's the code {code}[, to be exact|].",
        "{code} is the code[ that I mean| in question| I'm talking about|].",
    ),
    "account": (
        "[The account|My account] [is|is registered|runs] under {account}.",
        "[You'll find|You can find|Please look for] [the account|my account] under {account}.",
        "The address [that I signed up with|on the account|you have for me] is {account}.",
        "I'm writing from [another|a different] address; the account [is|runs] under {account}.",
        "[Never mind|Please ignore] the address that I write from, my account is the one under "
        "{account}.",
    ),
    "new_email": (
        "[The new address|The new one|My new address] is {new_email}.",
        "[Please use|From now on, please use|Please write to] {new_email}.",
        "[It should be|It has to be|Please make it] {new_email}[ instead| from now on|].",
        "[Here is the new one|This is the new address|New address]: {new_email}.",
        "I can [now |]be reached at {new_email}[, which is to be my only address|].",
    ),
}
"""By what is named."""
