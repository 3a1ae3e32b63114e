"""What the garbage collector is told: what is loaded stays, and what a reply leaves behind is cleared away after it."""

import gc

__all__ = ["settle", "tidy"]

_MANY = 50_000
"""Objects made and not freed before it looks by itself, in the middle of whatever is done then: an answer makes
thousands that live as long as it does."""
_ROUNDS, _WIDER_ROUNDS = 10, 200
"""How often the youngest are looked through before those are that have outlived it; and these before all others."""


def settle() -> None:
    """What is loaded now stays: to look through it again and again takes a tenth of a second each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MANY)


def tidy() -> None:
    """Between two answers there is little to look through, so nobody waits for it: some hundred objects that a reply
    leaves behind, half of which hold only each other (a view and its buttons)."""
    _, rounds, wider_rounds = gc.get_count()
    if rounds < _ROUNDS:
        gc.collect(0)
    else:
        gc.collect(1 if wider_rounds < _WIDER_ROUNDS else 2)
