"""What stands between a clock and the place whose clock it is."""

from __future__ import annotations

import re
from typing import Final

_DAY: Final = r",? (?:(?:on )?[a-z]{3,6}day,? |tonight |tomorrow |today )?"
# "22:15 in Mumbai", "8pm on Monday in the Azores".
BEHIND: Final = re.compile(rf"{_DAY}in (?:the )?", re.IGNORECASE)
# The same without "in" too, as beside another clock: "9am New York (2pm London)".
BARE: Final = re.compile(rf"{_DAY}(?:in (?:the )?)?", re.IGNORECASE)
