"""Small talk of people who tell a little more; none of it bears on a decision."""

from __future__ import annotations

STORIES = (
    "[Sorry if this jumps around|Forgive me if this is all over the place], [I'm typing this on "
    "my lunch break|I'm writing this between two meetings|the kids are running around while I "
    "type], so [I keep losing my thread|I've been interrupted a few times|I hope it makes "
    "sense]. [Anyway|So], where was I.",
    "I tried [the chat|the phone line] first, but [after half an hour of hold music I gave "
    "up|the page just kept loading|nobody ever picked up]. So [email it is|here I am], [at least "
    "there's a record of it|and at least I have it in writing|which I prefer anyway].",
    "We're [in the middle of moving|having the kitchen redone|repainting the whole place] right "
    "now, so [there are boxes everywhere|nothing is where it should be]. [I'm writing this on "
    "the stairs|I found my laptop under a pile of curtains|Half of our things are in the "
    "garage], [just so you can picture it|which tells you everything].",
    "My [sister|neighbor|cousin|coworker] [told me about your shop|swears by your shop|sent me "
    "to you] and [has nothing but good to say|orders from you all the time|never had any "
    "trouble]. So I'm [sure we'll sort this out|hoping for the same|curious how this goes].",
    "[My husband|My wife|My partner] says I should just call, but [I get nervous on the phone "
    "and forget half of what I wanted to say|I can never find a quiet minute for that|I don't "
    "like being put on hold]. [Writing it down works better for me|So you get an email|So here "
    "we are].",
    "I [work nights|work shifts|drive a bus|work at a hospital], so [I'm up at odd hours|my days "
    "are all over the place|I mostly do my emails late]. If [I don't answer right away|my reply "
    "takes a while], that's why.",
    "I'm [not great with computers|no good with this online stuff|of the generation that still "
    "writes letters], [as my grandkids love to point out|I admit it freely|so bear with me]. [It "
    "took me half an hour to find this address|I had to ask my neighbor where to click|My "
    "granddaughter showed me how to do this], so [here we are|I hope it reaches you].",
    "[The dog|The cat|Our puppy] [wants to go out|is making a fuss|is sitting on my feet] as I "
    "write this, so I'll try to keep it short. [I say that every time|I never manage, ask "
    "anyone|Short is not my strong suit, as you can see].",
    "This is my second attempt at this message, [the first one vanished when I hit the wrong "
    "key|the page timed out and it was all gone|my tablet swallowed the first one]. [So if I "
    "sound annoyed, that's not about you|I'll try to remember what I wrote|It was a very good "
    "email, believe me].",
    "We live [out in the country|way out of town|at the end of a gravel road], so [everything "
    "takes a little longer here|the nearest post office is a half-hour drive|it's quiet here and "
    "things don't happen fast]. [You get used to it|It has its charms], I just mention it.",
    "[Money is|Things are] a bit tight [this year|at the moment|since I changed jobs], so [I "
    "keep track of everything|I have to watch what I spend|something like this matters to me]. "
    "[I'm sure you understand|I don't say it to complain|That's not your problem, I know].",
    "My [mother|grandmother|dad] always used to say [you should ask nicely first|to put "
    "everything in writing|that asking costs nothing]. [I still do|So here I am|That has always "
    "worked for me].",
    "[By the way,|Completely unrelated, but] your website [logged me out twice|was hard to read "
    "on my phone|kept asking me about cookies] while I was looking for this address. [Not a big "
    "deal|Just so you know|You may want to look at that]. [Anyway|Back to the point].",
    "[By the way,|While I think of it,] your newsletter [lands in my spam folder|is actually "
    "quite fun to read|comes twice for some reason], [but that's not why I'm writing|but that's "
    "for another day]. [Back to my question|Back to it|Anyway].",
    "It's been raining here all week and [I'm stuck inside|the kids are climbing the walls], so "
    "[I'm finally getting through my to-do list|I'm catching up on my emails]. [This was at the "
    "top of it|You're the first one I'm writing to|One down, many to go].",
    "[My son|My daughter|My nephew] is visiting at the moment and [has been laughing at how "
    "slowly I type|keeps telling me to get to the point|set up this email for me]. So, to the "
    "point.",
    "I don't usually [write to companies|complain|send emails like this], [I'm more the type who "
    "lets things go|it's just not my thing|ask anyone who knows me]. But [I thought it over and "
    "here I am|this one I couldn't let go|a friend talked me into it].",
    "I talked about this with [the people at my book club|a friend at work|my neighbor over the "
    "fence], and [everyone had a different opinion|the advice was to just ask|they all said to "
    "write to you]. So [that's what I'm doing|I figured I'd go straight to you].",
    "Just for context, [I'm not trying to be difficult|I'm not one to make a fuss]. [I once "
    "worked in a shop myself|I used to work in retail|My sister works in customer service], so I "
    "know [what it's like on your end|how these days can go].",
    "I'm writing this without my glasses, so please forgive any typos. [They're probably on top "
    "of my head, as usual|The dog may have them|They'll turn up in the fridge again].",
    "I've got [three kids|twins|a toddler] and [a full-time job|two jobs|a big dog], so [I don't "
    "get to my emails until late|things like this tend to sit on my list]. [You know how it "
    "goes|It's just busy here|Welcome to my life].",
    "I wrote half of this on [the train|the bus], so [the signal came and went|I was typing with "
    "one thumb|it may jump around]. [If this arrives twice, that's why|Excuse the bad "
    "punctuation].",
    "[I had a coffee first|I slept on it|I counted to ten], so [this should come out calmer than "
    "it "
    "would have|I hope this reads friendly|I'm writing with a clear head]. [It usually helps|My "
    "wife "
    "says that's wise|I recommend it].",
    "[My inbox is a disaster|I have far too many emails], so [if you already answered, I may have "
    "overlooked it|please put something clear in the subject|I might need a nudge]. [I keep "
    "meaning "
    "to clean it up|It's on my list|One of these days].",
    "I [would have come|was going to come] by in person, but there's [no shop of yours near me|"
    "nothing near me], [so email it is|so you get this instead]. [I still like talking to "
    "people, to be honest|That's the times we live in|A pity, really].",
    "[My daughter has exams|We have a new baby|Everybody here has a cold] and [the house is "
    "chaos|I'm the family taxi|nobody sleeps], so [forgive me for being scattered|I'm doing this "
    "at the kitchen table at an odd hour]. [It will pass|We manage].",
    "[English isn't my first language|I never was much of a writer], so [please excuse my "
    "mistakes|I hope this comes across right|tell me if something is unclear]. [I do my best|I "
    "looked "
    "up a few words].",
    "I [keep|have] a little notebook for [things like this|all my orders], [a habit from my old "
    "job|my family laughs at it]. [It has saved me more than once|So I have everything at hand|"
    "Some "
    "people do crosswords, I do this].",
    "I'm [recovering from a cold|laid up with a bad back|stuck at home with a twisted ankle], so "
    "[I "
    "have time to write for once|I'm sorting out everything I've put off|I may sound grumpier "
    "than I "
    "am]. [It's getting better|Nothing serious].",
    "[We had guests all week|The in-laws are staying with us], so [I only get to this now|I had "
    "no "
    "quiet minute before]. [It was lovely, but tiring|You know how that is].",
    "A friend says your support is [decent|actually helpful], so [I'm optimistic|no need to "
    "prove it twice|I thought I'd just write]. [Just saying|No pressure|We'll see].",
    "[I first wrote this as a review|I nearly posted this online|My son wanted me to post this "
    "somewhere], but [that felt unfair|I'd rather talk to you directly|that's not my style]. "
    "[Let's "
    "sort it out like grown-ups|I believe in asking first].",
    "[Sorry, the doorbell just rang|Sorry, phone call in between|Had to stop for dinner], [back "
    "now|here I am again]. [Where was I|Let me read that again|OK]. [Right|Yes].",
)

ITEM_STORIES = (
    "I [read reviews for ages|compared models for weeks|went back and forth a lot] before I "
    "[settled on|went for|chose] {obj}. [My friends were sick of hearing about it|I even made a "
    "list|I had about ten tabs open], [that's just how I am|I like to do these things properly].",
)
"""Small talk of somebody who bought the item."""
