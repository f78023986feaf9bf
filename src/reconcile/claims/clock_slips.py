"""How two clocks that should be one moment came to differ: the likeliest slip in words."""

from __future__ import annotations

from typing import Final

_DAY_MIN: Final = 1_440


def shown(minutes: int) -> str:
    """ "04:13" for minutes after midnight, round the clock."""
    hours, minute = divmod(minutes % _DAY_MIN, 60)
    return f"{hours:02d}:{minute:02d}"


def likely_slip(
    first: int, second: int, first_offset: int, second_offset: int, *, summer: bool = True
) -> str:
    """The likeliest reason why the second clock is not the first in its own zone; "" when none fits.

    first, second: minutes on the face. first_offset, second_offset: minutes ahead of UTC.
    summer: a zone of the two keeps summer time.
    """
    ahead = second_offset - first_offset
    due = (first + ahead) % _DAY_MIN
    gap = (second - due + 720) % _DAY_MIN - 720
    if abs(gap) == 720:
        return "am and pm are mixed up"
    if ahead and second == (first - ahead) % _DAY_MIN:
        return "the offset was applied the wrong way round"
    if second == first and ahead:
        return "the clock was copied without changing the zone"
    if abs(gap) == 60:
        return f"one hour off{': summer time was left out or counted twice' if summer else ''}"
    if _swapped(second, due) or _swapped(first, (second - ahead) % _DAY_MIN):
        return "two digits are swapped"
    if abs(gap) in (660, 780) and summer:
        return "am and pm are mixed up, and summer time is an hour off"
    if _digits_apart(second, due) == 1:
        return "one digit is mistyped"
    return ""


def _swapped(written: int, due: int) -> bool:
    """True when two neighbouring digits of the written clock, changed over, give the due one."""
    text, wanted = shown(written).replace(":", ""), shown(due).replace(":", "")
    turned = (text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in range(3))
    return text != wanted and wanted in turned


def _digits_apart(written: int, due: int) -> int:
    return sum(a != b for a, b in zip(shown(written), shown(due), strict=True))
