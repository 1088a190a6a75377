"""Lines of the wire's own apparatus: notes, credits, promo lines."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from helpers.article import Span
from helpers.languages.english import endings, notices, webcopy, wirecopy
from helpers.reading.anatomy.blocks import LONGEST_HEAD

LONGEST_TAIL = 600
_LONGEST_FURNITURE = 1_000
_LONGEST_STRAY, _LONGEST_LINE, _LONGEST_EMBARGO = 200, 40, 25
_MOST_ENDINGS, _MOST_IN_A_MARK = 10, 5
EXCHANGE_RATE = "exchange rate"
UPDATE_NOTE, EDITORS_NOTE = "update note", "editor's note"

_OVER_NAMES = (endings.CONTACTS, webcopy.CLOSING)
_BEFORE_A_TIME = re.compile(r"^(?:(?:until|till|to|for|at|on|after|release)\s+)+", re.IGNORECASE)
_IN_MARKS = re.compile(
    r"\A[=/]*(?=[(\[*•]|ATTENTION\s*[-:–])[(\[*•]?\s*(?:\*\s*)?(?:ATTENTION\s*[-:–]\s*)?(.*?)\s*[)\]]?[=/]*\Z"
)


def is_timestamp(written: str) -> bool:
    """A line of nothing but dates, times and the words that go with them."""
    words = re.findall(r"[^\W\d_][\w.]*", written)
    others = [word for word in words if not wirecopy.STAMP_DATE.fullmatch(word.rstrip("."))]
    keys = {word.casefold().rstrip(".") for word in words}
    told = len(others) < len(words) or keys & wirecopy.STAMPING or re.search(r"\d:\d\d|\d{4}", written)
    dated = told and re.search(r"\d", written) and not written[:1] == written[-1] == "|"
    return bool(dated) and all(map(_goes_with_a_time, others))


def _goes_with_a_time(word: str) -> bool:
    """Whether a word stands beside dates and times: *updated*, or an agency's name."""
    return word.casefold().rstrip(".") in wirecopy.STAMP_WORDS or word in wirecopy.AGENCIES


def furniture_kind(text: str, block: Span) -> str:
    """What furniture a whole block is wherever it stands, or the empty string."""
    if webcopy.FORM.search(text, block.start, block.end):
        return "promo line"
    return "" if block.end - block.start > _LONGEST_FURNITURE else _kind(" ".join(block.of(text).split()))


@lru_cache(maxsize=1_000)  # each block is asked several times
def _kind(written: str) -> str:
    if wirecopy.CAPTIONED.search(written) and wirecopy.CAPTION.fullmatch(written):
        return "caption"
    if _is_notice(written):
        return UPDATE_NOTE
    if wirecopy.ATTRIBUTION.search(written) and not wirecopy.DESK_NOTE.fullmatch(written):
        return ""
    if _held_by_line(written) or notices.NOT_HELD.fullmatch(written):
        return EDITORS_NOTE
    return next((kind for kind, fits in _WHOLE_BLOCKS if fits(written)), "")


def _is_notice(written: str) -> bool:
    """What a desk says to editors: that a story is taken back, or was wrong, or what to do with it."""
    bidden = notices.WITHDRAWAL.fullmatch(written) or notices.TO_EDITORS.fullmatch(written)
    told = notices.SAID.match(written) if bidden else not notices.ERRED.fullmatch(written)
    return not (told or _is_credit(written))


def held_until(written: str) -> str:
    """Until when a line, or what goes before a headline, says that the story is held; else nothing."""
    slug = None if notices.NOT_HELD.fullmatch(written) else notices.EMBARGO_SLUG.match(written)
    return _held_by_line(written) or (_time_in(slug["until"]) if slug else "")


def _held_by_line(written: str) -> str:
    may_hold = len(written.split()) <= _LONGEST_EMBARGO and not notices.NOT_HELD.fullmatch(written)
    line = notices.EMBARGO.fullmatch(written) if may_hold else None
    return (line["asked"] or _time_in(line["until"])) if line else ""


def _time_in(until: str) -> str:
    """A time as written, further notice if there is none; nothing for other words."""
    bare = _BEFORE_A_TIME.sub("", until.strip(" ()[]*.:–—-"))
    if not bare or bare.casefold() == notices.FURTHER_NOTICE:
        return notices.FURTHER_NOTICE
    timed = re.search(r"\d|day\b|noon|midnight", bare.casefold()) and notices.SAID_OF_TIMES.sub(" ", bare)
    awaited = bare.casefold().startswith(notices.AWAITED)
    return bare if awaited or (timed and is_timestamp(f"{timed} 00:00")) else ""


