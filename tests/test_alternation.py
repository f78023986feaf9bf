"""Many words as one pattern."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.lexicon.alternation import alternation

words = st.lists(st.text("ab .*(", min_size=1, max_size=5), min_size=1, max_size=12)


@given(words, st.text("ab .*(", max_size=12))
def test_it_finds_what_a_plain_alternation_of_the_longest_first_finds(listed, text):
    plain = "|".join(re.escape(w) for w in sorted(listed, key=len, reverse=True))
    assert [m[0] for m in re.finditer(alternation(listed), text)] == [m[0] for m in re.finditer(plain, text)]


def test_no_words_make_no_pattern():
    with pytest.raises(ValueError, match=r"needs a word"):
        alternation([])
