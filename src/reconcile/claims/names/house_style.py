"""What the house has chosen: the spellings of names that it wants, and British or American spelling of words."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class HouseStyle:
    """names: the forms wanted, as they are to be written. spelling: "british", "american", or "" for the page's own."""

    names: tuple[str, ...] = ()
    spelling: str = ""


def choice_of(wanted: str) -> str:
    """How a message ends where the house has chosen a form."""
    return f"; the house writes “{wanted}”"