_SET_RIGHT = re.compile(r", not .*\.$")
"""``The boat costs four million, not five.``, with its full stop: without one it may be a headline."""


def _is_of_the_copy(rest: str) -> bool:
    """Whether what follows a label is a date alone, this very copy or a change of it."""
    own = wirecopy.ONLY_A_DATE.fullmatch(rest) or wirecopy.OF_OWN_COPY.search(rest) or _SET_RIGHT.search(rest)
    return bool(own) or _is_change(rest, bracketed=True)


def _is_update_note(written: str) -> bool:
    """What the desk changed: a change with no subject, or a sentence about this very copy."""
    bare = _IN_MARKS.sub(r"\1", written) if written[:1] in "=/([*•A" else written
    if labelled := wirecopy.LABELLED_NOTE.fullmatch(bare):
        rest = labelled["rest"] or ""
        return _is_of_the_copy(rest) or (bare != written and ", not " in rest)
    if wirecopy.NOTED_ABROAD.fullmatch(bare):
        return True
    label = wirecopy.UPDATE_LABEL.match(bare) if bare[:3].isupper() else None
    bare = bare[label.end() :] if label else bare
    in_capitals = wirecopy.CHANGE_IN_CAPITALS.match(bare) is not None
    bracketed = in_capitals or (bare != written and written.endswith((")", ")=", "]")))
    bare = re.sub(r"\A[A-Z]{4,}(?=\s)", lambda verb: verb[0].capitalize(), bare) if bracketed else bare
    changed = _is_change(bare, bracketed=bracketed) and (bracketed or not written.endswith("."))
    return changed or bool(wirecopy.DESK_NOTE.fullmatch(written) or wirecopy.SELF_NOTE.fullmatch(bare))


def _is_change(written: str, *, bracketed: bool) -> bool:
    """``Adds details``, ``Updates with comment``: a verb without a subject, and no other verb after it."""
    if not wirecopy.CHANGES.match(written):
        return False
    if wirecopy.FINITE.search(wirecopy.SUBORDINATE.split(written, maxsplit=1)[0]):
        return False
    told = wirecopy.NOTE_OBJECT.search(written) is not None
    if wirecopy.WHOLE_NOTE.match(written):
        return bracketed or told
    return told and bool(wirecopy.CHANGED.match(written) or wirecopy.CHANGING.match(written))


def _is_credit(written: str) -> bool:
    """A role and a name, and no small word that credits do not use; before them may stand rates of exchange."""
    rate = endings.EXCHANGE_RATE.match(written)
    written = written[rate.end() :] if rate else written
    if wirecopy.CONTACT_HEADER.fullmatch(written) or wirecopy.POSTED.fullmatch(written):
        return True
    return len(written) <= LONGEST_TAIL and bool(
        wirecopy.CREDIT.fullmatch(written) and _in_credit_words(written)
    )


def _in_credit_words(written: str) -> bool:
    bare = wirecopy.ADDRESS.sub(" ", written)
    if "/" in bare:  # beside one stand those who edited: jke/dpa/AFP, Ann Lee/bx
        bare = re.sub(r"\b[a-z]{2,4}(?=/\w)|(?<=/)[a-z]{1,4}\b", " ", bare)
    words = re.findall(r"(?<!\d)[^\W\d_][\w’'-]*", bare)
    small = (word for word in words if not word[0].isupper() and word not in wirecopy.CREDIT_WORDS)
    return wirecopy.AGENCIES.issuperset(small)


def is_end_mark(written: str) -> bool:
    """``End of bulletin``, ``(continued)``: a few words, all of them such as say that a text is over or goes on."""
    words = _words(written)
    told = wirecopy.END_MARKS.intersection(words) and wirecopy.WORDS_OF_END_MARKS.issuperset(words)
    sentence = _QUOTED.search(written) or (written.endswith(".") and len(words) > 1)
    return bool(told and not sentence) and len(words) <= _MOST_IN_A_MARK


@lru_cache(maxsize=10)  # several kinds ask for the words of one block
def _words(written: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in re.findall(r"[^\W\d_][\w’'-]*", written))


_QUOTED = re.compile(r'["“”‘]')
_NO_LINE = re.compile(rf"{_QUOTED.pattern}|{wirecopy.FINITE.pattern}")


