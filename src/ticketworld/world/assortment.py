"""What the shop sells: kinds of product with their brands, price ranges and warranties.

Brands are invented. Prices are in cents, warranties in days from delivery, weights in pounds.
Software and what is worn on the body is restricted: nobody takes it back once it has been opened.
"""

from __future__ import annotations

from dataclasses import dataclass

from ticketworld.records.types import Restriction


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of product; a name is made of a brand, a series and the noun."""

    category: str
    noun: str
    brands: tuple[str, ...]
    series: tuple[str, ...]
    low: int
    high: int
    warranties: tuple[int, ...]
    weight: tuple[float, float]
    features: tuple[str, ...]
    restriction: Restriction


def _kind(
    category: str,
    noun: str,
    brands: str,
    series: str,
    prices: tuple[int, int],
    warranties: tuple[int, ...],
    weight: tuple[float, float],
    features: tuple[str, ...],
    restriction: Restriction = "none",
) -> Kind:
    return Kind(
        category=category,
        noun=noun,
        brands=tuple(brands.split()),
        series=tuple(series.split()),
        low=prices[0] * 100,
        high=prices[1] * 100,
        warranties=warranties,
        weight=weight,
        features=features,
        restriction=restriction,
    )


_COMPUTERS = "Quillon Tarskel Veldra"
_SOUND = "Lumenor Ostrel Brixley"
_PICTURE = "Corvane Solvane Umbrant"
_HOME = "Dunmora Thistlecroft Wrenfield"
_MOBILE = "Nimbrel Hexmoor Zephyrine"
_PLAY = "Rookwell Galdine Ferrowe"
_ADD_ONS = "Pellane Yarrowtec Kestrelle"

# Ordered so that even a small shelf has dear, cheap and middling items of most categories.
KINDS: tuple[Kind, ...] = (
    _kind(
        "computers", "Laptop", _COMPUTERS, "Aero Field Summit Studio Atlas", (649, 1899),
        (365, 730), (2.4, 5.1),
        ("a 14-inch matte screen", "16 GB of memory", "a battery for a working day"),
    ),
    _kind(
        "accessories", "USB-C Charger", _ADD_ONS, "Spark Volt Pocket Relay", (19, 69),
        (90,), (0.2, 0.6),
        ("folding prongs", "two ports", "fast charging for phones and tablets"),
    ),
    _kind(
        "audio", "Wireless Headphones", _SOUND, "Calm Stage Echo Drift", (59, 399),
        (365,), (0.4, 0.9),
        ("active noise cancelling", "thirty hours of play", "a folding frame"),
    ),
    _kind(
        "phones", "Smartphone", _MOBILE, "Halo Prism Nova Slate", (299, 1199),
        (365,), (0.3, 0.6),
        ("a 6.4-inch display", "a three-lens camera", "dust and splash resistance"),
    ),
    _kind(
        "kitchen", "Espresso Machine", _HOME, "Crema Dawn Barista Piccolo", (129, 799),
        (365, 730), (8.0, 24.0),
        ("a 15-bar pump", "a steam wand", "a removable water tank"),
    ),
    _kind(
        "televisions", "4K Television", _PICTURE, "Vista Lumen Panorama Clarity", (349, 1799),
        (730, 365), (22.0, 58.0),
        ("a slim frame", "wide colour", "three HDMI inputs"),
    ),
    _kind(
        "wearables", "Smartwatch", _MOBILE, "Pulse Tempo Orbit Stride", (99, 449),
        (365,), (0.1, 0.3),
        ("heart-rate tracking", "built-in maps", "five days between charges"),
    ),
    _kind(
        "audio", "Wireless Earbuds", _SOUND, "Whisper Dot Flow Motion", (39, 279),
        (365, 180), (0.1, 0.3),
        ("a charging case", "touch controls", "three sizes of tips"),
        "hygiene",
    ),
    _kind(
        "smart_home", "Security Camera", _HOME, "Watch Porch Beacon Sentry", (39, 199),
        (365,), (0.5, 1.8),
        ("night vision", "a weatherproof body", "motion alerts"),
    ),
    _kind(
        "software", "Photo Editor", "Palettine Arborgrid", "Layer Darkroom Retouch Palette",
        (39, 189), (90,), (0.1, 0.3),
        ("batch export", "raw file support", "a guide for beginners"),
        "software",
    ),
    _kind(
        "gaming", "Game Controller", _PLAY, "Arc Rally Blitz Forge", (39, 179),
        (180, 365), (0.4, 0.9),
        ("adjustable triggers", "a forty-hour battery", "two rear paddles"),
    ),
    _kind(
        "photography", "Mirrorless Camera", _PICTURE, "Iris Focal Meridian Shutter", (549, 1699),
        (365, 730), (0.9, 2.1),
        ("a 26-megapixel sensor", "in-body stabilisation", "a tilting screen"),
    ),
    _kind(
        "accessories", "Phone Case", _ADD_ONS, "Shell Grip Armor Contour", (14, 49),
        (90,), (0.1, 0.2),
        ("a raised edge around the lens", "a soft lining", "a slim fit"),
    ),
    _kind(
        "personal_care", "Electric Toothbrush", "Corvell Minthaven", "Fresh Gleam Daily Pure",
        (29, 149), (365, 730), (0.3, 0.8),
        ("a pressure sensor", "two brush heads", "a travel case"),
        "hygiene",
    ),
    _kind(
        "computers", "Monitor", _COMPUTERS, "View Span Frame Horizon", (149, 699),
        (730, 365), (8.0, 19.0),
        ("a matte panel", "a height-adjustable stand", "a USB-C input"),
    ),
    _kind(
        "audio", "Bluetooth Speaker", _SOUND, "Tide Pebble Boom Harbor", (29, 249),
        (365,), (0.8, 4.5),
        ("a waterproof body", "stereo pairing", "twelve hours of play"),
    ),
    _kind(
        "kitchen", "Blender", _HOME, "Whirl Torrent Orchard Swift", (39, 249),
        (365, 730), (4.0, 12.0),
        ("a glass jug", "five speeds", "a pulse setting"),
    ),
    _kind(
        "phones", "Tablet", _MOBILE, "Canvas Folio Slate Verse", (179, 899),
        (365,), (0.8, 1.4),
        ("an 11-inch display", "stylus support", "four speakers"),
    ),
    _kind(
        "accessories", "Power Bank", _ADD_ONS, "Reserve Summit Trek Cell", (24, 89),
        (90, 180), (0.4, 1.2),
        ("a woven cable", "pass-through charging", "a charge display"),
    ),
    _kind(
        "televisions", "Soundbar", _PICTURE, "Chorus Theater Aria Bass", (99, 599),
        (365,), (4.0, 11.0),
        ("a wireless subwoofer", "dialogue enhancement", "wall brackets in the box"),
    ),
    _kind(
        "smart_home", "Robot Vacuum", _HOME, "Sweep Roam Tidy Circuit", (199, 749),
        (365, 730), (6.0, 11.0),
        ("room mapping", "a self-emptying base", "carpet detection"),
    ),
    _kind(
        "computers", "Mechanical Keyboard", _COMPUTERS, "Type Clack Script Anvil", (49, 189),
        (365, 730), (1.4, 3.2),
        ("hot-swap switches", "a detachable cable", "white backlighting"),
    ),
    _kind(
        "gaming", "Gaming Headset", _PLAY, "Rally Vanguard Scout Echo", (49, 249),
        (365,), (0.6, 1.0),
        ("a detachable microphone", "memory-foam pads", "surround sound"),
    ),
    _kind(
        "photography", "Action Camera", _PICTURE, "Trail Dash Ridge Summit", (149, 449),
        (365,), (0.2, 0.5),
        ("a 30-foot dive rating", "horizon lock", "a chest mount in the box"),
    ),
    _kind(
        "software", "Strategy Game", _PLAY, "Empire Frontier Harvest Dynasty", (19, 69),
        (90,), (0.1, 0.2),
        ("a campaign of thirty hours", "play against friends", "a printed map"),
        "software",
    ),
    _kind(
        "wearables", "Fitness Tracker", _MOBILE, "Stride Beat Loop Pace", (29, 149),
        (365, 90), (0.1, 0.2),
        ("sleep tracking", "a week between charges", "a swim-proof band"),
    ),
    _kind(
        "office", "Standing Desk", "Marrowby Juniperra Ellingford", "Rise Level Ascent Oakline",
        (299, 899), (730, 365), (62.0, 110.0),
        ("a quiet motor", "four memory heights", "a cable tray"),
    ),
    _kind(
        "office", "Laser Printer", _COMPUTERS, "Press Folio Ledger Dispatch", (129, 549),
        (365,), (15.0, 34.0),
        ("double-sided printing", "wireless set-up", "a 250-sheet tray"),
    ),
    _kind(
        "kitchen", "Air Fryer", _HOME, "Crisp Hearth Golden Ember", (69, 299),
        (365,), (7.0, 15.0),
        ("two drawers", "a viewing window", "eight presets"),
    ),
    _kind(
        "gaming", "Game Console", _PLAY, "Apex Orion Titan Realm", (299, 699),
        (365,), (6.0, 10.0),
        ("a quiet fan", "4K output", "one controller in the box"),
    ),
    _kind(
        "office", "Office Chair", "Marrowby Juniperra Ellingford", "Poise Lumbar Harbor Steady",
        (149, 899), (730, 365), (28.0, 55.0),
        ("a mesh back", "adjustable arms", "a tilt lock"),
    ),
)  # fmt: skip
