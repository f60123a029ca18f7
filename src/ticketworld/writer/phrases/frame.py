"""Patterns for how letters begin and end, by register."""

from __future__ import annotations

from collections.abc import Mapping

GREETINGS: Mapping[str, tuple[str, ...]] = {
    "terse": (
        "hi", "hello", "hey", "hi there", "hey there", "Hi all", "Hello?", "hi team", "Hey guys",
        "Hi support", "hey team", "Morning", "Hello there", "Hi - quick one", "Hey,", "Hi!",
        "Good morning", "hi guys", "Evening all", "Hi, question for you", "Hello team",
    ),
    "plain": (
        "Hello,", "Hi,", "Hi there,", "Hello there,", "Hello team,", "Hi team,", "Good day,",
        "Good morning,", "Hello support,", "Hi support team,", "Hello everyone,", "Good evening,",
        "Good afternoon,", "Hi customer service,", "To the support team:", "Hi all,",
        "Dear customer service,", "Hello customer service,", "Dear support,", "Hello all,",
    ),
    "friendly": (
        "Hi everyone!", "Hello there!", "Hi folks,", "Hey team!", "Hi all!", "Hello team!",
        "Good morning everyone,", "Good morning!", "Hi there!", "Hey everybody,", "Hello!",
        "Hi support team!", "Hello everyone!", "Good evening!", "Good afternoon all,",
        "Hey there!", "Hi support folks,",
    ),
    "formal": (
        "Dear Sir or Madam,", "Dear customer service,", "Dear support team,", "Dear team,",
        "To whom it may concern,", "Dear Sir/Madam,", "Dear customer care team,",
        "Dear service team,", "Dear all,", "Good afternoon,", "Good morning,",
        "Dear customer support,", "Dear customer service team,", "Good day,",
    ),
    "rambling": (
        "Hello,", "Good evening everyone,", "Hello all,", "Hi, and please bear with me,",
        "Hi there,", "Good day everyone,", "Hi, it's a bit of a story,", "Hello everyone,",
        "Good morning to you all,", "Dear support team,", "Hello to whoever reads this,",
        "Hi all, long one, sorry,", "Good afternoon,", "Hello customer service,", "Dear all,",
        "Hi - apologies in advance for the length,",
    ),
}  # fmt: skip

PARTS_OF_DAY = {"morning": (4, 12), "afternoon": (12, 18), "evening": (17, 24)}
"""The hours in which a greeting may name a part of the day."""

PLEASANTRIES: Mapping[str, tuple[str, ...]] = {
    "plain": (
        "I need [some help|help with something|a bit of help], please.",
        "[I hope|I'm hoping] I've got the right address for this.",
        "[Quick one|Quick question|Just a quick message].",
        "I'm not sure [who to write to|whether this is the right place], so I'm trying here.",
    ),
    "friendly": (
        "[I hope|Hope] [you're having a good week|you're all well|your day is going well].",
        "[First of all|Before anything else], thanks for [reading this|taking care of all these "
        "emails].",
        "I'm sure you get [a ton|hundreds|plenty] of these, so I'll [try to be quick|keep it "
        "short|get to the point].",
        "I hope you can help me [out|with something|with a small thing].",
    ),
    "formal": (
        "I hope this [message|email] finds you well.",
        "I am writing to [ask for your assistance|request your help] with the following.",
        "I would like to bring the following to your attention.",
        "I trust this [message|email] reaches the right department.",
        "Please allow me to describe [my situation|the matter] briefly.",
    ),
    "rambling": (
        "I'm not sure where to start, so [I'll just tell you|here goes|bear with me].",
        "This might get a little long, [sorry|sorry about that|so maybe get a coffee first].",
        "I've been meaning to write [for a while|for days now] and [kept putting it off|never "
        "got round to it], so [here I am|today I'm finally doing it].",
        "I'll try to explain this as well as I can.",
    ),
}

THANKS: Mapping[str, tuple[str, ...]] = {
    "terse": (
        "thanks", "thx", "ty", "thanks a lot", "cheers", "pls reply", "let me know", "", "",
        "Thanks!", "tia", "pls let me know", "Thank you",
    ),
    "plain": (
        "Thanks.", "Thank you.", "Many thanks.", "Thanks in advance.", "Thanks for your help.",
        "Thank you for [looking into this|your time|your help].", "", "",
        "I look forward to [hearing from you|your reply].", "[Hope|Hoping] to hear from you soon.",
        "Thanks for [looking at|taking care of] this.",
    ),
    "friendly": (
        "Thanks so much!", "Thank you so much for your help!", "Thanks a million!",
        "[Big thanks|Many thanks|Lots of thanks] in advance!", "Thanks to all of you!",
        "Thank you and [have a good one|have a great day|take care]!", "Thanks a lot!",
        "Really appreciate it, thank you!",
    ),
    "formal": (
        "I look forward to your [reply|response].", "Thank you for your assistance.",
        "Thank you [for your attention to this matter|in advance for your help|for your time].",
        "Please do not hesitate to contact me [should you need|if you require] [further "
        "details|anything else].",
        "I would appreciate a reply at your earliest convenience.",
        "Please confirm that you have received this message.",
    ),
    "rambling": (
        "[Anyway|So], [that's my story|that's about it|that's the whole story], thanks for "
        "[reading this far|your patience].",
        "Sorry [again|] for [the length|going on|the long message], and thank you.",
        "Thanks for [bearing with me|your patience|reading all this], [truly|I mean it|I really "
        "appreciate it].",
        "[OK|Right], I think that's everything. [Thank you|Thanks so much|Thanks in advance].",
        "I've gone on long enough. Thank you[ for listening| for your time|].",
    ),
}  # fmt: skip

COLD_THANKS = (
    "Please get back to me.", "I expect a reply.", "Waiting for your reply.", "", "", "Thanks.",
    "I look forward to your answer.", "Please [sort this out|fix this|deal with this].",
    "I'd like an answer, please.", "Thank you.", "Hoping for a real answer.",
)  # fmt: skip
"""How those end who are cross, whatever their register."""

SIGN_OFFS: Mapping[str, tuple[str, ...]] = {
    "terse": ("", "", "", "", "", "-"),
    "plain": (
        "Regards,", "Best regards,", "Best,", "Thanks,", "Kind regards,", "Yours,", "", "Cheers,",
        "", "Best wishes,",
    ),
    "friendly": (
        "Cheers,", "Warmly,", "All the best,", "Take care,", "Best wishes,", "Best,", "",
        "Have a lovely day,", "Warm regards,",
    ),
    "formal": (
        "Sincerely,", "Yours sincerely,", "Kind regards,", "Respectfully,", "Yours faithfully,",
        "With kind regards,", "Yours truly,",
    ),
    "rambling": (
        "All the best,", "Best wishes,", "Yours,", "Take care,", "Regards,", "", "Warm regards,",
    ),
}  # fmt: skip

AFTERWORDS = (
    "PS: Email [is best|works better for me than a call|suits me best].",
    "PS: Sorry for any typos, [I'm on the train|small screen|I can't find my glasses].",
    "PS: I work [nights|late shifts], so I may be slow to reply.",
    "PS: If this belongs to another department, please pass it on.",
    "P.S. If you need to call, afternoons are best.",
    "PS: I've [added|put] my partner in copy, [so you know|in case I'm away].",
)
