from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from name_fixture import entry_of, settled
from reconcile.extract.finders import find
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.lexicon.voices import speaker_key
from reconcile.model import BlockKind, Span

SILENT = [
    "The bridge was announced in 1990.",
    "The reported fire is out.",
    "Reports of a fire came in.",
    "The claims are old.",
    "He declined to say where the ship is.",
    "She did not say where the ship is.",
    "The mayor will announce the date.",
    "A state visit is planned.",
    "The United States has 50 states.",
    "We said earlier that the bridge is closed.",
    "The ship is said to be lost.",
    "It is thought the ship is lost.",
    "The confirmed cases number 40.",
    "Iraq boasts a large army.",
    "A report on ships is due.",
    "They want to tell the crew.",
    "The crew was told by radio.",
    "The add-on costs more.",
    "Nobody has said how much it costs.",
    "No one said a word about it.",
    "None of them said why.",
    "The queue is longer, up from the 900 reported at noon.",
    "They will wait until the last district has reported.",
    "She called the crew on Monday.",
    "The union called for a new bridge.",
]

TOLD = [
    ("Reuters reports that the bridge is closed.", "Reuters", "reports"),
    ("The bridge is closed, Reuters reports.", "Reuters", "reports"),
    ("The bridge is closed, reports Tass news agency.", "Tass", "reports"),
    ("The bridge is closed, says Anna Hestvik, an engineer at the port.", "Anna Hestvik", "says"),
    ("Anna Hestvik, an engineer at the port, told the BBC.", "Anna Hestvik", "told"),
    ("Anna Hestvik, answering a question at the quay, said the bridge is closed.", "Anna Hestvik", "said"),
    ("The bridge is closed, according to police.", "police", "according to"),
    ("According to harbour officials, the bridge is closed.", "harbour officials", "according to"),
    ("According to reports, the bridge is closed.", None, "according to"),
    ("Reports say the bridge is closed.", None, "say"),
    ("Analysts say the bridge is closed.", "analysts", "say"),
    ("Many analysts believe the bridge is closed.", "many analysts", "believe"),
    ("The bridge is closed, a pro-ferry source reported.", "a pro-ferry source", "reported"),
    ("The Kremlin has only said that it is closed.", "Kremlin", "said"),
    ("Moscow and Pyongyang only confirmed the visit yesterday.", "Moscow and Pyongyang", "confirmed"),
    ("Washington has repeatedly warned Oslo.", "Washington", "warned"),
    ("The US claims that the bridge is closed.", "US", "claims"),
    ("South Koreans say the bridge is closed.", "South Koreans", "say"),
    ("Kremlin spokesman Dmitry Peskov said it is closed.", "Dmitry Peskov", "said"),
    ("T-Rail today announced a delay.", "T-Rail", "announced"),
    ("Police on Monday confirmed two arrests.", "police", "confirmed"),
    ("The agent (who has left) said it is closed.", "agent", "said"),
    ("The officer who fired the shot says it was late.", "officer", "says"),
    ("The team said it is closed.", "team", "said"),
    ("Environmentalists warn that the bay is foul.", "environmentalists", "warn"),
    ("It was first reported by the Washington Post that it is closed.", "Washington Post", "reported"),
    (
        "We quoted the Norwegian defence ministry announcing that it is closed.",
        "Norway defence ministry",
        "announcing",
    ),
    ("The NATO chief said on Friday it is closed.", "NATO chief", "said"),
    ("Another state agency, Ria, says it is closed.", "Ria Novosti", "says"),
    ("The bridge is closed, the mayor's office said.", "mayor's office", "said"),
    ("A spokesman for the White House said it is closed.", "White House", "said"),
    ("One analyst here told me it is closed.", "one analyst", "told"),
    ("State TV has reported that it is closed.", "state TV", "reported"),
    ("Experts say the bridge is closed.", "experts", "say"),
    ("Some residents also believe it is closed.", "some residents", "believe"),
    ("The port denies it is closed, as Anna Hestvik claimed.", "Anna Hestvik", "claimed"),
    ("Mr. Hestvik said it is closed.", "Hestvik", "said"),
    ("Hestvik Ltd. said it is closed.", "Hestvik Ltd.", "said"),
    ("But it is closed, witnesses said.", "witnesses", "said"),
    ("It is closed, US officials said.", "US officials", "said"),
    ("The driver said the bridge, and the road, were closed.", "driver", "said"),
    ("The BBC has reported at length on the bridge.", "BBC", "reported"),
    ("Two divers wrote that it is closed.", "two divers", "wrote"),
    ("The paper insists the bridge is closed.", "paper", "insists"),
    ("Prime Minister Anna Hestvik vowed a new bridge.", "Anna Hestvik", "vowed"),
    ("The union predicts delays.", "union", "predicts"),
    ("It is closed, citing an unnamed source, said Reuters.", "Reuters", "said"),
    ("The board's chairwoman, Anna Hestvik, said it is closed.", "Anna Hestvik", "said"),
    ("A second agency, Quay Wire, says it is closed.", "Quay Wire", "says"),
    ("It is closed, public broadcaster Coast TV reports.", "Coast TV", "reports"),
    ("Its owner Northern Ferries says it is closed.", "Northern Ferries", "says"),
    ("It was first reported by the Quay Gazette last week that it is closed.", "Quay Gazette", "reported"),
    ('Mayor Anna Hestvik called the bridge "old and brittle".', "Anna Hestvik", "called"),
    ('The mayor dubbed it "a bridge to nowhere".', "mayor", "dubbed"),
]

