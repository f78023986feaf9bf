"""How long each stage takes on the pages given, in CPU seconds of one process, and the peak memory.

python bench/speed.py examples [--repeat 5]
python bench/speed.py examples --growth    seconds for pages of 1, 2 and 4 MB, and for few and many entries, names,
                                           clauses and the like: each should double from one to the next
"""

import argparse
import itertools
import json
import resource
import time
from collections.abc import Callable
from typing import Any

from reconcile.library import built_in_rules, check
from reconcile.pipeline import understand
from reconcile.report import RENDERERS
from reconcile.sources import read_page
from reconcile.store import collect, read_bytes


def timed(repeat: int, work: Callable[[], Any]) -> tuple[float, Any]:
    """Least CPU seconds of `repeat` runs, and the last result."""
    best, result = float("inf"), None
    for _ in range(repeat):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best, result


# Words that make much of every finder, told again and again without an end.
HOSTILE = ("a. ", '"', "and ", "12:30 ", "Kim Jong Un ", "he said ", "10 km (6 miles) ")


# Clauses, people and ports of which counted shapes are made.
CLAUSES = (
    "divers reached the wreck at {0:02d}:{1:02d}", "police said that {2} people were hurt in Lyon",
    "the minister Anna Berg left Paris before the train with {2} people stopped", "the flood killed {2} farmers near Ghent",
)  # fmt: skip
GIVEN = ("Anna", "Bram", "Carla", "Dirk", "Elsa", "Frans", "Greta", "Hugo", "Ines", "Jonas")
SYLLABLES = ("bar", "den", "kol", "mer", "tas", "vin", "rog", "lun", "pel", "sig")
PORTS = ("Oslo", "Lima", "Madrid", "Naples", "Dover", "Ostend", "Riga")


def clause(i: int) -> str:
    return CLAUSES[i % 4].format(i % 24, i % 60, i + 2)


def person(i: int) -> str:
    return f"{GIVEN[i % 10]} {''.join(SYLLABLES[i // n % 10] for n in (10, 100, 1000)).capitalize()}"


def ferry(i: int) -> str:
    return f"The ferry left Ostend at {i % 24:02d}:{i % 60:02d}."


SAME = (
    "Divers reached Ghent at 12:30 on Tuesday. Police said 12 people were hurt in Lyon before the train left."
)
# Shapes of which so many parts are told: the least of three numbers, and the bodies of each page.
COUNTED: tuple[tuple[str, int, Callable[[int], list[list[str]]]], ...] = (
    ("clauses of a sentence", 250, lambda n: [[", and ".join(map(clause, range(n))) + "."]]),
    ("clauses without a joint", 250, lambda n: [[", ".join(["police held a man in Lyon"] * n) + "."]]),
    ("clauses, no full stop", 1000, lambda n: [[" ".join(map(clause, range(n)))]]),
    ("entries", 1250, lambda n: [[f"{clause(i).capitalize()}. More follows." for i in range(n)]]),
    ("entries of a line", 5000, lambda n: [[clause(i).capitalize() for i in range(n)]]),
    ("names of an entry", 1250, lambda n: [[". ".join(f"{person(i)} spoke" for i in range(n))]]),
    ("numbers of an entry", 1250, lambda n: [[". ".join(f"{i + 2} people were hurt" for i in range(n))]]),
    ("clocks of an entry", 1250, lambda n: [[", ".join(f"{i % 24}:{i % 60:02d} GMT" for i in range(n))]]),
    ("orders of an entry", 500, lambda n: [[" ".join(f"The train left {PORTS[i % 7]} before the crash in {PORTS[i % 5]}." for i in range(n))]]),
    ("rivals", 250, lambda n: [[ferry(i) for i in range(n)]]),
    ("rivals of an entry", 250, lambda n: [[" ".join(map(ferry, range(n)))]]),
    ("entries that repeat", 500, lambda n: [[SAME] * n]),
    ("pages of one event", 75, lambda n: [[SAME] * 10] * n),
)  # fmt: skip


