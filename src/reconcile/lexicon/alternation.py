"""Many words as one pattern that reads each letter once, where a plain alternation would try word after word."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A pattern (no group) that matches any of the words, the longest where several fit. Raises: ValueError for none."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]  # a trie is recursive
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    if not root:
        raise ValueError("an alternation needs a word")
    return _pattern(root)


def _pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]  # as above
    branches = [re.escape(letter) + _pattern(child) for letter, child in sorted(node.items()) if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in node else joined
