"""The page: one file, nothing from outside, sound for every reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from browsing import Outline
from conftest import Done, line_with, violations


@pytest.fixture(scope="module")
def page(reported: tuple[Path, Done]) -> Path:
    return reported[0] / "report.html"


def test_is_one_small_file_that_loads_nothing(page: Path):
    text = page.read_text(encoding="utf-8")
    assert len(text.encode()) < 1_500_000
    assert all(address.startswith("#") for address in Outline(text).loads)
    assert not re.search(r"@import|@font-face|url\((?!#)", text)
    assert text.count("<script") == text.count("<script>(() => {") == 1


def test_headings_are_in_order_and_listed(page: Path):
    outline = Outline(page.read_text(encoding="utf-8"))
    main = outline.levels[1:]
    assert main[0] == 1
    assert main.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(main))
    anchors = [link[1:] for link in outline.links if link.startswith("#")]
    assert len(anchors) >= 8
    assert set(anchors) <= set(outline.ids)


def test_ids_are_unique_and_every_picture_has_words(page: Path):
    outline = Outline(page.read_text(encoding="utf-8"))
    assert len(outline.ids) == len(set(outline.ids))
    assert len(outline.pictures) == 11
    assert all(len(words) > 40 for words in outline.pictures)


def test_code_is_there_but_folded_away(page: Path):
    text = page.read_text(encoding="utf-8")
    assert text.count('<div class="code">') == len(re.findall(r'<div class="highlight', text)) > 20
    assert ".code { display: none; }" in text


def test_no_sentence_names_a_direction_that_was_not_shown(page: Path):
    """On the owner's pair neither grade nor tone differs."""
    body = re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8").split("<main")[1])
    assert not re.search(r"\b(harder|easier|warmer|colder)\b", body)


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (390, "light")])
def test_axe_finds_no_violation(page: Path, browser, width: int, scheme: str):
    tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.goto(page.as_uri())
    for code in (False, True):
        if code:
            tab.check("#show-code")
        assert violations(tab) == []
    tab.close()


def test_opens_with_no_network_and_no_error(page: Path, browser):
    tab = browser.new_page()
    asked: list[str] = []
    errors: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: errors.append(message.text))
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(page.as_uri())
    assert asked == [page.as_uri()]
    assert errors == []
    tab.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_nothing_runs_off_the_side(page: Path, browser, width: int):
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.goto(page.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.close()


def test_the_code_opens_by_keyboard(page: Path, browser):
    tab = browser.new_page()
    tab.goto(page.as_uri())
    assert not tab.locator(".code").first.is_visible()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert tab.locator(".code").first.is_visible()
    tab.close()


def test_prints_without_switches_and_in_a_few_pages(page: Path, browser, tmp_path: Path):
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.emulate_media(media="print")
    assert not tab.locator("nav.contents").is_visible()
    assert not tab.locator("#show-code").is_visible()
    pages = tab.pdf(path=str(tmp_path / "report.pdf"), format="A4").count(b"/Type /Page\n")
    assert 4 <= pages <= 22
    tab.close()


@pytest.fixture(scope="module")
def serious(typed: Callable[[str], tuple[Path, Done]]) -> Path:
    """The report on a pair with something serious in it."""
    home, _ = typed(line_with("wire-workbook report data/samples/harbour-strike"))
    return home / "reports" / "harbour-strike" / "report.html"


def test_what_is_serious_stands_on_the_first_screen(serious: Path, browser):
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.goto(serious.as_uri())
    answer = tab.locator("header .answer")
    assert answer.bounding_box()["y"] < 200
    assert "serious: " in answer.inner_text()
    assert violations(tab) == []
    answer.locator("a").click()
    assert tab.evaluate("location.hash") == "#what-must-an-editor-check"
    tab.close()


def test_a_finding_opens_its_two_sentences_by_button_and_by_address(serious: Path, browser):
    tab = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    tab.goto(serious.as_uri())
    row = tab.locator("tr[data-show]", has_text="58").first
    names, address = row.get_attribute("data-show").split(), row.get_attribute("id")
    row.locator("button").click()
    for visit in ("chosen", "addressed"):
        if visit == "addressed":
            tab.goto("about:blank")
            tab.goto(f"{serious.as_uri()}#{address}")
        tab.locator(".side-by-side .answers").first.wait_for()
        shown = tab.locator(".side-by-side .answers").evaluate_all(
            "all => all.map(each => each.dataset.name)"
        )
        assert shown == names
        assert tab.evaluate("location.hash") == f"#{address}"
        assert "58" in tab.locator(".side-by-side .why").inner_text()
    tab.close()