def is_credit_line(text: str, block: Span) -> bool:
    """A line of names and of words that credits use, which is no sentence: ``Vale bureau; editing by B. Ek``, ``Data: Bo Ek``."""
    whole = " ".join(block.of(text).split())
    written = re.sub(r"/[a-z]{1,4}$", "", whole).strip("()[]*_•·–— -")
    labelled = [endings.LABELLED_NAMES.match(each) for each in re.split(r"[.;|]\s+", written)]
    if len(written) > LONGEST_TAIL:
        return False
    if any(map(endings.LEADS_A_CREDIT.match, (whole, written))) or endings.AN_ADDRESS.search(written):
        return _in_credit_words(written)
    if not (any(labelled) or wirecopy.TELL_A_CREDIT.intersection(_words(written))):
        return False
    stopped = wirecopy.STOPPED.search(written) and not all(labelled)
    return not stopped and not _NO_LINE.search(written) and _in_credit_words(written)


def is_contact(text: str, block: Span) -> bool:
    """A line of names and addresses under ``To contact the reporters on this story:``."""
    written = " ".join(block.of(text).split())
    return len(written) <= LONGEST_HEAD and written[-1:] not in ".?!" and _in_credit_words(written)


def _is_made_of(written: str, told: frozenset[str], small: frozenset[str]) -> bool:
    """Whether a line has a word that tells what it is, and in small letters none but such as go with it."""
    written = re.sub(r"\([cC]\)", "©", written)
    if "©" not in written and told.isdisjoint(_words(written)):
        return False
    bare = wirecopy.ADDRESS.sub(" ", written)
    in_small_letters = re.findall(r"(?<![\w’'-])[^\W\dA-ZÀ-Þ_][\w’'-]*", bare)
    is_told = told.intersection(_words(bare.replace("©", " copyright ")))
    known = small.issuperset({*in_small_letters} - wirecopy.AGENCIES)
    return bool(is_told and known and not _QUOTED.search(bare))


def _is_copyright(written: str) -> bool:
    return _is_made_of(written, wirecopy.TELL_A_COPYRIGHT, wirecopy.WORDS_OF_COPYRIGHTS)


def _is_claimed(written: str) -> bool:
    """Whether a copyright is claimed, wherever the line stands."""
    return wirecopy.CLAIMED.search(written) is not None and _is_copyright(written)


def _is_promo(written: str) -> bool:
    may_be = not _is_sentence(written) and wirecopy.PROMO.fullmatch(written)
    return bool(may_be or wirecopy.SURE_PROMO.fullmatch(written))


def _is_sentence(written: str) -> bool:
    """A line that ends like a sentence is left in the body, whatever it begins with."""
    return written.endswith((".", ".”", '."', ".’")) and len(written.split()) > 4


_Forms = tuple[tuple[str, Callable[[str], object]], ...]
"""Kinds of furniture, and what is true of the lines of each."""

_WHOLE_BLOCKS: _Forms = (
    ("sign-off", wirecopy.SIGN_OFF.fullmatch),
    ("section label", wirecopy.CATALOGUED.fullmatch),
    ("update note", _is_update_note),
    ("credit", _is_credit),
    ("copyright", wirecopy.STANDARDS.fullmatch),
    ("copyright", _is_claimed),
    ("timestamp", lambda written: wirecopy.STAMPED.match(written) and is_timestamp(written)),
    ("promo line", lambda written: wirecopy.LEADS_TO_TITLES.fullmatch(written) or _is_promo(written)),
    (EXCHANGE_RATE, endings.EXCHANGE_RATE.fullmatch),
)


def ending_kind(text: str, block: Span) -> str:
    """What furniture a whole block is under a story, or the empty string; more than what it is anywhere.

    Desk signs, agencies, whose work it rests on, how it was made, rates of
    exchange, addresses, and lines of the site.
    """
    return "" if block.end - block.start > LONGEST_TAIL else _ending(" ".join(block.of(text).split()))


def last_kind(text: str, block: Span) -> str:
    """The same, or a credit by its words."""
    return ending_kind(text, block) or ("credit" if is_credit_line(text, block) else "")


@lru_cache(maxsize=1_000)
def _ending(written: str) -> str:
    return next((kind for kind, fits in _UNDER_A_STORY if fits(written)), "")