HEADLINES = [
    ("Bridge closed for a week - reports", None),
    ("Bridge closed for a week - Kremlin", "Kremlin"),
    ("Two held after fire: police", "police"),
    ("Lawyer: client is innocent", "lawyer"),
    ("Bridge closed for a week, says Putin", "Vladimir Putin"),
    ("Putin claims bridge is closed", "Vladimir Putin"),
    ("Two held after fire: South Korea", "South Korea"),
]

QUIET_HEADLINES = [
    "Tram strike live: no cars move across Norway",
    "WATCH: the bridge falls",
    "Analysis: what now?",
    "In pictures: the quay",
    "Oslo - Bergen closed",
    "At a glance: 10 things",
]


def told(text, kind=BlockKind.BODY):
    return settled(text, kind=kind)[0].attributions


@pytest.mark.parametrize("text", SILENT)
def test_nobody_says(text):
    assert [(a.source, a.cue) for a in told(text)] == []


@pytest.mark.parametrize(("text", "source", "cue"), TOLD, ids=[row[0] for row in TOLD])
def test_somebody_says(text, source, cue):
    assert (source, cue) in [(a.source, a.cue) for a in told(text)]


@pytest.mark.parametrize(("text", "source"), HEADLINES, ids=[row[0] for row in HEADLINES])
def test_headlines_name_their_source(text, source):
    assert [a.source for a in told(text, BlockKind.HEADLINE)] == [source]


@pytest.mark.parametrize("text", QUIET_HEADLINES)
def test_other_marks_in_headlines_name_nobody(text):
    assert told(text, BlockKind.HEADLINE) == ()


def quoted(text):
    return [(a.source, [text[q.start : q.end] for q in a.quoted]) for a in told(text)]


def test_a_quotation_belongs_to_the_nearest_verb():
    text = 'Anna Hestvik, at the quay, said "once the fog lifts, ask again", Reuters reports.'
    assert quoted(text) == [("Anna Hestvik", ["once the fog lifts, ask again"]), ("Reuters", [])]


def test_a_quotation_may_run_over_sentences():
    text = '"We do not know yet. Ask tomorrow," Anna Hestvik told the crew.'
    assert quoted(text) == [("Anna Hestvik", ["We do not know yet. Ask tomorrow,"])]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph():
    text = 'The Kremlin says: "The bridge is ours.\n\n"It will stay ours."'
    assert quoted(text) == [("Kremlin", ["The bridge is ours."]), ("Kremlin", ["It will stay ours."])]


def test_typographic_marks_are_marks():
    text = "“It is closed,” says Anna Hestvik."
    assert quoted(text) == [("Anna Hestvik", ["It is closed,"])]


def test_scare_quotes_belong_to_nobody():
    assert quoted("Both have been called 'rogue' ports.") == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("The officers' view is Kim's.", []),
        ("It's 'closed' again.", ["closed"]),
        ("Kim's trip 'to the coast'", ["to the coast"]),
        ("rock 'n' roll of the '60s", []),
        ('a "b" c "d"', ["b", "d"]),
        ('no "end', ["end"]),
    ],
)
def test_quotation_marks(text, inside):
    assert [text[s.start : s.end] for s in quoted_spans(text, Span(0, len(text)))] == inside


def test_he_is_the_person_named_last():
    assert [a.source for a in told("Anna Hestvik left. She said it is closed.")] == ["Anna Hestvik"]


def test_the_agency_is_the_body_named_last():
    assert [a.source for a in told("It is closed, according to Tass. It was hit, the agency said.")] == [
        "Tass",
        "Tass",
    ]


