"""Small talk of people who tell a little more; none of it bears on a decision."""

from __future__ import annotations

STORIES = (
    "[We are|We're] in the middle of [moving house|repainting the flat|building a kitchen], so "
    "[everything is upside down|nothing is where it should be|I write this between boxes].",
    "I [read reviews|compared models|asked around] for [ages|a whole weekend|several evenings] "
    "before I [settled on|chose|went for] this one.",
    "My [neighbor|colleague|cousin] [recommended|swears by|told me about] your shop, [and talks "
    "of "
    "little else|which is how I found you|so I gave it a try].",
    "I [tried|started with] the [chat|phone line] first, but [the page kept loading|the music in "
    "the queue wore me down|nobody picked up], so [now I write|here is an email].",
    "I [don't|do not] [often|usually] write to [companies|shops], [my wife does that|I prefer to "
    "leave people in peace|it's not my habit].",
    "[The kids|My two boys|The grandchildren] [ask about {obj} every evening|keep asking about "
    "{obj}|talk "
    "of nothing else], [you know how they are|which doesn't help|bless them].",
    "[[I'm|I am] [a teacher|a nurse|a bus driver|a carpenter|retired], so [I count every "
    "penny|money "
    "is not endless|my days are full]|I work from home [most of the week|these days], and [the "
    "desk "
    "is my whole world|you know how that goes]].",
    "[My father|My mother|My aunt] always said [a good shop shows itself after the sale|to ask "
    "before grumbling|to write everything down], [so here I am|and I think of it now|wise words].",
    "[Our|The] [post office|pickup point|nearest depot] is [a bus ride away|only open "
    "mornings|down "
    "a steep hill], [in case it matters|just so you know|I mention it for planning].",
    "I [typed this twice|wrote this once already], [the first one got lost|my laptop shut the "
    "page|"
    "then hit the wrong key].",
    "[Technology and I|Gadgets and I|Screens and I] [are not the best of friends|have a long "
    "history|get along only so-so], [as my son likes to say|I admit|ask anyone here].",
    "[I live|We live] [out in the country|on the fifth floor|above a bakery], so [parcels are an "
    "event|every delivery is a workout|the smell makes up for much].",
    "[Between|What with] [the job and the kids|two shifts and a dog|school runs and dinner], I "
    "[barely|hardly] [find time for this|get to my emails|sit down at all].",
    "[I saved up|I put money aside] for {obj} [for months|all year], [not that you can know|so "
    "it matters to me|coin by coin].",
    "[The website|Your site] [logged me out|asked me for a code|sent me in circles] [twice|more "
    "than "
    "once], [and my patience with it ran out|so email it is|before I gave up].",
    "[My roommate|My husband|My wife] [thinks|says|claims] I [worry too much|overthink it|should "
    "just call], but I [like things in writing|prefer letters|want it on paper].",
    "[It's raining here|The kettle is whistling|The dog wants out], so [I'll keep going|let me "
    "get to the "
    "end|I'd better get on with it].",
    "I [told|mentioned this to] [a friend at work|my book club|the woman next door], and [she "
    "said "
    "to ask you|everybody had another idea|we were none the wiser].",
    "[You'd laugh|You would smile] if you saw [my desk|our hallway|this place], [cables and cups "
    "everywhere|but I know where things are|it's that sort of week].",
    "[By the way|Just so you know], my [phone|number] [is off during work|rarely gets a signal at "
    "home], so [please write|email is safer|don't try to call].",
)
