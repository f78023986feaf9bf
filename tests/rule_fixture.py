"""What one built-in rule says of a text."""

from __future__ import annotations

import functools

from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.engine import check as run_rules
from reconcile.pipeline import claims_of_text


@functools.cache
def _rule(code: str) -> Rule:
    (rule,) = (rule for rule in load_rules(packaged_rules())[0] if rule.id == code)
    return rule


def issues_of(code, page, *more):
    """The findings of a rule on a page, or on several read together, those of low confidence with them."""
    return run_rules(claims_of_text(page, *more), [_rule(code)], picky=True).issues


def issues_of_entry(code, text):
    """The same of one entry told at 14:05 GMT; a stamp in small letters lets a text be all in small letters."""
    return issues_of(code, f"{'14:05 gmt' if text.islower() else '14:05 GMT'}  {text}")
