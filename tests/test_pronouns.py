"""Whom he, she, it and they mean in what is told, and who is heard behind "he said"."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n14:05 GMT  "

NOBODY = [
    pytest.param("Rolf Thorsen waited. She left Lima at noon.", id="a man is no she"),
    pytest.param("Maria Thorsen waited. He left Lima at noon.", id="a woman is no he"),
    pytest.param("Mrs Thorsen waited. He left Lima at noon.", id="a title tells it"),
    pytest.param("A spokeswoman, Tjarko Vonne, waited. He left Lima at noon.", id="a role tells it"),
    pytest.param("The foreman stood up. He left Lima at noon.", id="one without a name"),
    pytest.param("Rolf Thorsen slept. A juror stood up. He left Lima at noon.", id="one without a name came last"),
    pytest.param("The judge told Rolf Moe to wait. He left Lima at noon.", id="either of the two"),
    pytest.param("Oslo is cold. It arrived in Lima at noon.", id="a town is no it"),
    pytest.param("Rolf Thorsen waited. It left Lima at noon.", id="a person is no it"),
    pytest.param("Boeing will send an empty plane. It left Lima at noon.", id="the plane, not its owner"),
    pytest.param("Rolf Thorsen, Maria Moe and Ida Lien waited. They left Lima at noon.", id="three of them"),
    pytest.param("Rolf Thorsen waited. They left Lima at noon.", id="one is not they"),
]  # fmt: skip
ACTS = [
    ("Rolf Thorsen met Maria Moe in Oslo. She left Lima at noon.", "Maria Moe"),
    ("Rolf Thorsen met Maria Moe in Oslo. He left Lima at noon.", "Rolf Thorsen"),
    ("Maria Moe spoke to Rolf Thorsen. He left Lima at noon.", "Rolf Thorsen"),
    ("Maria Moe waited with Anna Berg. She left Lima at noon.", "Maria Moe"),
    ("Maria Moe waited. On Monday Rolf Thorsen sang. She left Lima at noon.", "Maria Moe"),
    ("Dame Ruth Thorsen met Lord Falk in Oslo. He left Lima at noon.", "Falk"),
    ("Anna Berg sang. Her brother Rolf Berg danced. She left Lima at noon.", "Anna Berg"),
    ("Anna Berg met Rolf Moe. She sang to Ida Lien. She left Lima at noon.", "Anna Berg"),
    ("Rolf Moe wept. The judge told him to go. He left Lima at noon.", "Rolf Moe"),
    ("The tug Snapper turned. She left Lima at noon.", "Snapper"),
    ("The tug Snapper turned. It left Lima at noon.", "Snapper"),
    ("The lifeboat Gannet had been called. She left Lima at noon.", "Gannet"),
    ("Flight QV412 was late. It left Lima at noon.", "QV412"),
    ("Rolf Thorsen and Maria Moe sang. They left Lima at noon.", "Maria Moe+Rolf Thorsen"),
    ("Five investigators slept in a tent. They left Lima at noon.", "investigators"),
    ("The striking nurses sang. They left Lima at noon.", "nurses"),
]
SAYS = [
    ('Rolf Thorsen met Maria Moe in Oslo. "It is late," she said.', "Maria Moe"),
    ('Rolf Thorsen met Maria Moe in Oslo. "It is late," he said.', "Rolf Thorsen"),
    ('Maria Moe was blunt. "Rolf Thorsen was wrong," she said.', "Maria Moe"),
    ('Ida Moe was blunt. "Anna Berg was wrong," she said.', "Ida Moe"),
    ('The foreman stood up. "Not guilty," he said.', "foreman"),
    ('Anna Berg wept. A nurse came. "It is over," she told reporters.', "nurse"),
    ("Anna Berg has always maintained that she won. She said the race was long.", "Anna Berg"),
    ("Rolf Thorsen was tired. He has always maintained that the ice was thin.", "Rolf Thorsen"),
    ('His knees, Maria Moe said, are fine. "We are pleased with Rolf Thorsen," she added.', "Maria Moe"),
]


def events(text):
    return [c for c in claims_of_text(HEAD + text) if isinstance(c, Event)]


def left(text):
    found = [e for e in events(text) if e.kind in ("departure", "arrival")]
    return "+".join(found[-1].actors) if found else "no event"


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_where_it_cannot_be_known(text):
    assert left(text) == ""


@pytest.mark.parametrize(("text", "who"), ACTS)
def test_who_acts(text, who):
    assert left(text) == who


@pytest.mark.parametrize(("text", "who"), SAYS)
def test_who_speaks(text, who):
    assert [e.attribution for e in events(text) if e.kind == "statement"][-1:] == [who]
