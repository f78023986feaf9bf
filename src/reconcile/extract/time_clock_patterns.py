"""The shapes of clocks, as patterns; `time_clocks` reads their groups.

Every pattern is linear: alternatives begin differently, and what repeats is bounded.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.extract.zones import LOCAL_PATTERN, OFFSET_PATTERN, named_zone_pattern

_HOUR_WORD: Final = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


def _zone() -> str:
    """What may follow a clock: a zone, or words that look like one and are checked later."""
    body = rf"{OFFSET_PATTERN}|{LOCAL_PATTERN}|{named_zone_pattern()}|z\b|[a-z.'-]+(?: [a-z.'-]+)? (?:local )?time\b"
    return rf"(?: ?(?:\((?P<zone_in>{body})\)|,? ?(?P<zone>{body})))?"


@functools.cache
def clock_pattern(which: int) -> re.Pattern[str]:
    """One of the patterns of clocks, compiled when a text first needs it: 0 to 2 with digits, 3 in words."""
    return re.compile(_clock_shapes()[which], re.IGNORECASE)


@functools.cache
def _clock_shapes() -> tuple[str, ...]:
    """Clocks with digits and in words, each with the zone that follows."""
    zone = _zone()
    free = r"(?<![\w:.,/$£€+@])"
    part = r"(?: (?:in the|at) (?P<part>morning|afternoon|evening|night))?"
    mer = r"(?: ?(?P<mer>[ap]m\b|[ap]\.m\b\.?))"
    return (
        (
            rf"{free}(?P<h>\d{{1,2}})(?P<sep>[:.])(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d%]|[:.]\d){mer}?"
            rf"(?: ?(?P<hrs>hrs?|hours))?{part}{zone}"
        ),
        (rf"{free}(?P<h>1[0-2]|0?[1-9])(?:{mer}| in the (?P<part>morning|afternoon|evening)\b){zone}"),
        (rf"{free}(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?! ?[ap]m)(?: ?(?P<hrs>hrs?|hours|h)\b)?{zone}"),
        (
            rf"\b(?:(?P<noon>(?:12 )?(?:noon|midday|midnight))|"
            rf"(?:(?P<half>half[- ]past)|(?P<past>(?:a )?quarter|ten|twenty|five|twenty-five)(?: minutes)? "
            rf"(?P<way>past|to)) (?P<hw>{_HOUR_WORD}|1[0-2]|[1-9])(?: o'clock)?|"
            rf"(?P<oc>{_HOUR_WORD}|1[0-2]|[1-9]) o'clock)\b{mer}?{part}{zone}"
        ),
    )
