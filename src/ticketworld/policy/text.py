"""Reads the bare text of a rules file and refuses what clingo must not be shown.

While it parses, clingo opens included files, ends the whole process at a letter beyond ASCII that
stands outside comments and strings, and overflows the stack on terms nested thousands deep.
Source: the lexer of clingo 5.8 (libgringo/src/input/nongroundlexer.xch).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from os.path import realpath
from pathlib import Path

from ticketworld.policy.catalogue import Location
from ticketworld.policy.problems import Problem

_DEEPEST = 50
_LARGEST = 2**20
"""Bytes of a file: a hundred times what people write, and little enough to be parsed."""
_HIDDEN = ("#script", "#include")
"""Looked for in comments and strings too: no reading of comments can then be tricked."""

_PIECE = re.compile(
    r'(?P<block>%\*)|(?P<rest>%[^\n]*)|(?P<string>"[^\\"\n]*(?:\\["\\n][^\\"\n]*)*")'
    r'|(?P<code>[^%"]+|")'
)
_BLOCK_MARK = re.compile(r"\*%|%\*|%[^\n]*")
_STRANGE = re.compile(r"[^\t\n\x20-\x7e]|#!|#theory")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NESTING = re.compile(r"\.\.|[-.()\[\]{},;:|+*/\\&?^~]")


def read_text(path: Path, file: str, problems: list[Problem]) -> str | None:
    """Return the text of a rules file, or None with a problem noted."""
    if strange := strangeness(path):
        problems.append(Problem(Location(file, 1), f"`{file}` {strange}"))
        return None
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = f"byte `0x{error.object[error.start]:02x}` is not UTF-8; save the file as UTF-8"
        problems.append(Problem(Location(file, line), message))
    except OSError as error:
        message = f"`{file}` cannot be read: {error.strerror or error}; check its permissions"
        problems.append(Problem(Location(file, 1), message))
    return None


def strangeness(path: Path) -> str:
    """Return what makes a path of a rules folder unfit to be opened; nothing for a plain file.

    Opening a pipe never ends, and words of a file outside would be told in messages.
    """
    if path.is_symlink() and Path(realpath(path)).parent != Path(realpath(path.parent)):
        return "is a link that leads out of the folder; move it away"
    if path.is_dir():
        return "is a folder; move it away"
    if not path.is_file():
        return "is not a readable file; move it away"
    return "is larger than 1 MiB; split it" if path.stat().st_size > _LARGEST else ""


def faults_of(text: str) -> list[tuple[int, str]]:
    """Return what makes a text unfit to be given to clingo's parser: line and message each."""
    faults = [
        (text.count("\n", 0, at) + 1, message)
        for at, message in (*_hidden(text), *_controls(text), *_unclosed(text))
    ]
    if faults:
        return faults
    code = code_of(text)
    return [
        (text.count("\n", 0, at) + 1, message)
        for at, message in (*_strangers(code), *_too_deep(code))
    ]


def code_of(text: str) -> str:
    """Return the text with comments and strings blanked out; every character keeps its place."""
    return "".join(
        text[start:end] if kind == "code" else re.sub(r"[^\n]", " ", text[start:end])
        for kind, start, end in _pieces(text)
    )


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what a text is made of: `code`, `string`, `rest` of a line, `block` or `open` one."""
    at = 0
    while piece := _PIECE.match(text, at):
        kind, end = str(piece.lastgroup), piece.end()
        if kind == "block":
            kind, end = _block(text, at)
        yield kind, at, end
        at = end


def _block(text: str, start: int) -> tuple[str, int]:
    """Return where a block comment ends; they nest, and a `%` in one hides the rest of a line."""
    depth = 0
    for mark in _BLOCK_MARK.finditer(text, start):
        depth += {"%*": 1, "*%": -1}.get(mark[0], 0)
        if depth == 0:
            return "block", mark.end()
    return "open", len(text)


def _unclosed(text: str) -> Iterator[tuple[int, str]]:
    for kind, start, _ in _pieces(text):
        if kind == "open":
            step = "end it with `*%`, on a line where no other `%` stands before"
            yield start, f"`%*` opens a comment that never ends; {step}"


def _hidden(text: str) -> Iterator[tuple[int, str]]:
    for word in _HIDDEN:
        for match in re.finditer(word, text):
            yield match.start(), f"`{word}` is not allowed in rules, not even in words; remove it"


def _controls(text: str) -> Iterator[tuple[int, str]]:
    for match in _CONTROL.finditer(text):
        code = f"U+{ord(match[0]):04X}"
        yield match.start(), f"`{code}` is a control character; save the file as plain text"


def _strangers(code: str) -> Iterator[tuple[int, str]]:
    for match in _STRANGE.finditer(code):
        if match[0].startswith("#"):
            yield match.start(), f"`{match[0]}` is not allowed in rules; remove it"
        else:
            name = unicodedata.name(match[0], f"U+{ord(match[0]):04X}").lower()
            message = f"`{match[0]}` ({name}) stands outside comments and strings; use plain ASCII"
            yield match.start(), message


def _too_deep(code: str) -> Iterator[tuple[int, str]]:
    """Find the first statement whose terms might nest too deep; counts operators as levels.

    Bars are counted for the whole statement, because one that opens looks like one that closes.
    """
    levels, bars = [0], 0
    for match in _NESTING.finditer(code):
        mark = match[0]
        if mark == ".":
            levels, bars = [0], 0
        elif mark in "([{":
            levels.append(0)
        elif mark in ")]}":
            levels = levels[:-1] or [0]
        elif mark in ",;:":
            levels[-1] = 0
        elif mark == "|":
            bars += 1
        else:
            levels[-1] += 1
        if len(levels) + sum(levels) + bars > _DEEPEST:
            message = f"`{mark}` nests terms more than {_DEEPEST} deep; split the rule"
            yield match.start(), message
            return
