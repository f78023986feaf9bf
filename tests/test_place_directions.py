"""Directions between places: which the map contradicts, by how much, and in how many ways they are written."""

import pytest

from reconcile.claims.kinds import Direction
from reconcile.claims.places.direction_words import degrees, wind
from reconcile.pipeline import claims_of_text
from rule_fixture import issues_of_entry

SILENT = [
    "They met in Ussuriysk, 98km north of Vladivostok.",
    "They met in Ussuriysk, north-east of Vladivostok.",
    "They met in Ussuriysk, 98km up the coast from Vladivostok.",
    "They met in Ussuriysk, 98km from Vladivostok.",
    "Trains from Lyon run south of Paris and on to Marseille.",
    "The line between Lyon and Avignon, north of Dijon, is shut.",
    "It lies halfway from Lyon to Avignon, 200km north of Dijon.",
    "He drove from Lyon, where fires burned, to a camp north of Avignon.",
    "Rain fell in Lyon, and on villages north of Avignon.",
    "The fire is 20km from Lyon, north of Avignon.",
    "Provence, north of Lyon, is dry.",
    "A tanker sank off Marseille, north of the Black Sea.",
    "The front runs through Bakhmut, south of the Donetsk region.",
    "A blaze in Saint-Denis, south of Paris, was put out.",
    "A flat in Croydon, north of London, burned.",
    "Unlike Avignon, north of Lyon it snowed.",
    "A camp near Reims, south of Laon, was cleared.",
    "The French, south of Paris, voted no.",
    "She was in Portland, 150km north of Boston.",
    "The Kremlin, south of Kyiv in spirit, declined.",
    "He moved from Paris, Texas, north of Dallas, to Lyon.",
    "In Tokyo, north of Sydney, the market rose.",
    "Avignon is not north of Lyon.",
    "Avignon, 700km north of Lyon, is a typo of another kind.",
    "shelling was heard in kharkiv , north-east of poltava .",
]
FIRES = [
    "They met in Ussuriysk, 98km south of Vladivostok.",
    "They met in Ussuriysk, 98km (61 miles) south of Vladivostok.",
    "They met in Ussuriysk, about 98 km to the south of Vladivostok.",
    "They met in Ussuriysk (98km south of Vladivostok).",
    "They met in Ussuriysk, a town 98km south of Vladivostok.",
    "They met in Ussuriysk, which is 98km south of Vladivostok.",
    "Ussuriysk lies some 98 kilometres due south of Vladivostok.",
    "Ussuriysk is just south of Vladivostok.",
    "Ussuriysk is situated south of Vladivostok.",
    "They met in Ussuriysk, south of Vladivostok.",
    "They met in Ussuriysk, southwards of Vladivostok.",
    "They met in Ussuriysk, a garrison town south of the city of Vladivostok.",
    "They met in Ussuriysk, to the south-west of Vladivostok.",
    "They met in Ussuriysk - south of Vladivostok - on Monday.",
    "They met in Ussuriysk, around 60 miles south west of Vladivostok.",
    "They met 98km south of Vladivostok, in Ussuriysk.",
    "South of Vladivostok lies Ussuriysk.",
    "98km south of Vladivostok, in the town of Ussuriysk, they met.",
    "Police in Avignon, located north of Lyon, closed a bridge.",
    "Police in Reims, an hour's drive west of Paris, closed a bridge.",
    "Poltava, east of Kharkiv, was hit.",
    "shelling was heard in poltava , 130 km east of kharkiv , overnight .",
]


def findings(text):
    return issues_of_entry("GEO002", text)


@pytest.mark.parametrize("text", SILENT, ids=str)
def test_silent(text):
    assert [issue.message for issue in findings(text)] == []


@pytest.mark.parametrize("text", FIRES, ids=str)
def test_fires_once(text):
    (issue,) = findings(text)
    assert str(issue.severity) == "warning"


def test_the_message_tells_the_bearing_and_the_way():
    (issue,) = findings(FIRES[0])
    assert issue.message == (
        "Ussuriysk lies north of Vladivostok (bearing 5°, 78 km on the map), not south of it (180°): 175° off"
    )


def test_a_direction_that_is_right_is_a_claim_as_well():
    (claim,) = (c for c in claims_of_text("14:05 GMT  " + SILENT[0]) if isinstance(c, Direction))
    assert (claim.stated, claim.actual, claim.measured, claim.off_deg) == ("north", "north", True, 5.0)


@pytest.mark.parametrize(
    ("way", "deg"),
    [
        ("north", 0),
        ("South-East", 135),
        ("southwest", 225),
        ("north west", 315),
        ("east-northeast", 67.5),
        ("north-north-west", 337.5),
        ("north-south", None),
    ],
)
def test_degrees(way, deg):
    assert degrees(way) == deg


@pytest.mark.parametrize(
    ("deg", "name"), [(0, "north"), (359, "north"), (50, "north-east"), (202, "south"), (203, "south-west")]
)
def test_winds(deg, name):
    assert wind(deg) == name
