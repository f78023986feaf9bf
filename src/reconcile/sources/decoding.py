"""Bytes to text: UTF-8, UTF-16 with a mark, and cp1252 when nothing else fits and the result reads like text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from reconcile.errors import InputError

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")
_SIGNS: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"RIFF", "a picture or a film"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)
_ARCHIVE = re.compile(
    rb"^MIME-Version:[^\0]{0,2000}?^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE
)
_SAVE_AS_UTF8: Final = "save the page as UTF-8 text"
_MOST_CONTROL: Final = 0.02
_MOST_FOREIGN: Final = 0.2


def decode(data: bytes | str, name: str) -> tuple[str, tuple[str, ...]]:
    """The text without a byte order mark, and what had to be guessed. Raises: InputError."""
    text, notes = (data, ()) if isinstance(data, str) else _decode_bytes(data, name)
    text = _SURROGATE.sub("\ufffd", text.removeprefix("\ufeff"))
    if not text.strip():
        raise InputError(name, "the file is empty", hint="save the page again and check that it has text")
    if "\0" in text or len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise InputError(name, "the file is binary, not text", hint="give the page as text, HTML or JSON")
    return text, notes


def _decode_bytes(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for sign, what in _SIGNS:
        if data.startswith(sign):
            raise InputError(
                name, f"the file is {what}, not a page", hint="give the page as text, HTML or JSON"
            )
    if _ARCHIVE.search(data, 0, 4_000):
        raise InputError(
            name, "the file is a web archive (MHTML), which is not read", hint="save the page as HTML only"
        )
    if data.startswith(_UTF32):
        raise InputError(name, "the file is in UTF-32, which is not read", hint=_SAVE_AS_UTF8)
    if data.startswith(_UTF16):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError as error:
            raise InputError(
                name, f"the file is marked as UTF-16, but byte {error.start} is not", hint=_SAVE_AS_UTF8
            ) from error
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_odd(data, name, error)


def _decode_odd(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    """What is not UTF-8: a text cut inside its last character, or cp1252."""
    if b"\0" in data:
        raise InputError(
            name, "the file is binary, or UTF-16 without its mark", hint="give the page as UTF-8 text"
        )
    line = data.count(b"\n", 0, error.start) + 1
    has_utf8 = bool(_MULTIBYTE.search(data, 0, error.start))
    if has_utf8 and error.reason == "unexpected end of data" and len(data) - error.start < 4:
        return data[: error.start].decode("utf-8"), ("the file ends inside a character; it may be cut off",)
    if not has_utf8:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            text = ""
        if _is_plausible(text):
            return text, (f"not UTF-8 (line {line}); read as Windows-1252, so check accents and quotes",)
    raise InputError(name, f"byte 0x{data[error.start]:02x} is not UTF-8 text", hint=_SAVE_AS_UTF8, line=line)


def _is_plausible(text: str) -> bool:
    """True for a text of mostly ASCII letters without control characters."""
    if not text or _CONTROL.search(text):
        return False
    foreign = sum(not c.isascii() for c in text)
    letters = sum(c.isascii() and (c.isalpha() or c.isspace()) for c in text)
    return foreign <= _MOST_FOREIGN * len(text) and letters >= len(text) / 2
