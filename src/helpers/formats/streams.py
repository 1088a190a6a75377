"""What stands beside the story on a page: teasers of other stories, captions of a gallery, boxes, what is hidden."""

import re

from lxml.html import HtmlElement

_FEWEST = 4
_MOST_OF_THEM = 0.75
_LONGEST_TEASER = 180
_FEWEST_WORDS_LEFT = 60
_TEASING, _LINKED = 10, 3
_GALLERY = re.compile(r"gallery|carousel|slider|slide-?show|slick", re.IGNORECASE)
_BOX = re.compile(
    r"(?:^|[\s_-])(?:info-?box|fact-?box|key-?(?:points|takeaways|facts)|(?:story|article)-?highlights|(?:most-?)?popular(?:-(?:articles|posts|stories))?|most-(?:read|viewed)"
    r"|(?:author|writer|contributor)[_-]*bio(?:graphy)?(?:[_-]\w+)?)(?:\s|$)|(?:^|\s)comments?(?:[_-]?(?:list|section|area|thread))?(?:\s|$)",
    re.IGNORECASE,
)


def left_out(tree: HtmlElement) -> list[str]:
    """Take what stands beside the story out of a page; gives the start of each piece.

    A list of other stories is one where nearly every item has some words of
    prose and a headline that is a link, or stands in a gallery. So is a link
    that holds a headline and prose, be it alone, and a box that its mark-up
    calls one. They stay where they are all that the page has.
    """
    told: list[str] = []
    whole = _prose(tree)
    for element in list(tree.iter("a", "ul", "ol", "div", "section", "aside")):
        if not any(each is tree for each in element.iterancestors()):
            continue
        teasers = [element] * (_is_a_teaser(element) or _is_a_box(element, whole)) or _teasers(element)
        inside = _prose(element) if teasers else 0
        if teasers and whole - inside >= _FEWEST_WORDS_LEFT:
            told += (" ".join(_words(item))[:100] for item in teasers)
            whole -= inside
            element.drop_tree()
    return told


def _words(element: HtmlElement) -> list[str]:
    """The words of an element that a reader sees."""
    return "".join(element.xpath(".//text()[not(parent::script or parent::style)]")).split()


def _is_a_box(element: HtmlElement, whole: int) -> bool:
    """Whether mark-up calls it a box of facts, others' reading or the author, a comment, or hides it, though less than a quarter of the `whole` prose."""
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    boxed = hidden or _BOX.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
    rest = hidden and 4 * _prose(element) > whole
    return boxed and not rest and element.tag != "a" and len(_words(element)) >= _TEASING


def _is_a_teaser(link: HtmlElement) -> bool:
    headed = link.tag == "a" and any(True for _ in link.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    return headed and leads_elsewhere(link) and _prose(link) > 0


def leads_elsewhere(link: HtmlElement) -> bool:
    """Whether a link leads to another place than this page."""
    leads = str(link.get("href") or "")
    return bool(leads) and not leads.startswith("#")


def _teasers(element: HtmlElement) -> list[HtmlElement]:
    """The items of a list of other stories; none if it is another list."""
    items = _items(element)
    if element.tag not in ("ul", "ol") and any(True for _ in element.iterancestors("article")):
        return []
    shown = element.tag in ("ul", "ol") and _in_gallery(element)
    fitting = [each for each in items if _is_teaser(each, shown=shown)]
    return fitting if len(fitting) >= max(_FEWEST, _MOST_OF_THEM * len(items)) else []


def _items(element: HtmlElement) -> list[HtmlElement]:
    """The items of a list; none if they are few, of several kinds, or more stands between them."""
    items = [each for each in element if each.tag in ("li", "article", "div")]
    alike = len({each.tag for each in items}) == 1
    return items if alike and len(items) >= max(_FEWEST, len(element) - 2) else []


def _in_gallery(element: HtmlElement) -> bool:
    near = [element, *list(element.iterancestors())[:3]]
    return any(_GALLERY.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in near)


def _is_teaser(item: HtmlElement, *, shown: bool) -> bool:
    """Whether an item is a link of some words with some words of prose, or a headed caption in a gallery."""
    words = len(item.text_content().split())
    prose = max((len(each.text_content().split()) for each in item.iter("p")), default=0)
    if words > _LONGEST_TEASER or prose < _TEASING:
        return False
    apart = (link for link in item.iter("a") if next(link.iterancestors("p"), None) is None)
    return shown or any(
        len(each.text_content().split()) >= _LINKED for each in filter(leads_elsewhere, apart)
    )


def _prose(element: HtmlElement) -> int:
    """How many words the paragraphs of some length have in an element."""
    counts = (len(each.text_content().split()) for each in element.iter("p"))
    return sum(count for count in counts if count >= _TEASING)
