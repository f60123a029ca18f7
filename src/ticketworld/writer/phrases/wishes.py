"""Patterns that carry what a customer wants and what they believe."""

from __future__ import annotations

WANTS = {
    "thing": (
        "[I'd like|I would like|I want|I'm after|I'm looking for] {wants}.",
        "[What I'd like|What I need|What I'm hoping for|All I'm asking for] is {wants}.",
        "I [hope|was hoping|am hoping] for {wants}[, if that can be done|].",
        "{wants} [would be great|would be fine|would settle it for me].",
        "[Could|Can] I [have|get] {wants}[, please|]?",
    ),
    "long": (
        "[I'd like|I would like|I want|I'd love to have|I'm after|I'm looking for] {wants}.",
        "[What I'd like|What I need|All I'm asking for] is {wants}.",
    ),
    "done": (
        "[I'd like|I would like|I want|I'd like to have] {wants}.",
        "[Could|Can] I [have|get] {wants}?",
    ),
    "deed": (
        "[I'd like|I would like|I want|I'm hoping|I was hoping|I'd love] to {wants}.",
        "[I'd really like|I just want|I would very much like|Basically I want] to {wants}.",
        "[What I'd like|What I want|All I want|What I'm hoping for] is to {wants}.",
        "[Ideally|If possible], I'd like to {wants}.",
        "[I'd like|I want|I'm hoping] to {wants}[, if that's possible|, please|, if you can help "
        "with that|].",
    ),
    "request": (
        "[Is it possible|Would it be possible|Is there any way] to {wants}?",
        "[Can|Could] I {wants}[, please|]?",
        "[I'd like|I would like|I want|I'm hoping|I was hoping] to {wants}.",
        "[I just want|All I want is|What I want is|What I'd like is] to {wants}.",
    ),
    "knowing": (
        "[I'd like|I would like|I want|I'd love|I just want|I need] to {wants}.",
        "[What I'd like|What I want|All I want] is to {wants}.",
        "[Mainly|Mostly|Really], I [just want|'d like|want] to {wants}.",
    ),
    "sentence": ("{wants}.", "[In short|Simply put]: {wants}."),
}

BELIEFS = {
    "clause": (
        "[I think|I believe|I assume|I figure|I suppose|I'd say|I'd have thought] [that "
        "|]{belief}.",
        "[As far as I know|As I understand it|The way I see it|To my mind], {belief}.",
        "[I was under the impression|My understanding is|It seems to me] that {belief}.",
        "[Surely|I mean,|After all,] {belief}[, no?|, right?|.]",
        "{belief}[, I think.|, at least that's how I see it.|, as far as I can tell.|, or am I "
        "wrong?|, I'd say.]",
        "{belief}.",
    ),
    "own": (
        "{belief}.",
        "[I mean|Honestly|After all|For what it's worth|To be fair], {belief}.",
        "{belief}[, just so you know|, that's all|, to be honest|].",
    ),
    "thing": (
        "I'm [thinking of|going by|counting on] {belief}.",
        "I'm [hoping for|relying on] {belief}.",
    ),
}

OTHER_PRODUCT = (
    "[Instead I'd like|What I'd like instead is|I'd rather have] the {other}.",
    "[The one I want is|The one I need is|I have my eye on] the {other}[ now|].",
    "[Please send me|I would take|I'd go for] the {other} instead.",
    "It's the {other} that I [want|need|would like] instead.",
    "The {other} [would suit me better|is what I need|is more what I was after][, I think|].",
    "Can I get the {other} [instead|for it]?",
)

SAME_PRODUCT = (
    "I [want|'d like|need] the same [model|product|thing] again, [nothing else|no other].",
    "It should be the same [model|product|thing] again[, please|].",
    "[Same model|The same thing|The same product] again, please.",
    "Another one of the same is [all I want|fine|what I'm after].",
)
