"""What stands in an entry beside its paragraphs: captions, credits, alt texts, labels, quoted posts, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Block, BlockKind, Span
from reconcile.sources.lines import Line

_CREDIT = re.compile(r"Image (?:source|copyright|credit)s?\b[,:]?")
_CAPTION = re.compile(
    r"(?P<kind>Image|Picture|Photo|Figure|Chart|Graphic|Map|Media|Video|Audio|Play video) caption\b[,:]?\s*"
)
_SUFFIX_CREDIT = re.compile(
    r"(?:Photograph|Photo|Picture|Composite|Illustration): [^.!?]{2,80}$|\[[^\]/]{2,60}/[^\]]{2,60}\]$"
)
_WORD_CREDIT: Final = ("Photograph:", "Photo:", "Picture:", "Composite:", "Illustration:")
_POST_OPENS: Final = LazyPattern(
    r"Skip (?:twitter|X|instagram|facebook|tiktok|youtube|telegram) post\b.*|Skip (?:\w+ )?post by .*"
)
_POST_ENDS: Final = LazyPattern(
    r"End of (?:twitter|X|instagram|facebook|tiktok|youtube|telegram|\w+)? ?post\b.*"
)
_NOISE: Final = LazyPattern(
    r"(?:Map|Chart|Graphic|Infographic|Table|Video|Audio|Gallery|Image|Play video|Play audio|Play|Embed|Advertisement"
    r"|Share|Share this.{0,40}|Share page|Copy link|Copy this link|About sharing|View more share options|Read description"
    r"|Report this social embed.*|Bookmark|Comments?|Post|Posts|Updated|Edited|Live feed|Live Reporting|Live page|Live"
    r"|Related (?:Video and Audio|Topics|Stories|Content|Internet Links)|More on this story|Top stories|Most read"
    r"|Back to top|Jump to (?:comments|content)|Sort by|Latest|Latest post|Newest first|Oldest first|Auto updates"
    r"|\d+ (?:Updates(?:Auto updates)?|comments?|shares?|new updates?)|Accept and continue|Got a TV Licence\?"
    r"|You need one to watch live TV on any channel or device, and BBC programmes on iPlayer\..*|Find out more"
    r"|This video can ?not be played|To play this (?:video|audio|content)\b.*|Media playback is (?:un|not )supported.*"
    r"|Allow \w+ content\?|This article contains content provided by .*|View original (?:tweet|post|content).*"
    r"|To view this content choose .*|The BBC is not responsible for the content of external sites.*"
    r"|Content is not available|Video content|Video caption|Warning: .{0,40}third[- ]party content.*"
    r"|(?:Last )?updated(?: at| on)? \d.{0,40}|Related: .{0,200}|This live page is now closed\..*|View (?:comments|image in fullscreen)"
    r"|Return to menu|Skip (?:to (?:main )?content|next section .{0,160}|advertisement)|close panel|Filters(?: BETA)?|Show (?:more|less|key events only)"
    r"|Load (?:more|new|older) ?(?:posts|updates|entries)?|View more|Sign up.{0,80}|Subscribe(?: now)?|Log in|Follow(?: us)?|Accept (?:all )?cookies"
    r"|We use cookies.{0,200}|Share (?:on|via|by) .{0,40}|(?:Tweet|Print|Email|Like|Reply|Repost|Save)|Link copied!?|Sponsored|Promoted(?: content)?"
    r"|Ads? by .{0,40}|Story continues below advertisement|Recommended(?: Stories| for you)?|list of \d items.*|list \d+ of \d+.*|end of list"
    r"|Follow me:.*|Email me:.*|Read more:? ?.{0,120}|[•*·\-–—_=|]{1,80})"
)
# "RTL", "LIVE": one word in capitals is a button or a switch.
_CAPITALS = re.compile(r"[A-Z]{2,5}")
_LABEL: Final = (
    r"(?:Breaking(?: news)?|Analysis|Explained|Explainer|Watch live|Watch|Listen live|Listen|Read more|Read|Video|Audio"
    r"|Latest|Just in|Update|In pictures|Pictured|Recap|At the scene|On the scene|Eyewitness|Opinion|Comment"
    r"|Your questions answered|Your questions|BBC Verify|Verified|Fact check|Fact-check|Reality check|Key moment"
    r"|Key event|Interview|Profile|In depth|Exclusive|Correction|Clarification)"
)
_LABEL_LINE: Final = LazyPattern(rf"{_LABEL}[:!]?")
_LABEL_BEFORE: Final = LazyPattern(rf"(?P<label>{_LABEL}:)\s+(?=\S)|(?P<glued>{_LABEL})(?=[A-Z‘“'\"])")


def is_label(text: str) -> bool:
    """True for a line that is only a label: "Breaking", "Analysis", "WATCH:"."""
    return bool(_LABEL_LINE.fullmatch(text))


def label_end(text: str) -> int:
    """Where the label in front of a headline ends ("WATCH: ...", or glued "BreakingTwo ..."), else 0."""
    match = _LABEL_BEFORE.match(text)
    if match is None:
        return 0
    glued = match["glued"]
    if glued and not (
        glued[0].isupper() and glued[-1].islower() and text[match.end("glued")] in _CAPITAL_OR_QUOTE
    ):
        return 0
    return match.end("label") if match["label"] else match.end("glued")


_CAPITAL_OR_QUOTE: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ‘“'\""


def is_noise(text: str) -> bool:
    """True for buttons, banners and separators."""
    return bool(_NOISE.fullmatch(text) or _CAPITALS.fullmatch(text))


def is_furniture(text: str) -> bool:
    """True for a line that only stands beside paragraphs, and so shows that it is no headline."""
    return bool(
        is_noise(text)
        or _CREDIT.search(text)
        or _CAPTION.match(text)
        or _SUFFIX_CREDIT.search(text)
        or _POST_OPENS.fullmatch(text)
        or _POST_ENDS.fullmatch(text)
    )


def announces_caption(text: str) -> bool:
    """True for a line that ends in "Image caption,": the next line is the caption."""
    credit = _CREDIT.search(text)
    match = _CAPTION.search(text, credit.end()) if credit else _CAPTION.match(text)
    return match is not None and match.end() == len(text)


def blocks_of(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of an entry's lines below its headline and byline, in order."""
    pending: BlockKind | None = None
    in_post = False
    for line in lines:
        if _POST_OPENS.fullmatch(line.text) or _POST_ENDS.fullmatch(line.text):
            in_post = bool(_POST_OPENS.fullmatch(line.text))
            pending = None
            yield Block(kind=BlockKind.BOILERPLATE, span=line.span)
            continue
        if pending is not None and not is_furniture(line.text):
            yield Block(kind=pending, span=line.span)
            pending = None
            continue
        pending = None
        for kind, part in _parts(line, BlockKind.QUOTED_POST if in_post else BlockKind.BODY):
            if part.text:
                yield Block(kind=kind, span=Span(part.start, part.end))
            else:
                pending = kind


