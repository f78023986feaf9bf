"""Words by which a text says itself that it tells again what was told before."""

from __future__ import annotations

from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_RETOLD: Final = LazyPattern(
    r"\b(?:as|which|that) (?:we|I) (?:have |had )?(?:already )?(?:reported|told|mentioned|said|wrote|noted)\b"
    r"|\bwe(?:'ve| have)? (?:quoted|mentioned|reported|told|brought you|covered)\b|\bearlier we\b|\bas (?:reported|mentioned|noted)\b"
    r"|\b(?:to )?recap\b|\b(?:if|in case|for those|for anyone) (?:you(?:'re| are) |who (?:are |is )?)?(?:just |only )?(?:joining|catching up|tuning in|waking up)\b"
    r"|\bto (?:sum up|summari[sz]e)\b|\b(?:earlier|previously),? (?:on )?(?:in )?this (?:blog|page|live page)\b|\bwhat we know so far\b"
    r"|\bhere(?:'s| is) (?:how|where)\b|\bhere(?:'s| is) (?:what|a reminder|a summary)\b",
    needs=(
        " we ",
        " i ",
        "e quoted",
        "e mentioned",
        "e reported",
        "e told",
        "e brought you",
        "e covered",
        "earlier we",
        "as reported",
        "as mentioned",
        "as noted",
        "recap",
        "joining",
        "catching up",
        "tuning in",
        "waking up",
        "to sum",
        "earlier",
        "previously",
        "what we know",
        "here",
    ),
)


def is_retold(text: str) -> bool:
    """True for "as we reported", "to recap", "if you are just joining us"."""
    return _RETOLD.search(text.replace("\u2019", "'")) is not None
