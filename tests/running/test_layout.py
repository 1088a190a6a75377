"""What of a notebook is folded on the page."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers.running import page
from helpers.running.layout import laid_out
from helpers.showing.finding import Finding


def notebook(*cells):
    return new_notebook(cells=list(cells))


def folded(title: str):
    return new_markdown_cell(title, metadata={"tags": ["folded"]})


def found(text: str, weight: float, brief: str):
    html = Finding(text, weight, brief)._repr_html_()
    return new_code_cell("", outputs=[new_output("display_data", data={"text/html": html})])


def shell(made) -> str:
    """The page with nothing but what opens and closes its parts."""
    return "".join(each.metadata["before"] + each.metadata["after"] for each in made.cells)


def test_every_part_that_is_opened_is_closed_in_its_place():
    shown = shell(
        laid_out(
            notebook(
                new_markdown_cell("## One"),
                folded("### A"),
                folded("#### B"),
                new_markdown_cell("### C"),
                new_markdown_cell("## Two\n\ntext"),
            )
        )
    )
    order = [
        "<section",
        "<details",
        "<details",
        "</details>",
        "</details>",
        "<section",
        "</section>",
        "</section>",
    ]
    at = 0
    for mark in [*order, "<section", "</section>"]:
        at = shown.index(mark, at) + 1
    assert shown.count("<section") == shown.count("</section>") == 3


def test_a_folded_part_says_in_brief_what_was_found():
    made = laid_out(
        notebook(
            folded("### A"),
            found("No difference: 1.", 1.0, "None"),
            folded("### B"),
            found("Less: 4.", 3.0, "Less"),
        )
    )
    assert '<span class="line">None</span>' in shell(made)
    assert '<span class="line shown">Less</span>' in shell(made)


def test_the_contents_stand_before_the_first_tier_alone():
    made = laid_out(
        notebook(new_code_cell("answer"), new_markdown_cell("## One"), new_markdown_cell("## Two"))
    )
    assert [bool(each.metadata["contents"]) for each in made.cells] == [False, True, False]


def test_what_is_for_the_notebook_alone_stands_on_no_page():
    title = new_markdown_cell("# Title", metadata={"tags": ["notebook only"]})
    assert [each.source for each in laid_out(notebook(title, folded("### A"))).cells] == [""]


def test_the_notebook_itself_stays_as_it_was():
    given = notebook(folded("### A\n\ntext"))
    laid_out(given)
    assert given.cells[0].source == "### A\n\ntext"
    assert "before" not in given.cells[0].metadata


TOLD = {"title": "T", "line": "now", "version": "0", "home": "", "changes": "", "tables": ()}


def test_a_page_of_a_site_leads_back_to_its_index():
    given = notebook(folded("### A"))
    assert 'href="../../index.html"' in page.page(given, **TOLD | {"home": "../../index.html"})
    assert "index.html" not in page.page(given, **TOLD)


def test_what_changed_stands_before_the_contents():
    given = notebook(new_markdown_cell("## One"), folded("### A"))
    shown = page.page(given, **TOLD | {"changes": "<p>Two numbers moved.</p>"})
    assert shown.count("Two numbers moved.") == 1
    assert shown.index("Two numbers moved.") < shown.index("<nav")
