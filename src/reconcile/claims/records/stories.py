"""Records of what is told: events, quotations, names, journeys, and how the page tells them."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.times import Granularity, Interval


@attrs.frozen(kw_only=True)
class NamePair(Claim):
    """Two spellings on one page that lie close together.

    rare, frequent: the forms; *_uses: how often each stands on the page. distance: edits (optimal string alignment).
    same_sound: their transliteration keys are equal, so that both are accepted spellings. rare_known: the rare form is a
    name or word of its own. inflected: one is a plural, demonym or other form of the other. kind: "person", "place",
    "organisation", "name" (of what is not known) or "word" (British and American spelling of one word). meant: page and
    key of the one person that both forms are, else "". choice: how a message ends where the house has chosen the
    frequent form, else "". second_choice: what else may be right, the rare form unless the house has chosen.
    """

    rare: str
    frequent: str
    kind: str
    rare_uses: int
    frequent_uses: int
    distance: int
    same_sound: bool
    rare_known: bool
    inflected: bool
    meant: str = ""
    choice: str = ""
    second_choice: str = attrs.field(default=attrs.Factory(lambda pair: pair.rare, takes_self=True))


@attrs.frozen(kw_only=True)
class RoleClash(Claim):
    """One person under two roles that exclude each other. first, second: the roles with the name, as written, in the order told.

    countries: it is one role, of two countries. changed: an entry that names the person tells of a change of office.
    """

    person: str
    first: str
    second: str
    countries: bool
    changed: bool


@attrs.frozen(kw_only=True)
class Event(Claim):
    """Something that happened, was said or is planned.

    kind: arrival, departure, sighting, travel, meeting, statement, visit, launch, attack, disaster, toll,
    announcement or other. lane: happened, said, planned. actors, places: canonical names; place_ids: of the gazetteer; destination: where a
    movement leads to, "" when it leads nowhere named. subject: first actor, "" when none. when: UTC, open ends
    unknown, None when nothing bounds it. anchored: a time expression of the sentence gave `when`. recent: it belongs to
    the days that the page covers, not to its background. modality: asserted, reported, planned, speculated or denied.
    cue: words of supersession in its sentence ("instead", "now"), "" when none. link: key under which tellings of one
    event meet, "" when nothing can be linked. line: key of the evolving line it belongs to ("destination|Anna Berg").
    stated: what its own time expression says, in UTC, before anything else bounds it; None without one. time_text: that
    expression as written, "" without one. spot: where in its entry the word stands that tells of it, in code points.
    origin: where a movement leads from, "" when that is not told. means: what it goes by (plane, train, ship, car,
    helicopter), "" when that is not told. through: the medium that the source is heard through, "" when none is told. certain:
    the zone in which its time was told is certain. renewed: its entry says that it was changed after its stamp, or copied. weight: how much the desk trusts
    its source, 1 unless it says otherwise.
    """

    kind: str
    lane: str
    summary: str
    verb: str
    actors: tuple[str, ...]
    subject: str
    places: tuple[str, ...]
    place: str
    place_ids: tuple[str, ...]
    destination: str
    when: Interval | None
    granularity: Granularity
    anchored: bool
    modality: str
    polarity: bool
    attribution: str
    cue: str
    link: str
    line: str
    recent: bool
    stated: Interval | None = None
    time_text: str = ""
    spot: int = 0
    certain: bool = True
    origin: str = ""
    means: str = ""
    through: str = ""
    renewed: bool = False
    weight: float = 1.0


@attrs.frozen(kw_only=True)
class Course(Claim):
    """A line that changed while the page grew: where one person was said to be going, how many were killed.

    what: "destination", "count", "start" (the time of something planned), "plan" (put off, moved or called off), "closure" (how long),
    "correction" (a value that an entry says was wrong) or "edit" (one that a newer copy of the page has otherwise). subject: of whom or what.
    course: every step in the order told ("Lima, then unclear, then Cusco"); first, last: its ends; steps: how many. cue:
    words by which a step says that it replaces the one before ("instead"), "" when none. The claim stands where the last step does.
    """

    what: str
    subject: str
    course: str
    first: str
    last: str
    steps: int
    cue: str


@attrs.frozen(kw_only=True)
class LostHedge(Claim):
    """Something that others reported with a hedge, told as a fact later without a new source.

    first, later: what the two tellings say, shortened. source: who reported it first, "" when nobody is named.
    """

    first: str
    later: str
    source: str


@attrs.frozen(kw_only=True)
class Quotation(Claim):
    """Directly quoted words of one speaker. words: lower-cased, joined by one space; bag: the same, sorted.

    marked: what stands round them says that they are translated, cut or not word for word. occasion: the day or the time before
    that they are said to be of ("tuesday", "again"), "" when it does not say.
    """

    speaker: str
    words: str
    bag: str
    count: int
    marked: bool = False
    occasion: str = ""


@attrs.frozen(kw_only=True)
class Repeat(Claim):
    """The same thing twice in one phrase. what: "word", "emphasis" (inside a quotation), "year" or "place"; text: the thing."""

    what: str
    text: str


@attrs.frozen(kw_only=True)
class PageOrder(Claim):
    """How a page is told. order: "newest first" or "oldest first"; source: "stamps", "opening entry" or "closing entry"."""

    order: str
    source: str
    entries: int
    first: str
    last: str


@attrs.frozen(kw_only=True)
class Itinerary(Claim):
    """A stay somewhere and an arrival elsewhere that must both fit in.

    stay_low_h: least hours of the stay told; arrive_high_h: most hours until the arrival told; distance_km: great
    circle between the two places. means: "plane", "train", "car", "ship" or "".
    """

    actor: str
    from_place: str
    to_place: str
    means: str
    stay_low_h: float
    arrive_low_h: float
    arrive_high_h: float
    distance_km: float


@attrs.frozen(kw_only=True)
class HeadlineClaim(Claim):
    """The page's headline against its entries. untold: words of it that no entry has. attributed: someone says it."""

    headline: str
    untold: str
    untold_count: int
    attributed: bool
