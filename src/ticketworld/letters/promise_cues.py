"""The words by which promises of an agent are known: by kind, in letters and in notes.

A promise is told to a customer in letters (`we refund`, `you get`), and as an order to oneself in
notes (`Refund`, `Pay back`). Who words an action anew gives it a cue here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADVERBS = (
    r"(?:will |also |now |then |gladly |happily |additionally |even |have |has |are |is |be |"
    r"been |going to |of course |immediately |of course, |once more )*"
)
_WE = rf"\b(?:we|i|we'll|i'll|we'd) {_ADVERBS}"
_YOU = rf"\byou(?:'ll)? {_ADVERBS}(?:get|receive|have)\b"
_START = r"(?:^|[.;:,] (?:and |then |also )*|\band (?:also |then )*)"
_REFUNDING = (
    "process_return", "refund_charge", "credit_promotion", "honor_price_match", "cancel_order",
    "issue_gift_card", "settle_instalments",
)  # fmt: skip
_SENDING = ("send_replacement", "honor_warranty", "process_exchange")


@dataclass(frozen=True, slots=True)
class Promise:
    """One kind of promise; its patterns are matched without case.

    Attributes:
        kind: Its name in words.
        letter: What tells it to a customer.
        note: What tells it in a note; None where only letters make it.
        actions: The actions of which one must be taken for it to be true.
    """

    kind: str
    letter: re.Pattern[str]
    note: re.Pattern[str] | None
    actions: frozenset[str]


def _promise(kind: str, letter: str, note: str | None, *actions: str) -> Promise:
    return Promise(
        kind,
        re.compile(letter, re.IGNORECASE),
        None if note is None else re.compile(f"{_START}(?:{note})", re.IGNORECASE),
        frozenset(actions),
    )


_SHIPPING_PAID = (
    r"(?:refund|pay back|reimburse|waive|cover|take over|return)\w*(?: \w+){0,4}? "
    r"(?:shipping|postage|delivery)(?: costs?| fees?| charges?)?\b"
)

PROMISES: tuple[Promise, ...] = (
    _promise(
        "a refund",
        rf"{_WE}(?:refund(?:ed)?|pay(?:ing)? back|reimburse|pay you)\b"
        rf"|{_YOU} (?:\S*[^\s.!?:] ){{0,4}}?(?:back|refunded)\b"
        rf"|{_YOU} (?:a|your|the) (?:full )?refund"
        r"|\ba (?:full )?refund(?: of \S+)? is on its way|\bgoes back to you\b"
        r"|\band (?:then )?pay you\b|\bget \S+ in return\b",
        r"refund (?!\w*ing)|pay back\b",
        *_REFUNDING,
    ),
    _promise(
        "a refund of shipping",
        rf"{_WE}{_SHIPPING_PAID}"
        rf"|{_YOU} (?:\w+ ){{0,3}}(?:shipping|postage)(?: \w+)? (?:back|refunded)",
        _SHIPPING_PAID,
    ),
    _promise(
        "a return",
        rf"\bplease send (?:\S*[^\s.!?:] ){{1,8}}?back\b"
        rf"|{_WE}take (?:\S*[^\s.!?:] ){{1,8}}?back\b",
        r"take (?:\S*[^\s.!?:] ){1,4}?back\b|have the item that came collected",
        "process_return", "issue_gift_card", "process_exchange",
    ),
    _promise(
        "a gift card",
        rf"(?:{_WE}(?:send|give|issue|add)|{_YOU})(?: \w+){{0,4}} gift card|\bgift card worth",
        r"(?:issue|send)(?: \w+){0,3} gift card",
        "issue_gift_card",
    ),
    _promise(
        "a favor that no rule grants",
        rf"(?:{_WE}(?:send|give|offer|add|grant|credit)|{_YOU}|\btake)(?: \S*[^\s.!?:]){{0,5}}? "
        r"(?:discount|coupon|voucher|bonus|points|extra|free (?:item|gift|product))\b"
        r"|\bgoodwill\b|\bas an? (?:apology|thank-you|courtesy|gesture)\b"
        rf"|{_WE}(?:upgraded?|extend(?:ed)?)\b"
        r"|\b(?:express|overnight|priority) (?:shipping|delivery)\b",
        r"(?:send|give|offer|add|grant|credit)(?: \S*[^\s.!?:]){0,5}? "
        r"(?:discount|coupon|voucher|bonus|points|free (?:item|gift))\b|(?:upgrade|extend) ",
    ),
    _promise(
        "a replacement",
        rf"{_WE}(?:send|ship|mail)(?: \S*[^\s.!?:]){{0,5}}? "
        r"(?:(?<!pay )again|anew|replacement|new one|once more)\b"
        rf"|(?<!before ){_WE}replace\b(?! an item)|{_YOU} (?:a|your) (?:replacement|new one)\b"
        rf"|{_WE}send (?:you )?the (?:right|missing) item\b|\bgoes out to you\b"
        rf"|{_YOU} (?:\S*[^\s.!?:] ){{1,10}}?sent (?:to you|once more|free)\b"
        r"|\breplacement(?: worth \S+)? (?:goes out|is on its way)\b",
        r"send the item again|ship a replacement|replace the|send a (?:replacement|new one)",
        *_SENDING,
    ),
    _promise(
        "an exchange",
        rf"{_WE}(?:exchange|swap)\b(?! only)|\bcounts towards\b|\basked for instead\b",
        r"exchange the item|take the item back at [^.;]* send the one",
        "process_exchange",
    ),
    _promise(
        "a repair",
        rf"{_WE}(?:can |would )?(?:repair\b(?! rather)|arrange(?:d)? (?:a|the) repair)"
        rf"|{_WE}(?:have )?(?:the |your )?(?:\S*[^\s.!?:] ){{1,6}}?repaired under"
        r"|\boffer you (?:is )?a repair\b|\brepair under the warranty is arranged"
        r"|\bwarranty covers a repair\b",
        r"(?:offer|arrange) (?:to repair|a repair|the repair)|repair "
        r"|have the item collected for repair",
        "arrange_repair", "offer_paid_repair", "honor_warranty",
    ),
    _promise(
        "the warranty",
        r"\bthe warranty covers (?:this|it|that)\b",
        r"honor the warranty|repair or replace the item",
        "honor_warranty",
    ),
    _promise(
        "a matched price",
        rf"{_WE}match (?:the|this|that) (?:lower )?price\b"
        rf"|{_WE}(?:refund|pay back) the difference\b",
        r"refund the difference|match the price",
        "honor_price_match",
    ),
    _promise(
        "a canceled order",
        rf"{_WE}cancel(?:ed|ing)?\b|\border (?:is|has been) canceled\b"
        r"|\border has lapsed\b|\border no longer stands\b",
        r"cancel the|stop the order|tell the customer that the order has lapsed",
        "cancel_order", "cancel_unpaid_order",
    ),
    _promise(
        "a changed order",
        rf"{_WE}chang(?:e|ed|ing) (?:the|your) order\b|\border has been changed\b"
        r"|\bchange to your order is made\b",
        r"change the order as|make the change",
        "accept_order_modification",
    ),
    _promise(
        "a changed address",
        r"\bparcel will go to the new address\b|\bput the new address on (?:the|your) order\b"
        r"|\border now has the address\b",
        r"change the address|put the new address",
        "change_address", "redirect_parcel",
    ),
    _promise(
        "a redirected parcel",
        r"\bparcel (?:is )?redirect(?:s|ed)\b|\bredirects the parcel\b|\bsends the parcel on\b",
        r"(?:have the carrier send the parcel on|redirect the parcel)",
        "redirect_parcel",
    ),
    _promise(
        "a new e-mail address",
        r"\b(?:has|changed|change) the (?:new )?e-?mail address\b"
        r"|\bnew e-?mail address is on\b",
        r"change the e-?mail|put the new e-?mail",
        "change_email",
    ),
    _promise(
        "an unlocked account",
        rf"\byour account is unlocked\b|{_WE}unlock(?:ed)?\b|(?<!once )\bit is unlocked\b",
        r"unlock the account|give the customer access",
        "unlock_account",
    ),
    _promise(
        "a new password", r"\b(?:set|choose) a new password\b",
        r"(?:send|answer with) a link (?:with which|for) a new password",
        "send_reset_link",
    ),
    _promise(
        "a link for a payment", r"\blink\b[^.!?]{0,40}\b(?:pay again|new payment)\b",
        r"(?:send|answer with) a link (?:with which to pay|for another payment)",
        "send_payment_link",
    ),
    _promise(
        "a copy of data", r"\bcopy of (?:all )?(?:your |the )?(?:personal )?data\b",
        r"collect all personal data|prepare a copy",
        "export_data",
    ),
    _promise(
        "a deleted account",
        rf"{_WE}delete\b|\bdata (?:is|are) (?:being )?deleted\b|\baccount is removed\b",
        r"delete the account|remove the account",
        "delete_account",
    ),
    _promise(
        "an investigation",
        rf"{_WE}(?:asked|ask) the carrier\b|{_WE}(?:open(?:ed)?|started?) an investigation\b"
        r"|\bcarrier now investigates\b",
        r"open an investigation|ask the carrier to investigate",
        "initiate_investigation",
    ),
    _promise(
        "a search of the warehouse",
        rf"\bwarehouse (?:is looking|searches|looks)\b|{_WE}asked? the warehouse\b",
        r"(?:ask|have) the warehouse",
        "search_warehouse",
    ),
    _promise(
        "an invoice", r"\b(?:get|receive|send you) the invoice\b",
        r"send the invoice",
        "send_invoice",
    ),
    _promise(
        "a trace of a refund",
        rf"{_WE}(?:having it traced|have it traced|trace the refund|asking where the refund is)",
        r"have the refund traced|ask the bank where",
        "trace_refund",
    ),
    _promise(
        "a release by the bank",
        r"\b(?:asks?|asking) the bank to release\b|\btakes? it up with the bank\b",
        r"take the hold up|ask the bank to release",
        "release_hold",
    ),
    _promise(
        "a credit for a code",
        rf"(?<!forgotten )\bcode is honored\b|{_WE}credit\b|\ba credit of\b",
        r"credit \$",
        "credit_promotion",
    ),
    _promise(
        "a call", rf"{_WE}(?:call|phone) you\b|\bwill (?:call|phone) you\b",
        r"(?:call|phone) the customer",
    ),
    _promise(
        "a manager", r"\bmanager\b",
        r"(?:hand|pass|forward|escalate) [^.;]*\bmanager\b",
        "escalate_to_manager",
    ),
)  # fmt: skip

COLLEAGUES = re.compile(
    r"\b(?:a|my) colleague (?:will|has|takes|looks)\b"
    r"|\bpassed (?:this|it|you|your \w+) (?:on )?to\b"
    r"|\bhear from (?:a|my) colleague\b|\bour \w+ team (?:will|waits|asks|is|takes|leaves)\b",
    re.IGNORECASE,
)
"""What says that somebody else looks at a case."""
