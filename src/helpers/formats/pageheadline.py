"""The headline of a page among its description, its headings and its title."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from lxml.html import HtmlElement

from helpers.formats.fields import first
from helpers.formats.pagetext import fold, text
from helpers.ground.outside import shortened
from helpers.languages.english import webcopy, wirecopy

_FEWEST_IN_HEADLINE, _LONGEST_NAME = 4, 5
_MOST_HEADINGS, _MOST_LINES = 20, 300
_LOWER = "//h2 | //h3 | //p[count(*) = 1 and not(normalize-space(text()))]/*[self::b or self::strong]"
_OF_LINES = ("h2", "h3", "h4", "p", "div", "span", "b", "strong")
_LONGEST_TOLD = 90
"""Characters from which on a headline may have been cut: Google asks for no more than 110."""
_STORY = "ancestor::main or ancestor::article or ancestor::*[@role='main']"
_SIGN = r"(?:[|–—·•»«›/-]|::)"
"""What parts a headline from the site's name."""
_SIGNS = re.compile(r"masthead|logo|\bbrand|site-?(?:title|name)", re.IGNORECASE)
_KICKER = re.compile(r"(?:^|[\s_-])(?:kicker|eyebrow|overline|label|category|topic)(?:$|[\s_-])")
_RUN_TOGETHER = re.compile(r"(?<=[^\W\dA-Z_])\x00(?=[A-Z])")
_BESIDE = re.compile(
    rf"^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\s]+(?=\w)|(?P<last>\s[a-z][\w’'-]*)(?:,\s+by|\s+[|–—-]\s+[Bb]y)\s+{wirecopy.A_NAME.pattern}$"
)
"""A picture before a headline, and who is named behind its last word, which is no title's."""
_FRONT = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?(?:[?#].*)?")
_PARTED = re.compile(
    rf"(?P<rest>.+?)(?:\s+[-–—]\s+[A-Z]\w+)?\s+(?P<sign>{_SIGN})\s+(?P<site>(?:(?!\s[-/]\s)[^|–—·•»«›]){{2,60}})"
)
_LEADING = re.compile(rf"(?P<site>[^|–—·•»]{{2,60}}?)(?:\s+(?P<sign>{_SIGN})|:)\s+(?P<rest>.+)")


def headline(
    node: dict[str, Any], tree: HtmlElement, named: Sequence[str], source: str
) -> tuple[str, list[str]]:
    """JSON-LD's headline, else what the page shows as one, else its title; and a doubt where two of these differ."""
    shown, site = _shown(tree, source)
    if told := first(text(node.get("headline")), text(node.get("name"))):
        own = without_site(told, source)
        return _described(own if own in shown else told, shown)
    site = site.union(*(_words(name) for name in named if name in shown and _is_papers(name)))
    every = (*_called(tree, named, source, shown), *_other_headings(tree))
    told = next((each for each in every if not _is_sites(each, site)), next(iter(named), ""))
    return _BESIDE.sub(r"\g<last>", told), []


def _called(tree: HtmlElement, named: Sequence[str], source: str, shown: Sequence[str]) -> Iterator[str]:
    """What a page may call its story, the surest first: what it shows and is called by, then its title, then what else it shows."""
    pieces = [*chain.from_iterable(re.split(rf"\s+{_SIGN}\s+", name) for name in named)]
    parts = [*named, *(each for each in filter(_is_long, pieces) if not each[0].islower())]
    yield from _agreed(shown, parts)
    yield from _shown_alone(shown, named, source)
    yield from _lines(tree, [*parts, *(part.partition(": ")[2] for part in parts)])
    bare = [*(without_site(name, source) for name in named), *shown]
    yield from filter(_is_long, bare)
    yield from _longer_than_a_piece((*shown, *_other_headings(tree)), pieces)
    if max(map(len, map(_words, named)), default=2) < 2:
        yield from _other_headings(tree)
    yield from sorted([*shown, *bare], key=lambda each: -len(_words(each)))


def _shown_alone(shown: Sequence[str], named: Sequence[str], source: str) -> Sequence[str]:
    """The one line that a page shows as a headline, if it is long enough and no slogan; else nothing."""
    alone = len(shown) == 1 and _is_long(shown[0]) and not _is_slogan(shown[0], named, _words(source))
    return shown if alone else ()


def _longer_than_a_piece(lines: Sequence[str], pieces: Sequence[str]) -> Iterator[str]:
    """The lines that have every word of a piece of what the page is called by, and others."""
    short = [part for piece in pieces for part in map(_words, piece.split(": ")) if len(part) > 1]
    return (each for each in lines if any(part < _words(each) for part in short))


def _other_headings(tree: HtmlElement) -> Iterator[str]:
    lower = islice(tree.xpath(_LOWER), _MOST_HEADINGS)
    return filter(_is_long, (text(each.text_content()) for each in lower))


def _is_sites(written: str, site: set[str]) -> bool:
    """Whether a line is no more than a site's name, with the small words of its sign."""
    own = _words(written)
    return bool(site) and len(own) <= _LONGEST_NAME and own <= site | webcopy.WORDS_OF_LOGOS


def _is_papers(written: str) -> bool:
    """Whether a line is a few words of which the last is one of papers' names: ``Linnet Evening Star``."""
    words = fold(written).split()
    return 1 < len(words) <= _LONGEST_NAME and words[-1] in wirecopy.OUTLETS


def _is_long(written: str) -> bool:
    return sum(any(map(str.isalnum, each)) for each in written.split()) >= _FEWEST_IN_HEADLINE


def _described(told: str, shown: Sequence[str]) -> tuple[str, list[str]]:
    """The headline of a page's description, whole where it is cut off; a doubt where the page shows another."""
    cut = told.rstrip(" .…")
    told = next((each for each in shown if len(told) >= _LONGEST_TOLD and each.startswith(cut)), told)
    other = next((each for each in shown if _is_alike(each, told)), "")
    doubt = f"The page shows the headline “{shortened(other, 150)}”; its description has “{shortened(told, 150)}”, which is taken."
    return told, [doubt] * bool(other and fold(told) not in map(fold, shown))


def _agreed(shown: Sequence[str], named: Sequence[str]) -> list[str]:
    """What is shown and fits what the page is called by, the best first."""
    fit = [each for each in shown if any(_is_alike(each, name) for name in named)]
    below = [name for name in named for each in shown if _ends_with(each, name)]
    return below[:1] or sorted(fit, key=lambda each: -max(len(_words(each) & _words(name)) for name in named))


def _ends_with(heading: str, name: str) -> bool:
    """Whether a heading is what the page is called by with a label of a word or two before it."""
    own, whole = fold(name).split(), fold(heading).split()
    return len(own) >= _FEWEST_IN_HEADLINE and own == whole[-len(own) :] and 0 < len(whole) - len(own) <= 2


def _shown(tree: HtmlElement, source: str) -> tuple[list[str], set[str]]:
    """What the page shows as headlines, without what is the site's own: its name, its sign, what leads to its front; and the words of its name."""
    headings = [(each, _own(each)) for each in list(tree.iter("h1"))[:10]]
    signs = [each for each in headings if _is_of_site(*each, source)]
    headings = [each for each in filter(itemgetter(1), headings) if each not in signs]
    names = (_words(written) for _, written in signs if not _is_long(written))
    told = _under_a_section(tree, headings) or _of_story(headings) or list(map(itemgetter(1), headings))
    return told[:5], _words(source).union(*names)


def _own(heading: HtmlElement) -> str:
    """Text of a heading without when it was changed and its kicker, a space where its parts would run together."""
    pieces = heading.xpath(".//text()[not(ancestor::small or ancestor::time)]")
    under = [each for each in pieces if each.is_tail or not _KICKER.search(each.getparent().get("class", ""))]
    every = under if _is_long("".join(under)) else pieces
    apart = (" " * (each.is_tail and each.getparent().tag == "br") + each for each in every)
    return text(_RUN_TOGETHER.sub(" ", "\0".join(apart)).replace("\0", ""))


def _under_a_section(tree: HtmlElement, headings: Sequence[tuple[HtmlElement, str]]) -> list[str]:
    """The first lower heading of an article over which stand a section's name or two and no headline."""
    if any(_is_long(written) or each.xpath(_STORY) for each, written in headings):
        return []
    inside = chain.from_iterable(each.iter("h2", "h3") for each in tree.iter("article", "main"))
    return list(islice(filter(_is_long, (text(each.text_content()) for each in inside)), 1))


def _of_story(headings: Sequence[tuple[HtmlElement, str]]) -> list[str]:
    """The one heading inside the page's main part or an article, where none outside it has more words."""
    inside = [written for each, written in headings if each.xpath(_STORY)]
    longest = max((len(written.split()) for _, written in headings), default=0)
    return inside if len(inside) == 1 and len(inside[0].split()) == longest else []


def _is_of_site(heading: HtmlElement, written: str, source: str) -> bool:
    """Whether a heading is the site's name, alone or with small words, or a link to its front page."""
    links = (*heading.iter("a"), *islice(heading.iterancestors("a"), 1))
    addresses = filter(None, (str(each.get("href") or "") for each in links))
    around = (heading, *islice(heading.iterancestors(), 2))
    called = (f"{each.get('class')} {each.get('id')}" for each in around)
    if any(map(_FRONT.fullmatch, addresses)) or (not _is_long(written) and any(map(_SIGNS.search, called))):
        return True
    return _is_sites(written, _words(re.sub(r"\.\w{2,4}$", "", source)))


def _is_slogan(heading: str, named: Sequence[str], site: set[str]) -> bool:
    """Whether a heading has the site's name, and beside it nothing that the page is called by."""
    own = _words(heading) - site
    return bool(site) and site <= _words(heading) and not any(own & _words(name) for name in named)


def _lines(tree: HtmlElement, parts: Sequence[str]) -> list[str]:
    """Lines of their own that the page is called by, or by a part of what it is called, beside its site's name."""
    lines = islice((each for each in tree.iter(*_OF_LINES) if len(each) <= 1), _MOST_LINES)
    return [
        each for each in (text(line.text_content()) for line in lines) if _is_long(each) and each in parts
    ]


def _words(headline: str) -> set[str]:
    return set(fold(headline).split())


def _is_alike(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    return len(first & second) >= 0.4 * max(len(first), len(second), 1)


def without_site(title: str, source: str, *, guess: bool = True) -> str:
    """What a page is called by without its site's name: the one that is known, or, by a guess, what looks like one."""
    own = fold(source)
    for found in filter(None, (_PARTED.fullmatch(title), _LEADING.fullmatch(title))):
        named = fold(found["site"]).replace(" ", "")
        whole = named and re.search(rf"\b(?:the)?{' ?'.join(named)}\b", own)  # ``NY Times``, nytimes.com
        if whole or (guess and _is_name(found)):
            return without_site(found["rest"], source, guess=guess)
    return title


def _is_name(found: re.Match[str]) -> bool:
    """Whether the few words beside a headline are all written as those of a name are; before a dash they are part of it."""
    words, dashed = found["site"].split(), found["sign"] in (None, "-", "–", "—")
    capitals = all(word[0].isupper() or word.casefold() in webcopy.WORDS_OF_LOGOS for word in words)
    sure = not dashed or (found.re is _PARTED and (len(words) > 1 or "." in found["site"]))
    return len(words) <= _LONGEST_NAME and _is_long(found["rest"]) and capitals and sure
