"""Text that shows what it holds: control and direction-override characters are named instead of obeyed."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls but for white space, line and paragraph separators, direction embeddings, overrides and isolates,
# and lone surrogates. Marks that scripts need (joiners, left-to-right and right-to-left marks) stay.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SPACE: Final = re.compile(r"\s+")


def visible(text: str) -> str:
    """The text with each character that could hide or reorder others written as "[U+202E]"."""
    return _UNSAFE.sub(lambda m: f"[U+{ord(m[0]):04X}]", text)


def one_line(text: str) -> str:
    """The visible text with every run of white space as one space."""
    return _SPACE.sub(" ", visible(text)).strip()
