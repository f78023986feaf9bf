"""A look at the words of a clause stands before the search for plans, and never says no to what the search would find."""

import re

import pytest

from reconcile.claims.plans import plan_words
from reconcile.lexicon.name_lists import rows


def test_every_noun_and_verb_of_the_table_passes_the_look_at_words():
    for _, nouns, verbs in rows("plan_activities.tsv"):
        for pattern in (p for both in (nouns, verbs) for p in both.split(" | ") if p != "-"):
            bare = re.sub(r"\(\?<?!.*?\)", "", pattern).replace(r"\w+", "thanks")
            for optional in ("", r"\1"):
                text = re.sub(
                    r"(?:\(\?:([^()|]*)\)|([a-z-]|\\s))\?",
                    lambda m, o=optional: (m[1] or m[2]) if o else "",
                    bare,
                )
                text = re.sub(r"\(\?:([^()|]*)\|[^()]*\)", r"\1", text).replace(r"\s", " ")
                assert re.fullmatch(pattern, text), (pattern, text)
                assert plan_words.names_activity(f"it will {text.upper()} now"), text


@pytest.mark.parametrize(
    "told",
    ["Nothing was said about him.", "The minister is ill, a spokesman said.", "Prices rose by 3% in May."],
)
def test_a_clause_without_any_activity_is_not_searched(told):
    assert not plan_words.names_activity(told)
    assert plan_words.plans().search(told) is None
    assert all(pattern.search(told) is None for pattern in plan_words.shifts())


@pytest.mark.parametrize(
    "told",
    [
        "She'll sail on Monday and the funeral will be held at noon.",
        "Expected talks, a planned vote; hopes to sign. Be sworn in on Friday, the heir will.",
        "Scheduled re-opening is due to go ahead; plans for a launch at 9",
        "Two marches: 4 March, the march on Sunday will start late",
    ],
)
def test_plans_are_found_where_the_whole_search_finds_them(told):
    due = [m.span() for m in plan_words.plans().finditer(told)]
    assert [m.span() for m in plan_words.plans_in(told)] == due
