"""Tables, columns and wrapped lines, as pages, wires, mails and documents have them: rows stay rows, prose stays prose."""

import json
from pathlib import Path

import pytest

from helpers.article import Article
from helpers.formats.paragraphs import is_row
from helpers.reading.articles import article_of

HEAD = "Dairy at Quell stops making cheese"
PARAGRAPHS = (
    "The dairy at Quell will stop making cheese in October after ninety years, its owners said on Tuesday.",
    "The owners blamed the price of milk, which has risen by a third since the drought of last summer.",
    "“We asked the bank twice and were told to wait,” said Jon Farrow, who runs the dairy with his sister.",
    "Forty people work there, most of them from the valley, and all of them will be paid until the spring.",
)
TOLD = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
ROWS = (("Dairy", "Cheese", "Butter"), ("Quell", "41", "12"), ("Upper Marn", "38", "9"))


def article(made: str | bytes, name: str) -> Article:
    return article_of(made.encode() if isinstance(made, str) else made, Path("/nowhere") / name)


def text(*paragraphs: str) -> Article:
    return article("\n\n".join((HEAD, *paragraphs)) + "\n", "a.txt")


def page(body: str) -> Article:
    made = f"<!DOCTYPE html><html lang='en'><head><title>{HEAD}</title></head><body>{body}</body></html>"
    return article(made, "a.html")


def mail(body: str) -> Article:
    return article(f"From: Desk <d@hill.example>\nSubject: {HEAD}\nMessage-ID: <1@x>\n\n{body}\n", "a.eml")


def nitf(body: str) -> Article:
    top = f"<hedline><hl1>{HEAD}</hl1></hedline>"
    return article(
        f"<nitf><head/><body><body.head>{top}</body.head><body.content>{body}</body.content></body></nitf>",
        "a.xml",
    )


def ninjs(body: str) -> Article:
    item = {"uri": "urn:x:1", "type": "text", "versioncreated": "2024-06-11T12:00:00Z", "headline": HEAD}
    return article(json.dumps(item | {"body_html": body}), "a.json")


def rtf(body: str) -> Article:
    return article(rf"{{\rtf1\ansi {HEAD}\par {body}}}".encode("cp1252"), "a.rtf")


def body(found: Article) -> tuple[str, ...]:
    return tuple(" ".join(span.of(found.plain).split()) for span in found.paragraphs)


def tables_told(found: Article) -> list[str]:
    return [each for each in found.doubts if "table" in each]


