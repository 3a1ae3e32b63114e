"""What the garbage collector is told once everything is loaded."""

import gc

__all__ = ["settle"]

_YOUNG = 10_000
"""Objects made before it looks for those that hold only each other. An answer makes thousands of short-lived ones and
hardly any of that sort; to look after every 700, as Python does by itself, takes a sixth of all the time."""


def settle() -> None:
    """What is loaded now stays: to look through it again and again takes a tenth of a second each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)