def live_page(bodies: list[str]) -> bytes:
    """A live page of these entries, a minute apart, as JSON-LD."""
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Update {i}",
            "articleBody": body,
            "datePublished": f"2024-03-{5 + i // 1440 % 20:02d}T{i // 60 % 24:02d}:{i % 60:02d}:00Z",
        }
        for i, body in enumerate(bodies)
    ]
    return json.dumps({"@type": "LiveBlogPosting", "headline": "Growth", "liveBlogUpdate": updates}).encode()


def repeated(parts: list[str], size: int) -> list[str]:
    """The parts over and over, up to so many letters in all."""
    ends = itertools.accumulate(len(part) for part in itertools.cycle(parts))
    return [part for part, _ in zip(itertools.cycle(parts), itertools.takewhile(lambda n: n <= size, ends))]


def growth(texts: list[str]) -> None:
    """Prints what 1, 2 and 4 MB of each shape of page take; hostile text comes in a twentieth of that."""
    shapes: list[tuple[str, Callable[[int], list[str]]]] = [
        ("many entries", lambda size: repeated(texts, size)),
        ("one entry", lambda size: ["\n".join(repeated(texts, size))]),
        ("one entry, lower case", lambda size: ["\n".join(repeated(texts, size)).lower()]),
        ("one entry, capitals", lambda size: ["\n".join(repeated(texts, size)).upper()]),
        *((repr(words), lambda size, words=words: [words * (size // 20 // len(words))]) for words in HOSTILE),
    ]
    print(f"{'shape':26}{'1 MB':>10}{'2 MB':>10}{'4 MB':>10}  4 MB against 1 MB (linear is 4)")
    for shape, bodies in shapes:
        pages = [
            read_page(live_page(bodies(size)), name="growth.json") for size in (10**6, 2 * 10**6, 4 * 10**6)
        ]
        seconds = [timed(1, lambda page=page: understand(page))[0] for page in pages]
        print(f"{shape:26}" + "".join(f"{s:8.2f} s" for s in seconds) + f"{seconds[2] / seconds[0]:12.1f}")


def counted() -> None:
    """Prints what the whole check takes for so many parts of each shape, twice and four times as many."""
    print(
        f"\n{'shape':26}{'parts':>8}{'once':>10}{'twice':>10}{'4 times':>10}  4 times against once (linear is 4)"
    )
    for shape, parts, bodies in COUNTED:
        seconds = []
        for many in (parts, 2 * parts, 4 * parts):
            pages = [
                read_page(live_page(page), name=f"growth-{i}.json") for i, page in enumerate(bodies(many))
            ]
            seconds.append(timed(1, lambda pages=pages: check(pages))[0])
        print(
            f"{shape:26}{parts:8}"
            + "".join(f"{s:8.2f} s" for s in seconds)
            + f"{seconds[2] / seconds[0]:12.1f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--growth", action="store_true", help="time pages of 1, 2 and 4 MB instead")
    options = parser.parse_args()
    data = [(name, read_bytes(name)) for name in collect(options.paths).names]
    if options.growth:
        read = [read_page(raw, name=name) for name, raw in data]
        check(read)  # what is compiled and read once shall not count
        growth([entry.text for page in read for entry in page.entries])
        counted()
        return
    size = sum(len(raw) for _, raw in data)
    first = time.process_time()
    built_in_rules()
    print(f"{len(data)} pages, {size / 1000:.0f} KB; rules loaded in {time.process_time() - first:.3f} s")
    read_s, pages = timed(options.repeat, lambda: [read_page(raw, name=name) for name, raw in data])
    cold = time.process_time()
    for page in pages:
        understand(page)
    cold = time.process_time() - cold
    understand_s, _ = timed(options.repeat, lambda: [understand(page) for page in pages])
    check_s, report = timed(options.repeat, lambda: check(pages))
    rows = [
        ("read", read_s),
        ("understand, first time", cold),
        ("understand", understand_s),
        ("check (with understand)", check_s),
    ]
    rows += [
        (f"render {form}", timed(options.repeat, lambda f=form: RENDERERS[f](report))[0])
        for form in sorted(RENDERERS)
    ]
    for stage, seconds in rows:
        print(
            f"{stage:26}{seconds * 1000:10.1f} ms{size / 1000 / max(seconds, 1e-9):10.0f} KB per CPU second"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


main()
