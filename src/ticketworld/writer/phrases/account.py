"""Patterns for accounts and the personal data in them; no item is spoken of."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_ACCESS = RequestPhrases(
    subjects=(
        "[Cannot|Can't] [log in|sign in|get into my account]",
        "[Login|Sign-in|Account] [problem|trouble|not working|help needed]",
        "[No access to|Locked out of|Trouble with] my account",
        "[My account|My login] [does not work|won't let me in|- please help]",
        "[How do I get|Help me get] [back into|into] my account[?|]",
    ),
    situations=(
        "I [can't|cannot|am not able to] [log in to|sign in to|get into] my account[ any more|].",
        "[Your site|The site|The shop] [won't let me into|keeps me out of|does not let me into] "
        "my account.",
        "[Whenever|Each time] I [try to log in|try to sign in|enter my password], [I get an "
        "error|the page sends me away|it does not work].",
        "I [have lost|lost|no longer have] access to my account[ with you| at your shop|].",
        "I'm writing [about|because of] my account, which I [can't get into|can no longer use|am "
        "locked out of].",
        "[Something is wrong|Something is not right] with my account: [I can't get in|it does "
        "not take my password|signing in fails].",
        "Please [help me into|let me back into|look at] my account, [as I can't sign in|since "
        "the login fails|because it no longer lets me in].",
    ),
    details=(
        "I [tried|have tried] [my phone, my tablet and my laptop|two browsers|everything I could "
        "think of], [always the same|with the same result|and it made no difference].",
        "[I'm|I am] [fairly|quite|pretty] sure [of the password|that I typed it right], [I use "
        "it every day|unless I'm mixing something up|I checked twice].",
        "I [wanted to|only wanted to|meant to] [look something up|check my details|see my wish "
        "list], [nothing more|and got no further].",
        "[It|That] [worked|always worked] [before|up to now|without trouble], and I [changed "
        "nothing|have changed nothing on my side].",
        "[The help page|Your help page] [sent me round in a circle|told me to write to you|did "
        "not know my problem].",
        "[Nobody else|No one but me] [uses|knows] it, [so I'm a bit uneasy|in case you wonder|as "
        "far as I know].",
    ),
    asks=(
        "[Can|Could|Would] you [look into it|help me with that|see what is wrong][ please|]?",
        "[What|What else] [can|should] I [do|try]?",
        "How [can|do] I get [back in|in again]?",
        "Please [look into this|tell me what to do|let me know what is wrong].",
        "[What do you need from me|Is there anything you need from me|Do I have to sign up "
        "again]?",
    ),
)

_EMAIL = RequestPhrases(
    subjects=(
        "[New email address|Change of email address|My new email|Another email address]",
        "[Please change|Change|Update] my email[ address|][ please|]",
        "[Account|My account]: [new email|change the email|other email address]",
        "[I have a new email|My email has changed|Email address to be changed]",
        "[How do I change|Can you change] my email[ address|]?",
    ),
    situations=(
        "I [have|got] a new email address and [would like|'d like|want|need] to use it for my "
        "account.",
        "Please [change|update|replace] the email address of my account.",
        "[Can|Could|Would] you [change|update] the email address [of|on] my account?",
        "I [would like|'d like|want|need] to change the email address [of|on|for] my account.",
        "[My email address has changed|I changed my email provider|I'm giving up my old email], "
        "so [my account needs the new address|please put the new one on my account].",
        "[I'm writing|My message is] about the email address of my account, [which has to "
        "change|which is out of date|as I have another one now].",
        "[The email address|The address] [on|of] my account is [an old one|not the one I use|out "
        "of date], [and I'd like to change it|please change it].",
    ),
    details=(
        "I [looked for|searched for] [a button|a field] to [do it myself|change it] [in my "
        "account|on the site], [without luck|but gave up|but couldn't find one].",
        "[The old one|My old address] [will be gone soon|is full of junk|belongs to a provider I "
        "am leaving], [good riddance|so it's time|which is why I ask].",
        "[Everything else|My name, my street and all the rest] [stays as it is|stays the "
        "same|can stay].",
        "I [don't want|would hate] to miss [a message from you|your emails|anything], [so I'm "
        "telling you in time|hence this note].",
        "I'm telling [everybody|all my contacts] [one after the other|this week], and [you are "
        "next|now it's your turn].",
        "[My son|My daughter|A friend] [set it up|made it] for me, [and says it is safer|so I "
        "hope that I spell it right|as I'm no hand at it].",
    ),
    asks=(
        "[Can|Could|Would] you [do that|make the change|see to it] [for me|please|]?",
        "Please [confirm|let me know|write back] [when it's done|if that works|once you have "
        "seen this].",
        "[What do you need from me|Is there anything you need from me|Do I have to confirm it]?",
        "[Will my|Does my] password [stay the same|change with it]?",
        "[How long|How many days] does that take?",
    ),
)

_EXPORT = RequestPhrases(
    subjects=(
        "[Copy of my data|My personal data|Request for my data|Data request]",
        "[What do you know|What do you keep|What you store] about me[?|]",
        "[Please send me|I'd like|Request:] a copy of my [personal |]data",
        "[Personal data|Data] [- a copy, please|request|export please]",
        "[Asking for|How do I get] [a copy of |]my data[?|]",
    ),
    situations=(
        "I [would like|'d like|want|ask for] a copy of [all|the] personal data that you "
        "[keep|hold|have] about me.",
        "Please [send me|let me have] [a copy of |]all the personal data that you "
        "[keep|hold|have stored] about me.",
        "[Can|Could] I [have|get] a copy of my personal data[, please|]?",
        "[I'm writing|My message is] [to ask|because I'd like to ask] for [a copy of my personal "
        "data|the personal data that you keep about me].",
        "I [want|would like] to [know|see] [what|which] personal data your shop [keeps|holds|has "
        "stored] about me.",
        "[This is|Please take this as] a request for [a copy of my personal data|all personal "
        "data of mine that you hold].",
        "[What|Which] personal data do you [keep|hold|store] about me? I [would like|want|'d "
        "like] a copy.",
    ),
    details=(
        "[A file|A simple file|Something on paper] [is fine|will do], [as long as I can open "
        "it|I don't mind the format|whatever is least work].",
        "I [do this|ask this] [with every shop|everywhere] [now and then|once in a while], [it "
        "is nothing against you|so please don't take it amiss].",
        "[I read|I heard|There was] [an article|something on the radio] about it, [which made me "
        "curious|so I thought I'd ask|and now I want to know].",
        "[My name, my address, what I looked at|Addresses, messages, lists]: I'd like to see [it "
        "all|whatever there is].",
        "I [like|prefer] to [know|have in writing] what [others|companies] [know|write down] "
        "about me.",
        "[I'm|I am] [tidying up|putting in order] my [papers|online life], [and this belongs to "
        "it|one shop at a time].",
    ),
    asks=(
        "[How long|How many days] [will|does] that take?",
        "Please [confirm|let me know|write back] [that you got this|when I can expect it|once "
        "you have seen this].",
        "[What do you need from me|Is there anything you need from me|Do I have to fill in a "
        "form]?",
        "[In what form|How] [will it come|do you send it]?",
        "[Can|Could|Would] you [see to it|do that] [for me|please|]?",
    ),
)

_DELETION = RequestPhrases(
    subjects=(
        "[Delete my account|Please delete my account|Deletion of my account|Account deletion]",
        "[Delete|Remove|Erase] my [personal |]data[ please|]",
        "[Closing|Deleting] my account[ and my data|]",
        "[I want|Please help me] to [delete|close] my account",
        "[How do I delete|How can I delete] my account[?|]",
    ),
    situations=(
        "Please delete my account [and all my data|with all my personal data|and everything you "
        "store about me].",
        "I [would like|'d like|want] to have my account [and my data |with all its data "
        "|]deleted.",
        "[Can|Could|Would] you delete my account [and my personal data|with everything in it]?",
        "[I'm writing|My message is] [to ask you to|because I want to] [delete|close and delete] "
        "my account[ with all my data|].",
        "I [no longer need|have no more use for|don't use] my account, so please [delete "
        "it|remove it] [with all my data|and my personal data].",
        "[This is|Please take this as] a request to delete my account and [the personal data in "
        "it|all my personal data].",
        "I [want|would like] [all my personal data|my account and my data] [to be deleted|to be "
        "erased|removed from your system].",
    ),
    details=(
        "[It's|It is] [nothing personal|nothing against you|not your fault], [I'm just cutting "
        "down on accounts|I have far too many of them|I'm tidying up online].",
        "I [looked for|searched for] [a button|a link] to [do it myself|delete it] [in my "
        "account|on the site], [without luck|but gave up|but couldn't find one].",
        "[I don't want|No need for] [newsletters|emails and offers] [any more|from now on][, of "
        "course|, please|].",
        "I like to keep my [data|name] off the internet [where I can|as much as possible], "
        "that's all.",
        "[My name, my address, my number|Everything with my name on it]: all of it should go[, "
        "please|].",
        "I [have thought|thought] about it [for some time|long enough], [so please don't try to "
        "talk me round|and my mind is made up].",
    ),
    asks=(
        "Please [confirm|let me know|write back] [when it's done|once it is gone|that you got "
        "this].",
        "[How long|How many days] [will|does] that take?",
        "[What do you need from me|Is there anything you need from me|Do I have to fill in a "
        "form]?",
        "[Can|Could|Would] you [see to it|do that] [for me|please|soon]?",
        "[Does|Will] [anything|something] [stay behind|stay in your books]?",
    ),
)

ACCOUNT: Mapping[str, RequestPhrases] = {
    "account_access": _ACCESS,
    "email_change": _EMAIL,
    "data_export": _EXPORT,
    "data_deletion": _DELETION,
}
