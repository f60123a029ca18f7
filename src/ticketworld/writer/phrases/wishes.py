"""Patterns that carry what a customer wants and what they believe."""

from __future__ import annotations

WANTS = {
    "thing": (
        "[I'd like|I would like|I want|I'm after|I'm looking for|I'd be happy with] {wants}.",
        "[What I'm hoping for|What I'd like|What I need|What I have in mind|All I ask for] is "
        "{wants}.",
        "[Ideally|If possible|Best of all], [I'd get|I would get|there would be] {wants}.",
        "[I hope|I'm hoping] for {wants}[ here|, if that can be done|].",
        "[My wish|My request|My goal] is [simple: |quite simply |]{wants}.",
        "{wants} [would be great|would settle it for me|would do nicely|would help me most].",
        "[Could|Can] I [have|get|ask for] {wants}?",
    ),
    "long": (
        "[I'd like|I would like|I want|I'd love to have|I'm after|I'm looking for] {wants}.",
        "[What I'd like|What I need|What I have in mind|All I ask for] is {wants}.",
        "[My wish|My request|My goal] is [simple: |quite simply |]{wants}.",
    ),
    "done": (
        "[I'd like|I would like|I want|I'd like to have|I'd love to have] {wants}.",
        "[What I'd like is to have|What I want is to see|I'm hoping to see] {wants}.",
        "[Could|Can] I [have|get] {wants}?",
        "[Ideally|If possible|Best of all], I'd [have|get] {wants}.",
        "[I hope|I'm hoping] to [have|get] {wants}[ here|, if that can be done|].",
    ),
    "deed": (
        "[I'd like|I would like|I want|I'm hoping|I wish|I'd love] to {wants}.",
        "[What I'd like|What I want|My wish|The plan|My aim] is to {wants}.",
        "[Is it possible|Would it be possible|Is there a way|Could you help me|Can you help me] "
        "to {wants}?",
        "[Please help me|I need your help|I'm asking for your help] to {wants}.",
        "[Ideally|If possible|Best of all], I[ would like|'d like|'d love] to {wants}.",
    ),
    "sentence": (
        "{wants}.",
        "[In short|To put it simply|What I mean is|Simply put]: {wants}.",
    ),
}

BELIEFS = {
    "clause": (
        "[I think|I believe|I assume|I gather|I take it|I suppose|I'd say] [that |]{belief}.",
        "[As far as I know|As I understand it|The way I see it|To my mind|If I'm not mistaken], "
        "{belief}.",
        "[I was|I've been] under the impression that {belief}.",
        "[Surely|I mean], {belief}[, no?|, right?|, or am I wrong?|.]",
        "{belief}, [or so I think|at least that's how I see it|as far as I can tell|I believe].",
        "[My understanding is|My feeling is|It seems to me] that {belief}.",
    ),
    "thing": (
        "[I'm|I am] [thinking of|going by|counting on] {belief}.",
        "[I have|There's] {belief} [in mind|to think of].",
    ),
}

OTHER_PRODUCT = (
    "[Instead I'd like|In its place I'd like|What I'd like instead is|I'd rather have] the "
    "{other}.",
    "[The one I want is|The one I need is|I have my eye on|My choice would be] the {other}[ "
    "now|].",
    "[Please send me|I would take|I'd go for] the {other} [instead|in exchange|in return].",
    "[It's|It is] the {other} that I [want|need|would like] [instead|in return|in exchange].",
    "The {other} [would suit me better|is what I need|is more what I was after][, I think|].",
)

SAME_PRODUCT = (
    "[I want|I'd like|I'm looking for|I need] [the same model|the very same one|the same product] "
    "[again|once more], [nothing else|not another kind|no other].",
    "[It should be|It would have to be|Please make it] [the same model|the same product] "
    "[again|as "
    "before].",
    "[Same model|The same thing|The same product] [in return|again|as a swap], [please|if you "
    "would|"
    "that's my wish].",
    "[A fresh unit of|Another unit of] the same [model|product] [is what I want|would do|please].",
)
