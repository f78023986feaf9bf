"""How long each stage takes on the pages given, in CPU seconds of one process, and the peak memory.

python bench/speed.py examples [--repeat 5]
"""

import argparse
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


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    data = [(name, read_bytes(name)) for name in collect(options.paths).names]
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
