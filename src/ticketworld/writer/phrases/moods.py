"""Patterns that carry a mood, and the mood that a template's tone asks for."""

from __future__ import annotations

MOODS: dict[str, tuple[str, ...]] = {
    "polite": (
        "I'd [be grateful|be thankful] [for any help|if you could help|for a short answer].",
        "[If it's not too much trouble|When you find a moment|Whenever it suits you], [please let "
        "me "
        "know|I'd like to hear from you|a short reply would be nice].",
        "[I appreciate|I value] [your help|your time|the work you do] [with this|on this|here].",
        "[There is|I'm in] no [great |]hurry, [a reply in the next days is fine|take the time you "
        "need|I just want it settled].",
    ),
    "frustrated": (
        "[Frankly|Honestly|To be blunt], [this is annoying|I'm fed up|I expected better|this has "
        "cost me an evening].",
        "[I don't have|I really lack] [the patience|the time|the nerves] for [this|such "
        "hassle|more "
        "of this], [sorry|to be honest|I must say].",
        "[This is not|It's not] what I [paid for|expected|had in mind] [when I ordered|from a "
        "shop "
        "like yours|at all].",
        "[It's beyond me|I can't understand] why [it has to be this hard|this lands on me|buying "
        "something must end in letters].",
        "[Please|I ask you:] [[don't send me a form letter|don't pass me around], [I've had "
        "enough of that|I'm tired of it|that would be the last straw]|read this properly, [word "
        "for word|to the end|I took the time to write it]].",
    ),
    "hopeful": (
        "[I hope|I'm hoping|Fingers crossed] [you can help|we find a way|this can be sorted out].",
        "[I'm|I feel] [optimistic|quite confident|hopeful] that [we'll find a way|someone there "
        "can "
        "help|there's a good answer].",
        "[It would|That would] [make my week|make me very happy|be wonderful][ if this worked "
        "out|].",
        "[Maybe|Perhaps] [there's something you can do|we're lucky|it's easier than I think].",
    ),
    "apologetic": (
        "[Sorry|My apologies|I'm sorry] [to bother you|for the trouble|to add to your work] [with "
        "this|over this|].",
        "I [know|realize] I [should have written sooner|should have been quicker|put this off], "
        "[sorry about that|my mistake|and I apologize].",
        "[It's|This is] [embarrassing|awkward|not easy] to [ask|bring up|write], [forgive me|but "
        "here I am|sorry].",
        "[I feel bad|I hate] [asking|to ask|to make a fuss], [truly|but I have to|I do].",
    ),
    "confused": (
        "[I'm|I am] [confused|a bit lost|puzzled|not sure what to think].",
        "[I can't|I cannot] [make sense of it|work out what applies|tell what comes next][, to be "
        "honest|, I'm afraid|].",
        "[Your pages|The help pages|The emails] [confuse me|tell me different things|left me "
        "guessing], [maybe it's me|or I misread them|so I ask].",
        "[Am I|Could it be that I'm] [missing something|looking at this the wrong way]?",
    ),
    "plain": (
        "[Those are|These are] [the facts|the main points|all the details I have].",
        "[That's|That is] [all|it|everything] [from me|on my side|for now].",
        "[A short answer|A line|A quick reply] [is enough|will do|is all I need].",
        "[Just tell me|Let me know] what [you need|is missing|else to send].",
    ),
    "worried": (
        "[I'm|I am] [worried|uneasy|anxious|concerned] about [the money|this|how it will end][, "
        "to "
        "be honest|, it was not cheap for me|].",
        "[It's been|This has been] [on my mind|keeping me awake|bothering me][ a lot| at night|].",
        "I [worry|fear|am afraid] that [this drags on|it gets complicated|I've done something "
        "wrong].",
        "[I'd sleep|I would sleep] better [if I heard from you|with an answer|knowing where I "
        "stand].",
    ),
    "upset": (
        "[I am|I'm] [really upset|very disappointed|shaken|close to tears] [about this|by all "
        "this|].",
        "[I was|We were] so [happy|excited] [about this purchase|when we ordered], [and now "
        "this|and "
        "look at us now|what a letdown].",
        "[This|It] [hurts|stings|ruined my week], [I can tell you|no other word for it|really].",
        "[I can't believe|It's hard to believe] [this happened|I have to write this|how this "
        "went].",
    ),
    "disappointed": (
        "[I'm|I am] [disappointed|let down|rather sad about it], [I must say|to be honest|no "
        "point "
        "hiding it].",
        "[I had|We had] [expected more|hoped for better|high hopes], [and it's a pity|sadly|so "
        "I'm "
        "a bit let down].",
        "[It's|What] a [pity|shame|letdown], [really|I have to say|I'd looked forward to it].",
        "[I so wanted|I wanted] this to [go well|work out], [and it didn't|but here we are].",
    ),
    "pleading": (
        "[Please|I beg you], [help me|do what you can|don't turn me away], I [don't know who else "
        "to "
        "ask|really depend on it|would be so grateful].",
        "[I can't|I cannot] [afford|pay for] [another one|a second one][ this year| right now|], "
        "[so "
        "please|that's the truth|and it keeps me up].",
        "[Please|Please, please] [see|consider|understand] [my situation|where I stand|how much "
        "it "
        "means to me].",
        "[Any|Some] [kindness|goodwill|little help] [would mean|means] [the world|a lot|so much] "
        "to "
        "me.",
    ),
    "urgent": (
        "[It's urgent|This is urgent|Time matters here], [please hurry|please answer soon|so I'd "
        "need a quick reply].",
        "[I need|I'd need] [an answer|to hear from you|a decision] [as soon as possible|today if "
        "you "
        "can|very soon].",
        "[Please|Kindly] [treat this first|don't let this wait|put this on top of the pile].",
        "[I'm|I am] [leaving|traveling|away] [soon|shortly], so [the sooner the better|please be "
        "quick|time is short].",
    ),
    "curious": (
        "[I'm|I am] [just curious|simply curious|a curious person], [that's all|as you can "
        "tell|and "
        "would love to know].",
        "[I'd|I would] [love|like] to [understand|know] [how this works|what's behind it|what the "
        "answer is].",
        "[I've been|I was] [wondering|thinking] about [it|this] [for a bit|over breakfast|on my "
        "way "
        "home].",
        "[Any detail|Whatever you know|Every bit] [helps|is welcome|is interesting to me].",
    ),
    "confident": (
        "[I'm|I am] [sure|certain|confident] [we'll settle this quickly|you'll sort it out|this "
        "is "
        "routine for you].",
        "[This should be|It looks like|I take it this is] [a simple matter|straightforward|a "
        "quick "
        "fix].",
        "[I expect|I count on|I trust in] [a smooth answer|your cooperation|a good solution].",
        "[As far as I can see|To my mind], [there's little to discuss|it's a clear case|nothing "
        "stands in the way].",
    ),
}