def _parts(line: Line, otherwise: BlockKind) -> Iterator[tuple[BlockKind, Line]]:
    """The parts of one line; a caption that is only announced comes as an empty part of its kind."""
    text = line.text
    credit = _CREDIT.search(text)
    caption = _CAPTION.search(text, credit.end() if credit else 0)
    if caption and not credit and caption.start():
        caption = None
    if credit:
        yield from _told(BlockKind.ALT_TEXT, line.part(0, credit.start()))
        yield BlockKind.IMAGE_SOURCE, line.part(credit.start(), caption.start() if caption else len(text))
    if caption:
        yield BlockKind.BOILERPLATE, line.part(caption.start(), caption.end())
        is_media = caption["kind"] in ("Media", "Video", "Audio", "Play video")
        yield BlockKind.MEDIA_CAPTION if is_media else BlockKind.CAPTION, line.part(caption.end(), len(text))
    if credit or caption:
        return
    suffix = _SUFFIX_CREDIT.search(text)
    if suffix and (suffix.start() or suffix.group().startswith(_WORD_CREDIT)):
        yield from _told(BlockKind.CAPTION, line.part(0, suffix.start()))
        yield BlockKind.IMAGE_SOURCE, line.part(suffix.start(), len(text))
        return
    yield (BlockKind.BOILERPLATE if is_noise(text) else otherwise), line


def _told(kind: BlockKind, part: Line) -> Iterator[tuple[BlockKind, Line]]:
    if part.text:
        yield kind, part