def test_a_surname_settled_by_another_entry_renames_the_source():
    found = settled("Anna Hestvik left.", "It is closed, Hestvik said.")
    assert [a.source for a in found[1].attributions] == ["Anna Hestvik"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("South Koreans", "South Korea's defence ministry"),
        ("the South Korean defence ministry", "South Korea's defence"),
        ("Norway coast guard officials", "Norway coast guard officials"),
        ("British government", "the UK"),
    ],
)
def test_ways_to_name_one_voice_meet(one, other):
    assert speaker_key(one) == speaker_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("South Koreans", "North Koreans"), ("Russian analysts", "Russia"), ("Tass", "Ria Novosti")],
)
def test_other_voices_do_not_meet(one, other):
    assert speaker_key(one) != speaker_key(other)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=" .,:-'\"()\nabSsaidysTass—“”‘’", max_size=150))
def test_any_text_returns(text):
    found = find(entry_of(text or "x"))
    for attribution in found.attributions:
        assert attribution.scope.end <= len(found.entry.text)
        assert all(0 <= q.start < q.end <= len(found.entry.text) for q in attribution.quoted)


THROUGH = [
    ("Reuters, citing a harbour official, reported that the ship had sunk.", "harbour official", "Reuters"),
    ("The ship has sunk, Tass reported, citing two pilots.", "two pilots", "Tass"),
    ("Citing police, the BBC says the bridge is closed.", "police", "BBC"),
    ("The captain told the BBC that the ship was safe.", "captain", "BBC"),
    ("The minister told state television that the bridge was safe.", "minister", "state television"),
    ("Anna Hestvik said in an interview with Reuters that the bridge was safe.", "Anna Hestvik", "Reuters"),
    ("The bridge is safe, according to Anna Hestvik, quoted by Tass.", "Anna Hestvik", "Tass"),
    ("In comments carried by Tass, Anna Hestvik said the bridge was safe.", "Anna Hestvik", "Tass"),
    ("The mayor said the bridge was safe, according to Reuters.", "mayor", "Reuters"),
    ("The captain told the crew that the ship was safe.", "captain", ""),
    ("Reuters says the bridge is closed.", "Reuters", ""),
    ("The mayor and the governor said the bridge was safe.", "mayor and the governor", ""),
]


@pytest.mark.parametrize(("text", "source", "through"), THROUGH, ids=[text for text, *_ in THROUGH])
def test_a_source_is_heard_through_a_medium(text, source, through):
    heard = {a.source.removeprefix("a "): a.through for a in settled(text)[0].attributions if a.source}
    assert heard.get(source) == through


SHAPES = [
    ('Anna Hestvik: "The quay is dry."', "Anna Hestvik"),
    ("Coastguard: two boats are missing.", "Coastguard"),
    ("State media are reporting that the bridge is closed.", "state media"),
    ("As first reported by Reuters, the bridge is closed.", "Reuters"),
    ("Tass quoted Anna Hestvik as saying the bridge was closed.", "Anna Hestvik"),
    ("Anna Hestvik was quoted as saying the bridge was closed.", "Anna Hestvik"),
    ("Anna Hestvik and her brother said the bridge was closed.", "Anna Hestvik and her brother"),
    ("Police searching the wood say the bridge is closed.", "police"),
]


@pytest.mark.parametrize(("text", "source"), SHAPES, ids=[text for text, _ in SHAPES])
def test_further_shapes_of_reporting(text, source):
    assert source.casefold() in {(a.source or "").casefold() for a in settled(text)[0].attributions}


TOPICS = [
    "Latest: the bridge is closed.",
    "Paris: a bridge is closed.",
    "She is reporting on the bridge.",
    "The bridge closed, citing high winds.",
    "Let me say it again: the bridge is closed.",
]


@pytest.mark.parametrize("text", TOPICS)
def test_no_speaker_is_named(text):
    assert [a.source for a in settled(text)[0].attributions if a.source] in ([], ["she"])


def test_two_quotations_parted_by_a_semicolon_have_two_speakers():
    text = '"The quay is dry," Anna Hestvik said; "the pier is wet," said Bruce Hale.'
    assert quoted(text) == [("Anna Hestvik", ["The quay is dry,"]), ("Bruce Hale", ["the pier is wet,"])]


@pytest.mark.parametrize(
    "text",
    [
        "What the lawyers say",
        "How the banks explain",
        "The hunt for whoever wrote it goes on.",
        "A graphic that stood here for a minute said nine.",
        "Where the polls say",
    ],
)
def test_no_speaker_where_nothing_is_said(text):
    assert not find(entry_of(text)).attributions