_MOOD_OF_WORD = {
    "polite": "polite", "courteous": "polite", "grateful": "polite", "kind": "polite",
    "frustrated": "frustrated", "impatient": "frustrated", "annoyed": "frustrated",
    "angry": "frustrated", "irritated": "frustrated",
    "hopeful": "hopeful", "optimistic": "hopeful",
    "apologetic": "apologetic", "embarrassed": "apologetic", "sheepish": "apologetic",
    "confused": "confused", "puzzled": "confused", "unsure": "confused",
    "matter": "plain", "neutral": "plain", "plain": "plain", "factual": "plain",
    "worried": "worried", "concerned": "worried", "anxious": "worried", "nervous": "worried",
    "upset": "upset", "shocked": "upset", "disappointed": "disappointed", "sad": "disappointed",
    "pleading": "pleading", "desperate": "pleading", "urgent": "urgent", "hurried": "urgent",
    "curious": "curious", "inquiring": "curious", "interested": "curious",
    "confident": "confident", "expecting": "confident", "assertive": "confident",
}  # fmt: skip


def mood_of(tone: str) -> str:
    """Return the mood for a tone in a template's own words; `plain` for an unknown one."""
    for word in tone.lower().replace("-", " ").replace("_", " ").split():
        if word in _MOOD_OF_WORD:
            return _MOOD_OF_WORD[word]
    return "plain"
