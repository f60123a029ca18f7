"""What the models of each kind of product can be: sizes, colours, materials.

Of each kind the first specification is what variants of one model differ in, in the order of their
prices; of the others each model has one value.
"""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[str, tuple[str, ...]]
"""Values by the name of the specification, the one that varies first."""


def _table(*lines: str) -> Table:
    """Return a table written as lines like ``colour: Black | White``."""
    pairs = (line.split(": ") for line in lines)
    return {name: tuple(values.split(" | ")) for name, values in pairs}


_FINISHES = "Black | White | Blue"

SPECIFICATIONS: Mapping[str, Table] = {
    "Laptop": _table(
        "storage: 512 GB | 1 TB | 2 TB", "colour: Silver | Graphite", "memory: 16 GB",
        "screen: 14-Inch",
    ),
    "USB-C Charger": _table(
        "power: 30 W | 45 W | 65 W", "colour: White | Black", "ports: 2",
    ),
    "Wireless Headphones": _table(
        "colour: Black | Sand | Navy", "play time: 30 hours", "driver: 30 mm | 40 mm",
        "ear pads: Leather | Velour",
    ),
    "Smartphone": _table(
        "storage: 128 GB | 256 GB | 512 GB", "colour: Black | Blue | Silver",
        "display: 6.4-Inch", "camera: 48 MP | 50 MP | 64 MP",
    ),
    "Espresso Machine": _table(
        "colour: Matte Black | Cream | Steel", "pressure: 15 bar", "tank: 50 oz | 60 oz | 70 oz",
        "power: 1350 W | 1500 W",
    ),
    "4K Television": _table(
        "size: 50-Inch | 55-Inch | 65-Inch", "panel: LED | OLED", "refresh rate: 60 Hz | 120 Hz",
        "HDMI inputs: 3",
    ),
    "Smartwatch": _table(
        "size: 40 mm | 44 mm", "colour: Black | Silver | Rose", "strap: Silicone | Steel",
        "water resistance: 5 ATM",
    ),
    "Wireless Earbuds": _table(
        f"colour: {_FINISHES}", "play time: 6 hours | 8 hours", "case: Pocket-sized",
        "tips: Three sizes",
    ),
    "Security Camera": _table(
        "colour: White | Black", "resolution: 1080p | 2K", "view: 110 degrees | 130 degrees",
    ),
    "Photo Editor": _table(
        "licence: 1 Computer | 2 Computers | 5 Computers", "edition: Home | Studio",
        "medium: Download card",
    ),
    "Game Controller": _table(
        "colour: Black | White | Red", "connection: Wireless", "battery: 40 hours",
        "paddles: 2",
    ),
    "Mirrorless Camera": _table(
        "colour: Black | Silver", "sensor: 26 MP", "mount: V | K", "viewfinder: Electronic",
    ),
    "Phone Case": _table(
        "colour: Clear | Black | Green", "material: Silicone | Polycarbonate", "fit: Slim",
    ),
    "Electric Toothbrush": _table(
        "colour: White | Mint | Rose", "modes: 3 | 5", "brush heads: 2",
    ),
    "Monitor": _table(
        "size: 24-Inch | 27-Inch | 32-Inch", "resolution: 1440p | 4K", "panel: IPS | VA",
        "stand: Height-adjustable",
    ),
    "Bluetooth Speaker": _table(
        f"colour: {_FINISHES}", "output: 20 W | 30 W", "play time: 12 hours",
        "material: Fabric | Rubber",
    ),
    "Blender": _table(
        "colour: Black | Red | Steel", "capacity: 50 oz | 64 oz", "power: 900 W | 1200 W",
        "jug: Glass",
    ),
    "Tablet": _table(
        "storage: 64 GB | 128 GB | 256 GB", "colour: Grey | Silver", "display: 11-Inch",
        "connection: Wi-Fi",
    ),
    "Power Bank": _table(
        "capacity: 10000 mAh | 20000 mAh", "colour: Black | White", "ports: 2 | 3",
    ),
    "Soundbar": _table(
        "colour: Black | White", "channels: 2.1 | 3.1", "length: 32 inches | 36 inches",
        "subwoofer: Wireless",
    ),
    "Robot Vacuum": _table(
        "colour: White | Black", "run time: 100 minutes | 130 minutes", "base: Self-emptying",
    ),
    "Mechanical Keyboard": _table(
        "switches: Red | Brown | Blue", "layout: Full | Compact", "backlight: White",
        "cable: Detachable",
    ),
    "Gaming Headset": _table(
        "colour: Black | White | Red", "connection: Wired | Wireless", "microphone: Detachable",
    ),
    "Action Camera": _table(
        "storage: 64 GB | 128 GB", "colour: Black | Orange", "dive rating: 30 feet",
    ),
    "Strategy Game": _table(
        "edition: Standard Edition | Deluxe Edition", "players: 1 to 4", "medium: Disc",
    ),
    "Fitness Tracker": _table(
        "size: Small | Large", f"colour: {_FINISHES}", "band: Silicone | Nylon",
    ),
    "Standing Desk": _table(
        "width: 48-Inch | 60-Inch", "colour: Oak | Walnut | White", "motor: Single | Dual",
        "memory heights: 4",
    ),
    "Laser Printer": _table(
        "colour: White | Black", "speed: 24 ppm | 30 ppm", "tray: 250 sheets",
    ),
    "Air Fryer": _table(
        "capacity: 6 qt | 8 qt", "colour: Black | White | Steel", "drawers: 2", "presets: 8",
    ),
    "Game Console": _table(
        "storage: 512 GB | 1 TB", "colour: Black | White", "output: 4K",
        "drive: Disc drive | No disc drive",
    ),
    "Office Chair": _table(
        "colour: Black | Grey | Blue", "back: Mesh", "arms: Adjustable", "base: Nylon | Steel",
    ),
}  # fmt: skip
"""By the noun of the kind."""
