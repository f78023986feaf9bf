"""What one rule says of a text: the page has a day, and each line that begins with a clock is an entry."""

import functools

from reconcile.engine import check, load_rule, packaged_rules
from reconcile.pipeline import claims_of_text

FILES = dict(packaged_rules())


@functools.cache
def rule_of(code):
    file = next(file for file in FILES if f"/{code}-" in file)
    return load_rule(file, FILES[file])


def issues(code, text, day="4 May 2017"):
    """The findings of a rule on one entry, or on several when the text brings its own clocks."""
    told = text if "GMT  " in text else f"14:05 GMT  {text}"
    page = f"{day}, all times GMT\n{told}" if day else told
    return check(claims_of_text(page), (rule_of(code),), picky=True).issues