def is_about_author(text: str, block: Span, bylines: Sequence[str]) -> bool:
    """``Ann Lee covers shipping for the Courier.``, where she is in the byline, or nowhere else in the story."""
    written = " ".join(block.of(text).split())
    if not bylines:
        writer = endings.ABOUT_A_WRITER.fullmatch(written)
        return writer is not None and writer["name"].split()[-1] not in text[: block.start]
    names = re.findall(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*)+", "\n\n".join(bylines))
    surnames = {name.split()[-1].title() for name in names}
    if written.partition(" ")[0] in surnames and endings.ABOUT_A_WRITER.fullmatch(f"Ann {written}"):
        return True
    return len(written) <= LONGEST_HEAD and any(
        written.startswith(name) and endings.ABOUT_THE_AUTHOR.match(written, len(name)) for name in names
    )


def _stands_under(text: str, block: Span) -> bool:
    """Whether a block is furniture, a credit, or says who somebody is that writes."""
    return bool(furniture_kind(text, block) or last_kind(text, block) or is_about_author(text, block, ()))


def endings_from(text: str, blocks: Sequence[Span]) -> int:
    """From which block on there is nothing but what stands under a story, but for one short stray line."""
    strays = 0
    for index in range(len(blocks) - 1, max(0, len(blocks) - _MOST_ENDINGS) - 1, -1):
        block = blocks[index]
        if _stands_under(text, block):
            continue
        over = (form.fullmatch(each.of(text)) for each in blocks[:index] for form in _OVER_NAMES)
        if is_contact(text, block) and any(over):
            continue
        strays += 1
        if strays > 1 or block.end - block.start > _LONGEST_STRAY:
            return index
    return 0


def released_from(text: str, blocks: Sequence[Span]) -> int:
    """From which block on a press office says what it says under every release: notes to editors, about itself."""
    heads = (endings.NOT_TO_PRINT.match(text, each.start) for each in blocks[1:])
    unprinted = next((at for at, head in enumerate(heads, start=1) if head), len(blocks))
    last = range(max(3, unprinted - _MOST_ENDINGS), unprinted)
    return next((at for at in last if endings.RELEASE_HEAD.match(text, blocks[at].start)), unprinted)


def _is_on_the_copy(written: str) -> bool:
    """How this very copy was made, and by what: ``This story was generated by AP using data from Zacks.``"""
    written = wirecopy.DATA_OF.sub(r"\1", written)
    words = _words(written)
    named = wirecopy.THIS_COPY.intersection(words) and endings.A_PIECE.search(written)
    own = named or words[0].endswith(("ed", "ly")) if words else ()
    return bool(own) and _is_made_of(written, wirecopy.TELL_OF_A_COPY, wirecopy.WORDS_ON_A_COPY)


def _is_source_line(written: str) -> bool:
    short = endings.SOURCE_LINE.fullmatch(written) and len(written.split()) <= 14
    return bool(short) and _in_credit_words(re.sub(r"\|\s?Editor:.{1,40}$|\(s\)", "", written))


def _is_site_line(written: str) -> bool:
    if any(form.fullmatch(written) for form in (endings.RELEASE_LINE, endings.CONTACTS, webcopy.TO_READERS)):
        return notices.SAID.match(written) is None
    short = len(written.split()) <= _LONGEST_LINE
    closed = written.endswith(("…", "!", "?")) or _is_sentence(written)
    return short and webcopy.SITE_LINE.match(written) is not None and not closed


_UNDER_A_STORY: _Forms = (
    ("sign-off", is_end_mark),
    ("sign-off", endings.DESK_SIGN.fullmatch),
    ("copyright", _is_copyright),
    ("sign-off", lambda written: webcopy.CLOSING.fullmatch(written) and not written.endswith(".")),
    ("credit", _is_source_line),
    ("promo line", _is_site_line),
    ("credit", _is_on_the_copy),
    ("timestamp", lambda written: wirecopy.A_YEAR_OR_HOUR.search(written) and is_timestamp(written)),
)


def pointed_at(note: str) -> tuple[int, ...]:
    """Paragraph numbers in an update note: “in fifth paragraph”, “paragraphs 3-5”."""
    found: list[int] = []
    for match in wirecopy.NUMBERED_PARAGRAPHS.finditer(note):
        found.extend(
            wirecopy.PARAGRAPH_NUMBERS.get(word.lower()) or int(word)
            for word in wirecopy.PARAGRAPH_NUMBER.findall(match[1])
        )
    for match in wirecopy.PARAGRAPHS_BY_FIGURE.finditer(note):
        for low, high in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", match[1]):
            first, last = int(low), int(high or low)
            found.extend(range(first, min(last, first + 50) + 1))
    return tuple(dict.fromkeys(found))
