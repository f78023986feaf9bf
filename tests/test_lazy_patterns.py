"""A lazy pattern finds what the pattern finds, and what it says that every match needs stands in every match."""

import functools
import importlib
import pkgutil
import re
from re import _constants as codes  # type: ignore[attr-defined]  # how a pattern is built is told nowhere else
from re import _parser as parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reconcile
from reconcile.lexicon.lazy_patterns import LazyPattern

SOURCES = (
    r"\b(?:is|was)\s(?:no|\w+ly)\b",
    r"(?<![\w-])k(?:ing|elvin)s?(?!\w)",
    r"[^.;]{0,9}?\bsince\s(?P<year>\d{4})",
    r"\b[A-Z][a-z]+",
    r"(?:to|at)\S+|\Bis",
    r"(?:x|is)*",
)
TEXTS = st.lists(
    st.sampled_from(["Is", "was", "no", "ſince", "SINCE", "1999", " ", ". ", "Kelvins", "\u212aing", "badly", "\u0131s", "\u0130S", "-", "É"]),
    max_size=12,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("many", [0, 300])
@pytest.mark.parametrize("source", SOURCES)
@given(text=TEXTS, cut=st.integers(0, 6))
def test_what_is_found_is_what_the_pattern_finds(source, many, text, cut):
    lazy, plain = LazyPattern(source), re.compile(source, re.IGNORECASE)
    for _ in range(many):
        lazy.search("")
    end = len(text) - cut
    assert _all(lazy.finditer(text, cut, end)) == _all(plain.finditer(text, cut, end))
    found, due = lazy.search(text, cut, end), plain.search(text, cut, end)
    assert (found and (found.span(), found.groups())) == (due and (due.span(), due.groups()))


def _all(matches):
    return [(m.span(), m.groups(), m[0]) for m in matches]


def _lazy_patterns():
    """Every one of the package that needs words, also those that functions without arguments give out."""
    for module in pkgutil.walk_packages(reconcile.__path__, "reconcile."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                lazy = _given_out(value) if isinstance(value, functools._lru_cache_wrapper) else value
                if isinstance(lazy, LazyPattern) and lazy.needs:
                    yield pytest.param(lazy, id=f"{module.name}.{name}")


def _given_out(function):
    inner = function.__wrapped__
    gives = inner.__annotations__.get("return") == "LazyPattern" and not inner.__code__.co_argcount
    return function() if gives else None


@pytest.mark.parametrize("lazy", list(_lazy_patterns()))
def test_every_match_holds_one_of_the_words_that_it_needs(lazy):
    assert all(need == need.lower() for need in lazy.needs)
    assert _holds(parser.parse(lazy.source, lazy.flags), lazy.needs)


def test_a_word_that_a_match_can_do_without_is_found_out():
    assert not _holds(parser.parse(r"\b(?:late|soon)r?\b"), ("late",))
    assert not _holds(parser.parse(r"(?:late)?\sagain"), ("late",))
    assert _holds(parser.parse(r"(?:to\s)?(?:late(?:st)?|re(?:g)?late)"), ("late",))


def _holds(parts, needs):
    """True when each text that these parts match has one of the needs for sure."""
    spelt = [""]  # what may have been spelt out right before, as far as it is sure
    for code, value in parts:
        inner = value[3] if code is codes.SUBPATTERN else value if code is codes.ATOMIC_GROUP else None
        if inner is not None and _holds(inner, needs):
            return True
        if code is codes.BRANCH and all(_holds(branch, needs) for branch in value[1]):
            return True
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] and _holds(value[2], needs):
            return True
        if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            continue
        endings = _spellings([(code, value)])
        spelt = [a + b for a in spelt for b in endings] if endings is not None else [""]
        spelt = spelt if len(spelt) <= 200 else [""]
        if all(any(need in text for need in needs) for text in spelt):
            return True
    return False


def _spellings(parts):
    """Every text that parts without a repetition can match, in small letters; None where they are not spelt out."""
    texts = [""]
    for code, value in parts:
        if code is codes.LITERAL:
            more = [chr(value).lower()]
        elif code is codes.SUBPATTERN:
            more = _spellings(value[3])
        elif code is codes.BRANCH:
            branches = [_spellings(branch) for branch in value[1]]
            more = None if None in branches else [text for branch in branches for text in branch]
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[1] == 1:
            once = _spellings(value[2])
            more = None if once is None else [*([] if value[0] else [""]), *once]
        elif code is codes.IN and all(c is codes.LITERAL for c, _ in value):
            more = [chr(letter).lower() for _, letter in value]
        elif code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            more = [""]
        else:
            return None
        if more is None or len(texts) * len(more) > 200:
            return None
        texts = [a + b for a in texts for b in more]
    return texts
