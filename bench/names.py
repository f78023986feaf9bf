"""How well misspelt names are found: one slip at a time is put into pages, and the findings of NAM001 are counted.

python bench/names.py PAGES...    text files of pages in a plain layout (several may stand in one file, parted by ===); prints
                                  recall by kind of slip, precision, findings on the pages as they are, and pages per
                                  CPU second

A trial takes one name that its page uses three times or more and changes one of its uses: two letters swapped, one
dropped, doubled or replaced. It is found when a finding quotes the changed word. Findings that quote something else count
against precision, those of the unchanged page too.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.engine import check as run_rules
from reconcile.lexicon.name_lists import common_words
from reconcile.pipeline import understand
from reconcile.sources import read_page

KINDS = ("swap", "drop", "double", "replace")
SEED = 2023
MIN_USES = 3
MIN_LETTERS = 5
_NAME = re.compile(r"(?<![\w'-])[A-Z][a-z]+(?![\w-])")
_LINE = re.compile(r".+")
_BETWEEN = re.compile(r"^===\n", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Trial:
    """A page with one slip. right, wrong: the name and what was made of it."""

    page: str
    kind: str
    right: str
    wrong: str


@attrs.frozen(kw_only=True)
class Score:
    """found, trials: by kind of slip. right, false: findings of the changed word, and others. clean: on unchanged pages."""

    found: Counter[str]
    trials: Counter[str]
    right: int
    false: tuple[str, ...]
    missed: tuple[Trial, ...]
    clean: tuple[str, ...]
    cpu_s: float

    @property
    def recall(self) -> float:
        return self.found.total() / max(self.trials.total(), 1)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + len(self.false) + len(self.clean), 1)


def pages_in(text: str) -> list[str]:
    """The pages of a file; lines that begin with # are none of theirs."""
    told = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    return [page for page in _BETWEEN.split(told) if page.strip()]


def told_lines(page: str) -> Iterator[re.Match[str]]:
    """The lines of a page that end as one of its told blocks does: no stamps, bylines or headings of the layout."""
    entries = read_page(page, name="page.txt").parts
    texts = (e.text[b.span.start : b.span.end] for e in entries for b in e.blocks if b.kind.is_told)
    told = tuple({line.strip() for text in texts for line in text.splitlines() if line.strip()})
    return (match for match in _LINE.finditer(page) if match[0].strip().endswith(told))


def slip(name: str, kind: str, chance: random.Random) -> str:
    """The name with one slip behind its first letter; never the name itself."""
    places = list(range(1, len(name) - 1))
    chance.shuffle(places)
    for i in places:
        match kind:
            case "swap":
                wrong = name[:i] + name[i + 1] + name[i] + name[i + 2 :]
            case "drop":
                wrong = name[:i] + name[i + 1 :]
            case "double":
                wrong = name[:i] + name[i] + name[i:]
            case _:
                wrong = name[:i] + chance.choice("abcdefghijklmnopqrstuvwxyz") + name[i + 1 :]
        if wrong != name:
            return wrong
    return name


def trials_of(page: str, chance: random.Random) -> Iterator[Trial]:
    """A trial of each kind for each name that a page uses often enough; words of the language are no names."""
    places: dict[str, list[int]] = {}
    for line in told_lines(page):
        for match in _NAME.finditer(page, line.start(), line.end()):
            places.setdefault(match[0], []).append(match.start())
    for name, starts in sorted(places.items()):
        if len(starts) < MIN_USES or len(name) < MIN_LETTERS or name.casefold() in common_words():
            continue
        for kind in KINDS:
            wrong = slip(name, kind, chance)
            start = chance.choice(starts[1:])
            if wrong != name and wrong not in page and wrong.casefold() not in common_words():
                changed = page[:start] + wrong + page[start + len(name) :]
                yield Trial(page=changed, kind=kind, right=name, wrong=wrong)


def score(pages: Iterable[str], seed: int = SEED) -> Score:
    """Every trial of every page, with a fixed seed."""
    chance = random.Random(seed)
    started = time.process_time()
    found, tried, false, missed, clean, right = Counter[str](), Counter[str](), [], [], [], 0
    for page in pages:
        here = tuple(quoted(page))
        clean += here
        for trial in trials_of(page, chance):
            tried[trial.kind] += 1
            every = [q for q in quoted(trial.page) if q not in here]
            hits = [q for q in every if trial.wrong in q]
            right += len(hits)
            found[trial.kind] += bool(hits)
            false += [q for q in every if q not in hits]
            if not hits:
                missed.append(trial)
    return Score(
        found=found, trials=tried, right=right, false=tuple(false), missed=tuple(missed), clean=tuple(clean),
        cpu_s=time.process_time() - started,
    )  # fmt: skip


def quoted(page: str) -> Iterator[str]:
    """The form that each finding of a page calls a slip, and the form it holds it against."""
    claims = understand(read_page(page, name="page.txt")).claims
    for issue in run_rules(claims, _rules(), select=("NAM001",)).issues:
        yield f"{issue.quotes[0].text} / {issue.quotes[-1].text}"


def _rules() -> tuple[Rule, ...]:
    rules, _ = load_rules([f for f in packaged_rules() if "NAM001" in f[0]])
    return rules


def main(paths: list[str]) -> None:
    if not paths:
        sys.exit(__doc__)
    pages = [page for path in paths for page in pages_in(Path(path).read_text("utf-8"))]
    result = score(pages)
    for kind in KINDS:
        print(f"{kind:10}{result.found[kind]:5}/{result.trials[kind]}")
    total = result.trials.total()
    print(f"recall    {result.found.total():5}/{total}  {100 * result.recall:.1f} %")
    others = len(result.false) + len(result.clean)
    print(f"precision {result.right:5}/{result.right + others}  {100 * result.precision:.1f} %")
    print(f"findings on the {len(pages)} unchanged pages: {len(result.clean)}")
    print(f"{(total + len(pages)) / max(result.cpu_s, 1e-9):.0f} pages per CPU second")
    for trial in result.missed:
        print(f"  missed {trial.kind:8} {trial.wrong} for {trial.right}")
    for pair in (*result.clean, *result.false):
        print(f"  false  {pair}")


if __name__ == "__main__":
    main(sys.argv[1:])
