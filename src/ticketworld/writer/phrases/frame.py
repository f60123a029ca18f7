"""Patterns for how letters begin and end, by register."""

from __future__ import annotations

GREETINGS: dict[str, tuple[str, ...]] = {
    "terse": (
        "hi", "hello", "hey", "hi there", "hey there", "hi all", "hello?", "hi team", "hey guys",
        "hi support", "yo", "hey team", "hi folks", "morning", "hi, quick one", "hello there",
    ),
    "plain": (
        "Hello,", "Hi,", "Hi there,", "Hello there,", "Hello team,", "Hi team,", "Good day,",
        "Good morning,", "Hello support,", "Hi support team,", "Hello everyone,", "Good evening,",
        "Hello customer care,", "Greetings,", "Hi customer service,", "To the support team:",
    ),
    "friendly": (
        "Hi everyone!", "Hello there!", "Hi folks,", "Hello you kind people,", "Hey team!",
        "Hi all!", "Hello dear team,", "Good morning everyone,", "Hi, lovely support people,",
        "Hello from a customer!", "Hi there, friends,", "Hey everybody,", "Hello hello,",
        "A good day to you all!", "Hi, whoever reads this,",
    ),
    "formal": (
        "Dear Sir or Madam,", "Dear customer service,", "Dear support team,", "Dear team,",
        "Good day to you,", "Dear customer care team,", "To whom it may concern,",
        "Ladies and gentlemen,", "Dear colleagues in customer service,", "Dear service team,",
        "Dear all,", "Good afternoon,",
    ),
    "rambling": (
        "Hello,", "Dear people of the support team,", "Good evening everyone,", "Hello all,",
        "Hi, and please bear with me,", "Dear whoever opens the mail,", "Hello, a customer here,",
        "Hi there,", "Dear customer people,", "Hello from my kitchen table,", "Good day everyone,",
        "Hi, it's a bit of a story,", "Dear friendly team,", "Greetings to all of you,",
    ),
}  # fmt: skip

PARTS_OF_DAY = {"morning": (4, 12), "afternoon": (12, 18), "evening": (17, 24)}
"""The hours in which a greeting may name a part of the day."""

PLEASANTRIES: dict[str, tuple[str, ...]] = {
    "friendly": (
        "I hope [you're having|the day brings you|this finds you on] [a good week|a calm day|a "
        "fine "
        "day][ over there|].",
        "Hope [all is well|things are calm|everything is quiet] [with you|at your end|over "
        "there].",
        "[First of all|Before anything else], thanks for [reading|taking care of|sorting] all "
        "these "
        "[emails|messages|letters].",
        "[You probably get|I bet you get] [hundreds|heaps|piles] of these, so I'll [be brief|come "
        "to "
        "the point|keep it light].",
    ),
    "formal": (
        "[I hope|I trust] [this message|this letter|my email] [finds you well|reaches the right "
        "department|comes to the right place].",
        "[Allow me|Permit me] to [set out|describe|put before you] [the following matter|my "
        "situation|my concern].",
        "[I am|I'm] [writing|turning] to you with a [request|question|matter] [for your "
        "department|that needs your attention|that I hope you can settle].",
    ),
    "rambling": (
        "[I'm not sure|I don't know|I wonder] [where to begin|how to start|whether I'm in the "
        "right "
        "place], so [here goes|I'll just tell it|bear with me].",
        "[This may|It might] [get a little long|be longer than needed|take a minute to read], "
        "[sorry|"
        "forgive me|so get a coffee].",
        "[I've been meaning|I have wanted|I kept meaning] to write [for a while|before|and kept "
        "putting it off], and [today I sat down|now I finally do|here I am].",
        "[My partner|My wife|My husband|My daughter] [said|told me|thinks] I should [write to you|"
        "just ask you|send a message], so [here I am|that's what I'm doing|here it is].",
    ),
}

THANKS: dict[str, tuple[str, ...]] = {
    "terse": ("thanks", "thx", "ty", "thanks a lot", "cheers", "pls reply", "let me know", ""),
    "plain": (
        "Thanks.", "Thank you.", "Many thanks.", "Thanks in advance.", "Thanks for your help.",
        "Thank you for [looking into this|your time|taking care of it].", "",
        "I look forward to [your answer|hearing from you|your reply].",
    ),
    "friendly": (
        "Thanks [so much|a million|a bunch|loads]!", "You're [great|the best|stars], thank you!",
        "[Big thanks|Warm thanks|Lots of thanks] [already|from here|in advance]!",
        "Thank you [kindly|all] and [have a good one|take care|enjoy your day]!",
    ),
    "formal": (
        "I [look forward to|await|would appreciate] your [reply|response|answer].",
        "Thank you [for your attention|for your assistance|in advance for your help][ in this "
        "matter|].",
        "I [remain at your disposal|am available] for [any questions|further details].",
        "[Kindly|Please] [confirm receipt|acknowledge receipt] of this [message|letter].",
    ),
    "rambling": (
        "[Anyway|Well|So], [that's my story|that's about it|that's all from me], thanks for "
        "[reading this far|listening|your patience].",
        "[Sorry again|Apologies again] for [the length|going on|the long message], and thank you.",
        "Thanks for [bearing with me|your patience|reading all this], [truly|I mean it|honestly].",
        "[There|Now], [that's off my chest|I've said it all|it's told]. Thank you[ all|].",
    ),
}  # fmt: skip

SIGN_OFFS: dict[str, tuple[str, ...]] = {
    "terse": ("", "", "", "", "sent from my phone", "(typing on my phone)"),
    "plain": (
        "Regards,", "Best regards,", "Best,", "Thanks,", "Greetings,", "Yours,", "", "Cheers,",
    ),
    "friendly": (
        "Cheers,", "Warmly,", "All the best,", "Take care,", "Best wishes,", "Bye for now,",
        "Have a lovely day,", "Sunny greetings,",
    ),
    "formal": (
        "Sincerely,", "Yours sincerely,", "Kind regards,", "Respectfully,", "Yours faithfully,",
        "With kind regards,", "Yours truly,",
    ),
    "rambling": (
        "All the best,", "Best wishes,", "Yours,", "Take care,", "With greetings,", "So long,",
        "Kindly,", "Warm regards,",
    ),
}  # fmt: skip

AFTERWORDS = (
    "PS: [Email|A reply by email] [is best|suits me best|works better than a call].",
    "PS: [Sorry|Forgive me] for any typos, [I'm on the train|small screen|my glasses are "
    "upstairs].",
    "PS: [I work nights|I'm at work till late], so [answers may be slow|I may reply late].",
    "PS: [If this belongs to another desk|If I've got the wrong desk], [please pass it on|kindly "
    "forward it].",
    "[Sent|Written] from my [phone|tablet|old laptop]",
)
