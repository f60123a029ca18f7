"""Patterns that carry a mood, and the mood that a template's tone asks for."""

from __future__ import annotations

from collections.abc import Mapping

COLD = frozenset({"frustrated", "upset"})
"""Moods in which nobody is warm or chatty."""

MOODS: Mapping[str, tuple[str, ...]] = {
    "polite": (
        "[Any help|Your help] would be [appreciated|much appreciated].",
        "[I'd be grateful|I'd appreciate it] if you could [get back to me|let me know|take a "
        "look].",
        "Let me know if you need anything [else|more] from me[, happy to send it over|].",
        "[No rush|There's no rush][ at all|], [whenever you get a chance|just when you have a "
        "moment].",
        "I know you're busy, so [thank you in advance|I appreciate the help].",
        "If [anything is unclear|you have questions], just [ask|write back].",
    ),
    "frustrated": (
        "[Honestly|Frankly], [I'm pretty annoyed|I'm fed up|I expected better].",
        "I've already spent [way too much|far too much|more than enough] time on this.",
        "[This shouldn't be this hard|I don't see why this has to be so complicated|I really "
        "shouldn't have to chase this].",
        "Please don't send me [a canned reply|a form letter][, I want an actual answer|, I'd "
        "like a person to look at it|].",
        "I really don't have the [time|patience] for this[ right now|].",
        "[I'm not happy about this|I'm not impressed|Not happy at all][, to put it mildly|].",
        "I [want|need] this [sorted|resolved|fixed][ soon| without any more back and forth|].",
    ),
    "hopeful": (
        "[I'm hoping|I hope|Really hoping|Fingers crossed] [you can help|there's a way|we can "
        "work something out].",
        "[It would|That would] [really make my day|mean a lot|be a big help].",
        "Maybe there's [something you can do|a way to do this|an option I don't know about].",
        "I hope [that's doable|that works|this isn't too much to ask].",
        "[I'd be so happy|I'd be really glad] if [that worked|this worked out].",
    ),
    "apologetic": (
        "[Sorry|I'm sorry|Apologies] [to bother you with this|for the hassle|for the trouble|to "
        "be a pain].",
        "[Sorry|Apologies] if [I'm missing something obvious|this isn't the right place to ask].",
        "I know this makes extra work for you[, sorry|, and I'm sorry about that|].",
        "I feel [bad|a bit silly|awkward] [asking|even writing this], but [I'd rather ask|I had "
        "to try].",
        "[Really sorry|Sorry again] about [this|all this].",
    ),
    "confused": (
        "I'm [a bit confused|confused|a little lost|not sure what's going on][ here|, to be "
        "honest|].",
        "I [don't really understand|can't figure out|can't tell] [how this works|what I'm "
        "supposed to do|what happens next].",
        "Maybe I'm [missing something|misunderstanding something|looking at this wrong].",
        "I looked at your help pages and [I'm none the wiser|couldn't find an answer|it wasn't "
        "clear to me].",
        "[Can|Could] someone [explain this to me|walk me through it|tell me what's going on]?",
    ),
    "plain": (
        "That's [all|about it|everything][ from me| for now|].",
        "[Let me know|Just let me know] [what you need from me|what happens next|if you need "
        "anything else].",
        "Please [confirm|reply by email|get back to me][ when you can|].",
        "A [short|quick] reply is [fine|enough|all I need].",
        "Those are all the details I have.",
    ),
    "worried": (
        "[I'm getting|I'm a bit|I'm quite|I'm honestly] [worried|nervous|anxious][ about this|].",
        "This has been on my mind [all day|all week|ever since].",
        "I'd [feel|sleep] [a lot |]better if [I heard from you|someone could look into it|I knew "
        "what's happening].",
        "I just don't want [this to fall through the cracks|to be left hanging|this to drag on].",
        "Please tell me this can be sorted out.",
    ),
    "upset": (
        "I'm [really upset|very unhappy|so disappointed][ about this|, I have to say|].",
        "I [can't|still can't] believe [I'm having to write this|this is happening].",
        "This has [really upset me|ruined my week|spoiled my whole day].",
        "[I really expected more from you|I thought better of your shop|This is not how you "
        "treat a customer].",
        "[This is|It's] [not okay|just not right|not acceptable].",
    ),
    "disappointed": (
        "I'm [disappointed|a bit disappointed|let down|pretty disappointed][, to be honest|, I "
        "have to say|].",
        "I'd [expected|hoped for] [more|better][ than this|].",
        "[It's|Such] a [shame|letdown][, really|].",
        "[This isn't how I thought it would go|Not what I was expecting, I have to say].",
        "Normally I'd [just let it go|shrug it off], but [not this time|this one bothers me].",
    ),
    "pleading": (
        "Please[, please|] [help me out here|see what you can do|do what you can].",
        "I [really|simply|just] can't [afford|pay for] [another one|a second one][ right now| "
        "this year|].",
        "I honestly don't know [what else to do|who else to ask].",
        "Anything you can do would [mean a lot|mean the world|help so much][ to me|].",
        "I'm [asking|begging] you to [consider my situation|be kind here|have a heart].",
    ),
    "urgent": (
        "[This is|It's] [urgent|rather urgent|really urgent], [please reply quickly|so please "
        "hurry|please get back to me today].",
        "I [really |]need an answer [as soon as possible|asap|today if at all possible|quickly].",
        "Could you please [look at this first|put this at the top|deal with this right away]?",
        "The [sooner|quicker] the better[, please|].",
        "I'm [leaving|traveling|away] [soon|tomorrow], so [please be quick|I can't wait long].",
    ),
    "curious": (
        "[Just curious|Just wondering|Asking out of curiosity][, really|, that's all|].",
        "[I'd|I would] [love|like] to [know|understand] [how this works|a bit more].",
        "Any [info|information|details] [would be great|would help|is welcome].",
        "I've been wondering about this [for a while|all week].",
    ),
    "confident": (
        "I'm sure [we can sort this out|this is quickly sorted|you'll handle it].",
        "[This should be|I take it this is] [simple enough|straightforward|a quick fix].",
        "I [trust|assume] you'll [take care of it|see it the same way|get this done].",
        "I [don't|can't] see [why not|any reason against it|what would speak against it].",
        "I expect you to [take care of this|handle this properly].",
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
