"""Who speaks in a quotation that stands alone: whoever the sentence before makes ready to ("The mayor was blunt. "No."")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reconcile.extract.phrases import Token, left_phrase, roles
from reconcile.extract.speakers import Speaker, speaker_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, NameKind
from reconcile.model import Span

_MOST: Final = 30  # tokens of the sentence before
_OPENERS: Final = frozenset(
    "was were is are sounded looked seemed remained shook shrugged laughed smiled sighed nodded put puts summed sums did made makes had has "
    "left gave gives went recalled remembered remembers thanked praised welcomed condemned criticised criticized defended attacked apologised "
    "apologized paid dismissed rejected brushed spoke sent".split()
)
# What prepares for the words that follow.
_PREPARES: Final = LazyPattern(
    r"(?:(?:was|were|is|are|sounded|looked|seemed|remained)\s(?:(?:[a-z]+ly|very|quite|more|less|equally|just as)\s)?(?:blunt|clear|defiant|furious|angry|emphatic|brief|"
    r"curt|unmoved|unrepentant|scathing|cautious|upbeat|adamant|relieved|delighted|philosophical|categorical|frank|dismissive|tearful|jubilant|"
    r"sceptical|skeptical|unapologetic|unequivocal|optimistic|pessimistic|in no doubt|not impressed|unimpressed|in tears|asked)\b|"
    r"(?:shook|shrugged|laughed|smiled|sighed|nodded)\b(?!\soff)|(?:put|puts) it\b|sum(?:s|med) (?:it|things) up|did not (?:mince|hold back|hide|budge)|"
    r"ma(?:de|kes) (?:it |(?:his|her|their|its) (?:views?|position|feelings) )?(?:clear|plain)|"
    r"(?:had|has|left|gave|gives|sent)\s(?:(?:an?|one|two|this|no|only|his|her|its|their|us|reporters)\s)+(?:[\w-]+\s){0,2}?(?:words?|messages?|warning|answer|doubt|request|"
    r"advice|explanation|reason|reply|verdict|assessment|account)\b|went further|(?:recalled|remembered|remembers|thanked|praised|welcomed|condemned|"
    r"critici[sz]ed|defended|attacked|apologi[sz]ed|paid tribute|dismissed|rejected|brushed aside|spoke of)\b)",
)


def prepared(found: Mentions, tokens: Sequence[Token]) -> tuple[Speaker, Token] | None:
    """The subject of a sentence that prepares for words of theirs, and its verb; None when it prepares for none."""
    if not tokens or len(tokens) > _MOST or any(t.kind == "quote" for t in tokens):
        return None
    at = next((i for i, t in enumerate(tokens) if i and t.low in _OPENERS), 0)
    if not at or _PREPARES.match(found.entry.plain, tokens[at].start, tokens[-1].end) is None:
        return None
    phrase = left_phrase(tokens, at)
    speaker = speaker_of(found, tokens, phrase) if phrase is not None else None
    opens = phrase is not None and (phrase.start == 0 or tokens[phrase.start - 1].text == ",")
    return (speaker, tokens[at]) if opens and speaker is not None and speaker.sure and speaker.name else None


def owner_of_words(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    """Whose answer or verdict a sentence with a quotation tells: "The minister's answer was short: "No."" """
    if index == 0 or not tokens[index - 1].text.endswith("'s"):
        return None
    if not any(t.kind == "quote" for t in tokens):
        return None
    token = tokens[index - 1]
    end = token.end - 2
    for name in found.placed_names.overlapping(token.span):
        if name.quote.span.end == end and name.kind is NameKind.PERSON:
            return Speaker(name=name.key, span=name.quote.span, sure=True)
    noun = token.low.removesuffix("'s")
    if noun not in roles():
        return None
    return Speaker(name=noun, span=Span(token.start, end), sure=True)
