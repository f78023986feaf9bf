"""The key under which transliterations of one name meet: "Sergey" and "Sergei", "Zelensky" and "Zelenskyy"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from reconcile.lexicon.name_lists import unaccented

# Order matters: digraphs first, then single letters. Source: the systems of transliteration in use for Cyrillic, Arabic
# and Korean names (BGN/PCGN, GOST, passport rules).
_STEPS: Final = (
    ("shch", "sch"), ("kh", "h"), ("zh", "j"), ("ph", "f"), ("tz", "ts"), ("cz", "ch"), ("ks", "x"),
    ("ie", "e"), ("ye", "e"), ("je", "e"), ("yo", "o"), ("ou", "u"), ("oo", "u"), ("ff", "v"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("iya", "ia"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("yi", "i"), ("j", "i"), ("y", "i"), ("w", "v"), ("q", "k"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+")
_EV: Final = re.compile(r"(?<=[eo])f(?=\s|$)")


@functools.lru_cache(maxsize=8192)  # a page asks for the key of each of its names against every other like it
def sound_key(form: str) -> str:
    """A name as it sounds, lower-case: hyphens, doubled letters and the choice of letters are gone."""
    text = unaccented(form.casefold())
    text = re.sub(r"[^a-z0-9]+", " ", text.replace("ł", "l").replace("ø", "o")).strip()
    text = " ".join(_variants().get(word, word) for word in text.split())
    text = _EV.sub("v", text)
    for old, new in _STEPS:
        text = text.replace(old, new)
    return _DOUBLED.sub(r"\1", text)


def doubled(one: str, other: str) -> bool:
    """True when two spellings differ only in whether letters are doubled: "Hestvik" and "Hesstvik"."""
    first, second = (unaccented(form.casefold()) for form in (one, other))
    return first != second and _DOUBLED.sub(r"\1", first) == _DOUBLED.sub(r"\1", second)


def accepted(one: str, other: str) -> bool:
    """True for two spellings of the table that are one name: "Hezbollah" and "Hizbollah"."""
    first, second = _variants().get(one.casefold()), _variants().get(other.casefold())
    return first is not None and first == second and one.casefold() != other.casefold()


@functools.cache
def _variants() -> Mapping[str, str]:
    """The first spelling of its family for each name that has several which the steps do not bring together."""
    text = files("reconcile.data").joinpath("name_variants.tsv").read_text(encoding="utf-8")
    families = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {spelling: family[0] for family in families for spelling in family}