def in_tags(rows: tuple[tuple[str, ...], ...]) -> str:
    cells = ("".join(f"<td>{each}</td>" for each in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def in_rtf(rows: tuple[tuple[str, ...], ...]) -> str:
    return "".join("".join(rf"{each}\cell " for each in row) + r"\row " for row in rows)


@pytest.mark.parametrize(
    "found",
    [
        ninjs(TOLD + in_tags(ROWS)),
        ninjs(TOLD + in_tags(ROWS[1:])),
        nitf(TOLD + in_tags(ROWS)),
        rtf("".join(rf"{each}\par " for each in PARAGRAPHS) + in_rtf(ROWS)),
        text(*PARAGRAPHS, "Dairy         Cheese   Butter\nQuell             41       12\nUpper Marn        38        9"),
        text(*PARAGRAPHS, "Dairy | Cheese\nQuell | 41\nUpper Marn | 38"),
        text(*PARAGRAPHS, "First: Quell Blue, Farrow dairy\nSecond: Marn White, Holm dairy\nThird: Dale Red, Orr dairy"),
        text(*PARAGRAPHS, "Quell 214 (Farrow 71, Holm 40; Orr 4-52)\nUpper Marn 190-8 (Bram 66 not out)"),
        text(*PARAGRAPHS, "Quell 11C rain\nUpper Marn 9C cloud\nDale 7C fog"),
        mail("\n\n".join((*PARAGRAPHS, "  For      87\n  Against  61\n  Absent    4"))),
    ],
)  # fmt: skip
def test_a_table_is_told_in_every_format(found: Article):
    assert tables_told(found)
    assert body(found)[:4] == PARAGRAPHS


@pytest.mark.parametrize(
    "more",
    [
        "The sign read “Cheese | Milk | Eggs” until the storm took it away.",
        "Q: Why did you stop\n\nA: We had to eat\n\nQ: Would you do it again\n\nA: Not in that year",
        "Farrow: 9 years at the dairy. Holm: 8 years. Their aunt: 40 years and a medal.",
        "Quell beat Marn 6-3 4-6 7-5, then Dale 6-0 6-1.\n\nDale had won 6-4 6-4 in 2019 and 7-5 6-2 in 2020.",
        "2019: A first loan is refused by the bank in the town\n\nMay 2021: A second one is refused\n\nHe left.",
    ],
)
def test_prose_with_figures_bars_and_colons_is_no_table(more: str):
    found = text(*PARAGRAPHS, more)
    assert tables_told(found) == []
    assert body(found)[-1] == more.split("\n")[-1]


def test_justified_prose_is_one_paragraph():
    wide = "The   dairy at   Quell  will  stop   making  cheese   in   October\nafter ninety   years,  its   owners  said  on   Tuesday   in   the\nvalley.\n\nForty   people   work  there,  most   of  them  from   the  valley\nand all of them will be paid."
    found = article(wide, "a.txt")
    assert len(body(found)) == 2
    assert tables_told(found) == []


def test_rows_within_wrapped_prose_join_no_sentence():
    wire = (
        "    The dairy at Quell will stop making cheese in October after\nninety years, its owners said.\n"
        "    Upper Marn        38        9\n    Quell             41       12\n"
        "    Forty people work there, most of them from the valley, and\nall of them will be paid.\n"
    )
    found = ninjs(f"<pre>{wire}</pre>")
    assert body(found)[1:3] == ("Upper Marn 38 9", "Quell 41 12")
    assert [each.text[:5] for each in found.sentences if each.text.startswith(("The", "Forty"))] == [
        "The d",
        "Forty",
    ]


@pytest.mark.parametrize(("line", "row"), [
    ("Quell\t41\t12", True), ("Ann Lee      cook", True), ("Absent  4", True), ("Quell | 41", True),
    ("We left.  They stayed in 1999.  It rained.", False), ("the milk   of the valley   was sold   there", False),
    ("May 2\tThe owners agreed to wait after a long night at the bank.", False),
])  # fmt: skip
def test_a_row_is_told_by_its_gaps_and_words(line: str, row: bool):
    assert is_row(line) == row


def test_a_table_between_paragraphs_of_a_page_is_told_as_left_out():
    first, *rest = PARAGRAPHS
    for table in (in_tags(ROWS), f"<figure>{in_tags(ROWS)}<figcaption>By weight</figcaption></figure>"):
        found = page(
            f"<article><h1>{HEAD}</h1><p>{first}</p>{table}{''.join(f'<p>{each}</p>' for each in rest)}</article>"
        )
        assert body(found) == PARAGRAPHS
        assert tables_told(found) == [
            "Left out of the body: 1 table, such as “Dairy Cheese Butter Quell 41 12 Upper Marn 38 9”."
        ]


def test_a_table_of_one_cell_with_paragraphs_is_the_story():
    one, two, three, four = PARAGRAPHS
    boxed = f"<table><tr><td><p>{two}</p><p>{three}</p></td></tr></table>"
    found = page(f"<article><h1>{HEAD}</h1><p>{one}</p>{boxed}<p>{four}</p></article>")
    assert body(found) == (one, two, three, four)
    found = page(f"<article><h1>{HEAD}</h1><p>{one}</p><p>{four}</p>{boxed}</article>")
    assert body(found) == (one, four, two, three)


def test_what_a_page_calls_its_key_points_is_beside_the_story():
    points = "<ul class='key-points'><li>Dairy at Quell ends its cheese in October</li><li>Forty are paid until spring</li></ul>"
    assert body(page(f"<article><h1>{HEAD}</h1>{points}{TOLD}</article>")) == PARAGRAPHS


def test_headings_of_markdown_are_subheadings_whatever_stands_below():
    made = (
        f"# {HEAD}\n\n{PARAGRAPHS[0]}\n\n## Who pays\n\n- The bank.\n\n### The vote ###\n\n{PARAGRAPHS[1]}\n"
    )
    found = article(made, "a.md")
    assert [each.text for each in found.furniture if each.kind == "subheading"] == ["Who pays", "The vote"]
    assert body(found)[0::2] == PARAGRAPHS[:2]


def test_a_mails_short_wrapped_story_is_joined_among_lines_that_are_not_wrapped():
    first = "The dairy at Quell will stop making cheese in October after\nNinety years of it, the owners said on Tuesday evening."
    second = "Forty people work there, most of them from the valley, and\nall of them will be paid until the spring."
    over, below = (
        "EMBARGOED UNTIL 0001 GMT, JUNE 12",
        "Best wishes,\nAnn\n\nHill Press Office, 1 Coin Street, Linz, on the second floor",
    )
    found = mail("\n\n".join(("Dear all,", over, first, second, below)))
    assert body(found) == tuple(each.replace("\n", " ") for each in (first, second))


@pytest.mark.parametrize(("line", "kept"), [
    ("The men asked how to unsubscribe from the list of the dead.", True),
    ("Nobody may unsubscribe from history, the bishop said.", True),
    ("To unsubscribe, reply to this message.", False),
    ("If you do not wish to get this, click to unsubscribe from the list.", False),
    ("Unsubscribe from this newsletter: https://hill.example/u", False),
])  # fmt: skip
def test_only_who_speaks_to_the_reader_says_how_to_unsubscribe(line: str, kept: bool):
    found = mail("\n\n".join((*PARAGRAPHS, line)))
    assert body(found) == (*PARAGRAPHS, *[line] * kept)
