"""How much a desk trusts each source: read from reconcile.toml, and used where repairs are ranked; invented sentences."""

import pytest

from pages_fixture import EXAMPLES
from reconcile import Settings, check, read_page
from reconcile.claims.pages.source_weights import SourceWeights
from reconcile.config import house_style_of, source_weights_of
from reconcile.errors import ConfigError
from reconcile.pipeline import understand

PAGES = ("2-ferry-rescue.json", "6-harbour-inquiry.txt", "7-week-recap.txt")


def weights(text):
    return source_weights_of(text.encode(), name="reconcile.toml")


def ranks(sources):
    """Where the two clocks of a conflict over three pages stand among its repairs, the lightest first."""
    pages = [read_page((EXAMPLES / "storm-runa" / name).read_bytes(), name=name) for name in PAGES]
    report = check(pages, settings=Settings(sources=sources))
    (repairs,) = (
        i.repairs for i in report.issues if i.code == "ORD004" and len({q.page for q in i.quotes}) > 1
    )
    return [
        next(n for n, repair in enumerate(repairs) if clock in repair) for clock in ("“1.40pm”", "“5.30pm")
    ]


def test_no_section_weighs_nothing():
    assert weights("") == SourceWeights()
    assert SourceWeights().of("Reuters", "alpha.txt") == 1.0


def test_the_first_known_name_counts_in_any_case():
    known = weights('[sources]\nReuters = 2\n"alpha.txt" = 0.5\n')
    assert known.of("reuters", "alpha.txt") == 2.0
    assert known.of("", "Alpha.txt") == 0.5
    assert known.of("Nordpress") == 1.0


def test_the_house_style_stands_beside_it():
    text = b'[sources]\nReuters = 2\n[names]\nwanted = ["Kyiv"]\n'
    assert house_style_of(text, name="x.toml").names == ("Kyiv",)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[sources]\nReuters = "much"\n', 2, "is a number from 0.01 to 100"),
        ("[sources]\nReuters = 0\n", 2, "is a number from 0.01 to 100"),
        ("[sources]\nReuters = 1000\n", 2, "is a number from 0.01 to 100"),
        ("[sources]\nReuters = true\n", 2, "is a number from 0.01 to 100"),
        ("[sources]\nReuters = nan\n", 2, "is a number from 0.01 to 100"),
        ("[source]\nReuters = 2\n", 1, "none of the sections"),
    ],
)
def test_what_is_no_weight_is_refused_with_its_line(text, line, words):
    with pytest.raises(ConfigError) as caught:
        weights(text)
    assert caught.value.line == line
    assert words in str(caught.value)


def events(sources):
    page = read_page(
        b"12 September 2023, all times GMT\n14:05 GMT  Anna Berg has left Lima, Reuters reports. Ivar Holm arrived in Oslo.\n",
        name="folder/alpha.txt",
    )
    return [e.weight for e in understand(page, Settings(sources=sources)).events]


def test_an_event_weighs_what_its_source_or_its_page_does():
    assert set(events(SourceWeights())) == {1.0}
    assert set(events(SourceWeights(by_name=(("alpha", 0.5),)))) == {0.5}
    assert set(events(SourceWeights(by_name=(("Reuters", 3.0),)))) == {3.0, 1.0}


def test_what_a_trusted_page_says_is_the_last_to_be_corrected():
    first, second = ranks(SourceWeights(by_name=(("7-week-recap", 20.0),)))
    assert first < second
    first, second = ranks(SourceWeights(by_name=(("2-ferry-rescue.json", 20.0),)))
    assert second < first
