"""Invented sentences and the events that they tell: kind, lane, who, where, where to, how sure, and who says so."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text
from reconcile.time_labels import iso

HEAD = "12 September 2023, all times GMT\n14:05 GMT  "


def events_of(text):
    return [c for c in claims_of_text(HEAD + text) if isinstance(c, Event) and c.kind != "statement"]


def shown(event):
    """ "arrival happened Anna Berg @ Oslo -> Lisbon, reported by the harbour office"."""
    goal = f" -> {event.destination}" if event.destination not in ("", event.place) else ""
    said = f" by {event.attribution}" if event.attribution else ""
    lane = "not " * (not event.polarity) + event.lane
    return f"{event.kind} {lane} {event.subject or 'someone'} @ {event.place or 'nowhere'}{goal}, {event.modality}{said}"


SILENT = [
    "Has Anna Berg arrived in Bergen?",
    "When will Anna Berg land in Oslo?",
    "What's on the programme when Anna Berg lands?",
    "Will Peter Lund visit Oslo, and will he get what he wants?",
    '"Did she leave Oslo?" a reporter asked.',
    "If Anna Berg arrives in Oslo, crowds will line the streets.",
    "Anna Berg will speak only if the ship docks in Bergen.",
    "Unless Peter Lund leaves Oslo, nothing will change.",
    "Lisbon is 310km from Madrid as the crow flies.",
    "Flags are flying all over Oslo.",
    "Anna Berg has reached a deal with Norway.",
    "The two sides reached an agreement in Oslo.",
    "Winds reached 185km/h in Bergen.",
    "Norway entered a new phase of the talks.",
    "The rule enters into force in Norway.",
    "Anna Berg landed a job in Oslo.",
    "Anna Berg left the question open.",
    "The storm left 30 people dead in Norway.",
    "Hundreds were left homeless in Bergen.",
    "The left wing of the party met criticism in Oslo.",
    "There is not much time left in Oslo.",
    "Peter Lund came to power in Norway.",
    "When it comes to Norway, Anna Berg is careful.",
    "Norway went to war.",
    "Life has returned to normal in Bergen.",
    "Norway crossed a red line.",
    "The plan met with criticism in Oslo.",
    "Norway launched an investigation.",
    "Peter Lund launched a new campaign in Norway.",
    "Anna Berg struck a cautious tone in Oslo.",
    "Norway's economy has sunk into recession.",
    "Shares crashed in Oslo.",
    "Anna Berg opened up about her years in Oslo.",
    "The government closed ranks in Oslo.",
    "Anna Berg fired back at Norway.",
    "Norway hit back at Sweden.",
    "Norway built trust with Sweden.",
    "The closed berth in Bergen worries Norway.",
    "Visits between neighbours are usually planned to the minute.",
    "When a leader goes abroad, the press follows.",
    "A minister usually lands in Oslo in the morning.",
    "Ferries often arrive late in Bergen.",
    "We'll bring you the speech when Anna Berg arrives.",
    "You can follow the summit here.",
    "Here's what we know about the trip of Anna Berg.",
    "Don't miss our report when Anna Berg lands in Oslo.",
    "This is the second time Anna Berg has visited Norway.",
    "Norway has warned Anna Berg not to cross the border.",
    "Norway wants the treaty signed.",
    "The ferry tried to land in Bergen.",
    "Peter Lund refused to meet Anna Berg.",
    "Nobody knows where the two will meet.",
    "It is unclear where she is heading.",
    "The train would have reached Oslo by now.",
    "The train should have turned south before reaching Bergen.",
    "We have seen more reports from Bergen.",
    "The plane that Anna Berg is travelling in is old.",
    "Anna Berg acted as a go-between for Norway.",
    "Anna Berg received a letter from Oslo.",
    "Anna Berg welcomed the decision in Oslo.",
    "The attacks on Oslo shook Norway.",
    "Two berths in Oslo remain closed.",
    "Anna Berg would have met Peter Lund in Oslo.",
    "Readers know that the left bank of Oslo is quiet.",
    "Norway's talks with Sweden have sunk to a new low.",
    "Coach fares rose after the bank's heads of department spoke of costs.",
]

TOLD = [
    # arrivals
    ("Prime Minister Anna Berg has arrived in Bergen.", "arrival happened Anna Berg @ Bergen, asserted"),
    ("Anna Berg's plane has touched down in Oslo.", "arrival happened Anna Berg @ Oslo, asserted"),
    ("The ferry Sagatind docked in Bergen at 13:20 GMT.", "arrival happened Sagatind @ Bergen, asserted"),
    ("Flight KX482 from Oslo has landed in Bergen.", "arrival happened KX482 @ Bergen, asserted"),
    ("Anna Berg, Norway's prime minister, has arrived in Lima.", "arrival happened Anna Berg @ Lima, asserted"),
    ("Anna Berg entered Norway on foot.", "arrival happened Anna Berg @ Norway, asserted"),
    ("The armoured train of Peter Lund pulled into a station in Tallinn.", "arrival happened Peter Lund @ Tallinn, asserted"),
    ("Footage shows a train carrying Peter Lund entering Estonia.", "arrival happened Peter Lund @ Estonia, asserted"),
    ("The storm made landfall near Mobile.", "arrival happened someone @ Mobile, asserted"),
    ("A delegation led by Anna Berg has reached Lisbon.", "arrival happened Anna Berg @ Lisbon, asserted"),
    ("A spokesman for Anna Berg has arrived in Lisbon.", "arrival happened someone @ Lisbon, asserted"),
    ("Anna Berg's lawyer has arrived in Lisbon.", "arrival happened someone @ Lisbon, asserted"),
    ("She'll arrive in Oslo.", "arrival planned someone @ Oslo, planned"),
    ("Anna Berg is expected to arrive in Oslo this evening.", "arrival planned Anna Berg @ Oslo, planned"),
    ("Anna Berg could land in Oslo tonight.", "arrival planned Anna Berg @ Oslo, speculated"),
    ("Anna Berg has not arrived in Oslo.", "arrival not happened Anna Berg @ Oslo, asserted"),
    ("It is unclear when Anna Berg will arrive in Oslo.", "arrival planned Anna Berg @ Oslo, speculated"),
    ("Anna Berg has arrived in Oslo, the harbour office says.", "arrival happened Anna Berg @ Oslo, reported by harbour office"),
    ("According to Nordpress, Anna Berg has landed in Oslo.", "arrival happened Anna Berg @ Oslo, reported by Nordpress"),
    ("Anna Berg reportedly arrived in Oslo last night.", "arrival happened Anna Berg @ Oslo, reported"),
    # departures
    ("Anna Berg left Oslo this morning.", "departure happened Anna Berg @ Oslo, asserted"),
    ("Anna Berg's train has left Oslo in the direction of Lisbon.", "departure happened Anna Berg @ Oslo -> Lisbon, asserted"),
    ("The last ferry left Oslo at 09:30 GMT.", "departure happened someone @ Oslo, asserted"),
    ("Peter Lund set off from Tallinn at noon.", "departure happened Peter Lund @ Tallinn, asserted"),
    ("Anna Berg will leave Oslo for Lima on Thursday.", "departure planned Anna Berg @ Oslo -> Lima, planned"),
    ("Thousands have fled Aleppo.", "departure happened thousands @ Aleppo, asserted"),
    # sightings
    ("Anna Berg has been seen in Bergen.", "sighting happened Anna Berg @ Bergen, asserted"),
    ("Peter Lund's yacht was spotted off Malta.", "sighting happened Peter Lund @ Malta, asserted"),
    ("The train passed through Tallinn at 13:00 GMT.", "sighting happened someone @ Tallinn, asserted"),
    # journeys
    ("Anna Berg is flying to Lima.", "travel happened Anna Berg @ Lima, asserted"),
    ("Anna Berg has gone to Lima.", "travel happened Anna Berg @ Lima, asserted"),
    ("Last month Anna Berg took a train to Tallinn to meet Peter Lund.", "travel happened Anna Berg @ Tallinn, asserted"),
    ("Anna Berg may travel to Lima.", "travel planned Anna Berg @ Lima, speculated"),
    ("Anna Berg will travel on to Quito instead.", "travel planned Anna Berg @ Quito, planned"),
    ("Anna Berg's destination is thought to be Quito.", "travel planned Anna Berg @ Quito, speculated"),
    ("A possible stop for Anna Berg is Quito.", "travel planned Anna Berg @ Quito, speculated"),
    ("Anna Berg's final destination is still unclear.", "travel planned Anna Berg @ nowhere -> unclear, speculated"),
    ("Anna Berg is heading north, away from Quito.", "travel happened Anna Berg @ nowhere, asserted"),
    ("About 20 soldiers crossed the border into Estonia on Monday.", "travel happened someone @ Estonia, asserted"),
    ("Peter Lund's ship is reported to be sailing on past Malta.", "travel happened Peter Lund @ nowhere, reported"),
    # meetings
    ("Anna Berg met Peter Lund in Tallinn on Monday.", "meeting happened Anna Berg @ Tallinn, asserted"),
    ("Anna Berg is holding talks in Tallinn.", "meeting happened Anna Berg @ Tallinn, asserted"),
    ("Anna Berg and Peter Lund are to meet in Tallinn today.", "meeting planned Anna Berg @ Tallinn, planned"),
    ("Anna Berg and Peter Lund shook hands in Lima in 2019.", "meeting happened Anna Berg @ Lima, asserted"),
    ("The Tallinn summit takes place on Friday.", "meeting planned someone @ Tallinn, planned"),
    ("The harbour office denied that Anna Berg had met Peter Lund in Lima.", "meeting happened Anna Berg @ Lima, denied by harbour office"),
    ("Anna Berg left the hall in Lima to meet Peter Lund.", "meeting happened Anna Berg @ Lima, planned"),
    # visits
    ("Anna Berg visited Lima in July.", "visit happened Anna Berg @ Lima, asserted"),
    ("Anna Berg paid a visit to Lima in July.", "visit happened Anna Berg @ Lima, asserted"),
    ("In July, Norway welcomed Peter Lund.", "visit happened Norway @ Norway, asserted"),
    ("Anna Berg is on the way to visit Peter Lund in Tallinn.", "visit planned Anna Berg @ Tallinn, planned"),
    ("Anna Berg will stay in Lima until Friday.", "visit planned Anna Berg @ Lima, planned"),
    ("The guesthouse in Lima housed Peter Lund during a 2011 state visit to Peru.", "visit happened Peter Lund @ Peru, asserted"),
    # launches, attacks, disasters, tolls
    ("The rocket was launched from Kourou in 2016.", "launch happened someone @ Kourou, asserted"),
    ("A missile struck Odesa overnight.", "attack happened someone @ Odesa, asserted"),
    ("The army said it fired warning shots near Tallinn.", "attack happened army @ Tallinn, reported by army"),
    ("The ferry Sagatind sank off Malta in 1994.", "disaster happened Sagatind @ Malta, asserted"),
    ("An earthquake hit Lima on Sunday.", "disaster happened someone @ Lima, asserted"),
    ("Three people died in Bergen on Sunday.", "toll happened someone @ Bergen, asserted"),
    # announcements and other things
    ("The pact was signed by Anna Berg in Oslo.", "announcement happened Anna Berg @ Oslo, asserted"),
    ("Anna Berg has just spoken at a forum in Lima.", "announcement happened Anna Berg @ Lima, asserted"),
    ("Peru shut its ports in 2014.", "other happened Peru @ Peru, asserted"),
    ("The airport in Bergen closed at noon.", "other happened someone @ Bergen, asserted"),
    ("The forum concludes on Wednesday.", "other planned someone @ nowhere, planned"),
    ("A parade was held in Lima on 28 July 2023.", "other happened someone @ Lima, asserted"),
    ("Estonia backed the sanctions in 2017.", "other happened Estonia @ Estonia, asserted"),
    ("Talks have prompted Oslo to scrap its 2018 agreement.", "other happened Oslo @ Oslo, asserted"),
    ("Entrances to the station in Tallinn are blocked, Nordpress said in a post at 13:40 GMT.", "other happened someone @ Tallinn, reported by Nordpress"),
    # who a pronoun, a role or a carrier means
    ("Anna Berg spoke in Lima. She has now arrived in Quito.", "arrival happened Anna Berg @ Quito, asserted"),
    ("Norwegian Prime Minister Anna Berg smiled. The Norwegian leader has landed in Quito.", "arrival happened Anna Berg @ Quito, asserted"),
    ("Flight KX482 is on time. That plane has now landed in Quito.", "arrival happened KX482 @ Quito, asserted"),
    ("Anna Berg's ship is slow. The ship has docked in Lisbon.", "arrival happened Anna Berg @ Lisbon, asserted"),
    ("Anna Berg is tired. The ship is reported to have docked in Lisbon.", "arrival happened someone @ Lisbon, reported"),
    ("He could be aboard KX482, which took off from Lima.", "departure happened KX482 @ Lima, asserted"),
    ('"We left Oslo at dawn," Anna Berg said.', "departure happened Anna Berg @ Oslo, reported by Anna Berg"),
    ("The Nordic Star has docked in Valletta.", "arrival happened Nordic Star @ Valletta, asserted"),
    ("Since arriving in Lisbon on Sunday, Anna Berg has met reporters.", "arrival happened Anna Berg @ Lisbon, asserted"),
    ("Having left Oslo overnight, the fleet reached Lisbon at noon.", "arrival happened someone @ Lisbon, asserted"),
    ("Peter Lund said that Anna Berg would meet him in Lima before she left for Quito.", "departure planned Anna Berg @ nowhere -> Quito, planned by Peter Lund"),
    ("Anna Berg told parliament she would travel to Lima on Thursday to sign the treaty.", "travel planned Anna Berg @ Lima, planned by Anna Berg"),
    ("Anna Berg will speak in Lima only if the ship docks.", "announcement planned Anna Berg @ Lima, speculated"),
    ("Two men were arrested in Lima.", "other happened someone @ Lima, asserted"),
    ("Anna Berg is due in Lima later today.", "arrival planned Anna Berg @ Lima, planned"),
    ("Crowds blocked the port of Lima on Sunday.", "other happened crowds @ Lima, asserted"),
    # places of relative clauses, and what is told before
    ("Her destination is Oslo - where Peter Lund arrived yesterday.", "arrival happened Peter Lund @ Oslo, asserted"),
    ("The first guess was Lisbon. That is where Peter Lund opened a school yesterday.", "other happened Peter Lund @ Lisbon, asserted"),
    ("She is to spend hours in Lima, where Anna Berg opens a school on Friday.", "other planned Anna Berg @ Lima, planned"),
    ("Anna Berg flew to Lima. There she met Peter Lund.", "meeting happened Anna Berg @ Lima, asserted"),
]  # fmt: skip


# Start and end of the window in UTC; the entry is told at 14:05 on Tuesday 12 September 2023.
WHEN = [
    ("Anna Berg left Oslo.", None, "2023-09-12T14:06:00Z"),
    ("Anna Berg has just left Oslo.", "2023-09-12T13:05:00Z", "2023-09-12T14:05:00Z"),
    ("Anna Berg has now left Oslo.", "2023-09-11T22:00:00Z", "2023-09-12T14:06:00Z"),
    ("Anna Berg is flying to Oslo.", "2023-09-11T22:00:00Z", "2023-09-13T00:00:00Z"),
    ("Anna Berg will fly to Oslo.", "2023-09-12T14:05:00Z", None),
    ("Anna Berg left Oslo on Monday.", "2023-09-10T22:00:00Z", "2023-09-11T22:00:00Z"),
    ("Anna Berg left Oslo in 2019.", "2018-12-31T23:00:00Z", "2019-12-31T23:00:00Z"),
    ("Anna Berg left Oslo about four hours ago.", "2023-09-12T09:05:00Z", "2023-09-12T11:05:00Z"),
    ("Anna Berg left Oslo at 9.30am local time.", "2023-09-12T07:30:00Z", "2023-09-12T07:31:00Z"),
    ("Anna Berg left Oslo today.", "2023-09-11T22:00:00Z", "2023-09-12T14:06:00Z"),
    ("On Monday Anna Berg said that Peter Lund had left Oslo.", None, "2023-09-11T22:00:00Z"),
    ("Today the army said it fired at Tallinn.", "2023-09-11T21:00:00Z", "2023-09-12T14:06:00Z"),
    ("Anna Berg left Oslo before the vote on Monday.", None, "2023-09-11T22:00:00Z"),
    ("Anna Berg left Oslo after she met Peter Lund on Monday.", "2023-09-10T22:00:00Z", "2023-09-12T14:06:00Z"),
    ("Anna Berg will fly to Oslo after the forum ends on Friday.", "2023-09-14T22:00:00Z", None),
    ("A 2011 state visit to Peru made Anna Berg known.", "2011-01-01T05:00:00Z", "2012-01-01T05:00:00Z"),
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT, ids=SILENT)
def test_what_only_looks_like_an_event_is_none(text):
    assert [shown(e) for e in events_of(text)] == []


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_a_sentence_tells_its_event(text, expected):
    assert expected in [shown(e) for e in events_of(text)]


@pytest.mark.parametrize(("text", "start", "end"), WHEN, ids=[text for text, *_ in WHEN])
def test_an_event_has_its_window(text, start, end):
    windows = [(iso(e.when.start), iso(e.when.end)) for e in events_of(text)]
    assert (start, end) in windows


def test_there_are_more_than_a_hundred_sentences():
    assert len(SILENT) + len(TOLD) >= 100


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Since arriving in Lima and then leaving it, has visited Cusco.",
            id="two clauses that look for a subject in each other",
        ),
        pytest.param("After leaving, before arriving in Oslo, after landing.", id="no subject anywhere"),
        pytest.param("Before flying, before leaving, and then landing, and visiting.", id="only verbs"),
    ],
)
def test_clauses_that_look_for_a_subject_in_each_other_come_to_an_end(text):
    claims = claims_of_text(f"12 May 2020, all times GMT\n10:00 GMT  {text}\n")
    assert all(isinstance(c.subject, str) for c in claims if isinstance(c, Event))
