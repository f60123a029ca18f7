"""Spoilers of what a ticket is about: whose it is, which order and line, when it was sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.audit.mutations.planting import Content, Fields, Scene
from ticketworld.dataset.ticket import NO_ORDER

_ABOUT = ("order_id", "customer_id", "customer_email", "line_id", "timestamp", "_facts",
          "_disclosure", "body", "subject")  # fmt: skip


def order_of_another(content: Content, scene: Scene) -> Fields | None:
    """Say that a ticket is about another customer's order, wherever its number stands."""
    if content["order_id"] == NO_ORDER or content["issues"]:
        return None
    database = scene.dataset.database
    strange = [o for o in database.orders if o.customer_id != content["customer_id"]]
    other = scene.other(strange)
    content["order_id"], content["line_id"] = other.order_id, other.items[0].line_id
    if content["resolution_plan"]["order_id"] != NO_ORDER:
        content["resolution_plan"]["order_id"] = other.order_id
    return _ABOUT


def unknown_order(content: Content, scene: Scene) -> Fields | None:
    if content["order_id"] == NO_ORDER:
        return None
    content["order_id"] = f"{content['order_id'][:-4]}99{content['order_id'][-4:]}"
    return ("order_id",)


def other_line(content: Content, scene: Scene) -> Fields | None:
    """Take another line of the order, of a product with another name than the one given."""
    if content["_disclosure"]["product"] != "exact" or content["line_id"] is None:
        return None
    database = scene.dataset.database
    order = database.order(content["order_id"])
    meant = database.line(order.order_id, content["line_id"]).product_id
    others = [line.line_id for line in order.items if line.product_id != meant]
    line = scene.other(others)
    if line is None:
        return None
    content["line_id"] = line
    return (*_ABOUT, "issues", "resolution_plan", "_knowledge", "_difficulty")


def other_customer(content: Content, scene: Scene) -> Fields | None:
    people = [one.customer_id for one in scene.dataset.database.customers]
    content["customer_id"] = scene.other(people, content["customer_id"])
    return (*_ABOUT, "resolution_plan")


def address_of_another(content: Content, scene: Scene) -> Fields | None:
    """Send a ticket from the main address of somebody else, as if it were the sender's own."""
    if content["_disclosure"]["sender"] not in ("primary", "alternate"):
        return None
    people = scene.dataset.database.customers
    addresses = [one.primary_email for one in people if one.customer_id != content["customer_id"]]
    content["customer_email"] = scene.other(addresses)
    return ("customer_email",)


def address_mistyped(content: Content, scene: Scene) -> Fields | None:
    if content["_disclosure"]["sender"] not in ("primary", "alternate"):
        return None
    content["customer_email"] = f"x{content['customer_email']}"
    return ("customer_email",)


def sender_swapped(content: Content, scene: Scene) -> Fields | None:
    """Say of a known address that it is the customer's other one, or nobody's."""
    block = content["_disclosure"]
    block["sender"] = scene.other(("primary", "alternate", "unknown", "relative"), block["sender"])
    return ("_disclosure", "customer_email", "resolution_plan", "_facts", "_scenario_dimensions")


def wrong_day_in_id(content: Content, scene: Scene) -> Fields | None:
    prefix, day, number = content["ticket_id"].split("-")
    shifted = datetime.strptime(day, "%Y%m%d") + timedelta(days=scene.draw.choice([-1, 1, 365]))
    content["ticket_id"] = f"{prefix}-{shifted:%Y%m%d}-{number}"
    return ("ticket_id",)


def sent_on_another_day(content: Content, scene: Scene) -> Fields | None:
    """Shift the message of a ticket about an order by a day, in every place that tells it."""
    if "days_since_order" not in content["_facts"]:
        return None
    sent = datetime.fromisoformat(content["timestamp"]) - timedelta(days=1)
    content["timestamp"] = content["_disclosure"]["sent_at"] = sent.isoformat()
    for issue in content["_issues"]:
        issue["disclosure"]["sent_at"] = sent.isoformat()
    if content["thread"]:
        content["thread"][0]["sent_at"] = sent.isoformat()
    prefix, _, number = content["ticket_id"].split("-")
    content["ticket_id"] = f"{prefix}-{sent:%Y%m%d}-{number}"
    return (*_ABOUT, "issues", "resolution_plan", "_issues")


def newer_than_the_dataset(content: Content, scene: Scene) -> Fields | None:
    day = scene.dataset.manifest.date + timedelta(days=scene.draw.randrange(1, 9))
    content["timestamp"] = f"{day.isoformat()}T09:00:00"
    return ("timestamp",)


def id_of_another(content: Content, scene: Scene) -> Fields | None:
    ids = [ticket["ticket_id"] for ticket in scene.tickets]
    content["ticket_id"] = scene.other(ids, content["ticket_id"])
    return ("ticket_id",)


SPOILERS = {
    "order of another customer": order_of_another,
    "unknown order": unknown_order,
    "other line of the order": other_line,
    "other customer": other_customer,
    "address of another customer": address_of_another,
    "address mistyped": address_mistyped,
    "sender swapped": sender_swapped,
    "wrong day in the id": wrong_day_in_id,
    "sent on another day": sent_on_another_day,
    "newer than the dataset": newer_than_the_dataset,
    "id of another ticket": id_of_another,
}
