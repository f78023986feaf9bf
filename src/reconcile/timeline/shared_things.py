"""Things that several pages name: one node for "Lund's interview" there and "the interview" of hers here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from reconcile.claims.kinds import Event
from reconcile.timeline.thing_nouns import class_of, noun_of


@attrs.frozen(kw_only=True)
class Owned:
    """A thing of one page that a noun names. beside: who the event at the other end of its order is about, "" when nobody is."""

    node: str
    event: Event
    beside: str


def across_pages(things: Iterable[Owned]) -> dict[str, str]:
    """For the nodes of things that are one over several pages: the node of all of them, the least.

    They are one where their noun and their person agree, each page tells of one such thing, and it is of the days that the
    page covers. A page that names only the thing is of the person of whom it tells what came before or after it. Talks, of which a
    person has several, are never joined.
    """
    owners: dict[tuple[str, str], dict[str, set[str]]] = {}
    for thing in things:
        form = noun_of(thing.event)
        if form is None or form.kind != "other" or not thing.event.recent:
            continue
        for actor in thing.event.actors[:1] or ((thing.beside,) if thing.beside else ()):
            pages = owners.setdefault((class_of(thing.event), actor), {})
            pages.setdefault(thing.event.page, set()).add(thing.node)
    found: dict[str, str] = {}
    for pages in owners.values():
        if len(pages) > 1 and all(len(nodes) == 1 for nodes in pages.values()):
            nodes = {node for each in pages.values() for node in each}
            found.update(dict.fromkeys(nodes, min(nodes)))
    return _settled(found)


def _settled(found: Mapping[str, str]) -> dict[str, str]:
    """The same with chains followed to their end."""
    settled = {}
    for node in found:
        last = node
        while found.get(last, last) != last:
            last = found[last]
        settled[node] = last
    return settled
