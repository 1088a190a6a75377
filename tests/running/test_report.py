"""The page: one file, nothing from outside, sound for every reader."""

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from browsing import Outline
from conftest import Done, line_with, violations

from helpers.findings.rulings import read_rulings


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
    text = page.read_text(encoding="utf-8")
    outline = Outline(text)
    main = outline.levels
    assert main[0] == 1
    assert "<h1><bdi>Antony Blinken To Meet" in text
    assert "<title>Antony Blinken To Meet" in text
    assert main.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(main))
    anchors = [link[1:] for link in outline.links if link.startswith("#")]
    assert len(anchors) >= 6
    assert set(anchors) <= set(outline.ids)


def test_ids_are_unique_and_every_picture_has_words(page: Path):
    outline = Outline(page.read_text(encoding="utf-8"))
    assert len(outline.ids) == len(set(outline.ids))
    assert len(outline.pictures) == 9
    assert all(len(words) > 40 for words in outline.pictures)


def test_no_answer_stands_twice_on_the_page(page: Path):
    text = page.read_text(encoding="utf-8")
    answers = re.findall(r'<p class="finding[^>]*>(.*?)</p>', text)
    assert len(answers) > 10
    assert [each for each in answers if text.count(each) > 1] == []
    assert '<ol class="findings">' not in text


def test_code_is_there_but_folded_away(page: Path):
    text = page.read_text(encoding="utf-8")
    assert text.count('<div class="code">') == len(re.findall(r'<div class="highlight', text)) > 20
    assert ".code { display: none; }" in text


def test_no_sentence_names_a_direction_that_was_not_shown(page: Path):
    """On the owner's pair neither grade nor tone differs."""
    body = re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8").split("<main")[1])
    assert not re.search(r"\b(harder|easier|warmer|colder)\b", body)


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (390, "light")])
def test_axe_finds_no_violation(page: Path, opened, width: int, scheme: str):
    tab = opened(page, viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert violations(tab) == []
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    tab.check("#show-code")
    assert violations(tab) == []


def test_style_and_method_are_folded_and_their_addresses_open_them(page: Path, opened):
    tab = opened(page, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    why = tab.locator("#why-this-verdict")
    assert not why.locator(".reasons").is_visible()
    tab.locator(".verdict a").click()
    why.locator(".reasons").wait_for()


def test_the_contents_stay_in_view_and_show_where_one_is(page: Path, opened):
    tab = opened(page, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    here = tab.locator("nav.tiers [aria-current]")
    assert here.inner_text() == "Answer"
    tab.locator("nav.tiers a", has_text="Quotations and facts").click()
    tab.wait_for_function(
        "document.querySelector('nav.tiers [aria-current]').textContent === 'Quotations and facts'"
    )
    tab.wait_for_function("document.querySelector('nav.tiers').getBoundingClientRect().y === 0")


def test_what_stands_open_is_read_in_some_minutes(page: Path, opened):
    tab = opened(page, viewport={"width": 1280, "height": 800})
    closed = tab.locator("details:not([open])").evaluate_all("all => all.forEach(each => each.remove())")
    assert closed is None
    own = len(tab.locator(".side-by-side .texts").inner_text().split())
    assert len(tab.locator("body").inner_text().split()) - own < 800


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
def test_nothing_runs_off_the_side(page: Path, opened, width: int):
    tab = opened(page, viewport={"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_code_opens_by_keyboard(page: Path, opened):
    tab = opened(page)
    assert not tab.locator(".code").first.is_visible()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.locator("#show-code").focus()
    tab.keyboard.press("Space")
    assert tab.locator(".code").first.is_visible()


def test_prints_without_switches_and_in_a_few_pages(page: Path, opened, tmp_path: Path):
    tab = opened(page)
    tab.emulate_media(media="print")
    assert not tab.locator("nav.tiers").is_visible()
    assert not tab.locator("#show-code").is_visible()
    pages = tab.pdf(path=str(tmp_path / "report.pdf"), format="A4").count(b"/Type /Page\n")
    assert 2 <= pages <= 5


@pytest.fixture(scope="module")
def serious(typed: Callable[[str], tuple[Path, Done]]) -> Path:
    """The report on a pair with something serious in it."""
    home, _ = typed(line_with("wire-workbook report data/samples/harbour-strike"))
    return home / "reports" / "harbour-strike" / "report.html"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_what_is_serious_stands_on_the_first_screen(serious: Path, opened, width: int, height: int):
    tab = opened(serious, viewport={"width": width, "height": height})
    first = tab.locator(".check.serious").first
    box = first.bounding_box()
    assert box["y"] + box["height"] < height
    assert first.locator(".mark").inner_text() == "●"
    assert "serious" in tab.locator(".count").inner_text()
    assert violations(tab) == []


def test_the_contents_stand_at_the_foot_of_the_first_screen(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800})
    assert tab.locator("nav.tiers").bounding_box()["y"] < 800


def test_a_finding_opens_its_two_sentences_by_hand_and_by_address(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    finding = tab.locator(".check[id]", has_text="58").first
    address = finding.get_attribute("id")
    finding.locator("summary").click()
    for visit in ("opened", "addressed"):
        if visit == "addressed":
            tab.goto("about:blank")
            tab.goto(f"{serious.as_uri()}#{address}")
        sides = tab.locator(f"#{address} .side")
        sides.first.wait_for()
        assert [side.split(",")[0] for side in sides.all_inner_texts()] == ["Wire report", "Derivative"]
        assert "58" in " ".join(sides.locator("mark").all_inner_texts())


def test_a_finding_leads_to_its_sentences_in_both_texts(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    finding = tab.locator(".check[id]", has_text="58").first
    finding.locator("summary").click()
    link = finding.locator("a[data-show]")
    names = link.get_attribute("data-show").split()
    link.click()
    shown = tab.locator(".side-by-side .answers").evaluate_all("all => all.map(each => each.dataset.name)")
    assert shown == names
    assert "58" in tab.locator(".side-by-side .why").inner_text()


def test_two_sentences_far_apart_are_brought_side_by_side_and_the_chosen_one_stays(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 300}, reduced_motion="reduce")
    places = "all => all.map(each => each.getBoundingClientRect().top)"
    chosen = tab.locator(".texts [data-name=d5]")
    chosen.scroll_into_view_if_needed()
    (before,) = chosen.evaluate_all(places)
    chosen.evaluate("each => each.click()")
    (after, other) = tab.locator(".texts :is([data-name=d5], .answers)").evaluate_all(places)
    assert after == pytest.approx(before, abs=1)
    assert other == pytest.approx(before, abs=1)
    chosen.press("Escape")
    assert tab.locator(".side-by-side .text").evaluate_all(
        "all => all.map(each => each.style.marginTop)"
    ) == ["", ""]
    assert chosen.evaluate_all(places) == pytest.approx([before], abs=1)


def test_filters_leave_the_sentences_they_name_and_a_link_brings_all_back(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    for name, labels, side in (
        ("left-out", {"dropped", "partly-kept"}, ".wire"),
        ("added", {"added", "mixed"}, ".derivative"),
    ):
        tab.locator(f"[data-filter={name}]").click()
        shown = tab.locator(f".texts {side} .s:visible").evaluate_all(
            "all => all.map(each => each.className)"
        )
        assert shown
        assert all(labels & set(each.split()) for each in shown)
    tab.locator("[data-filter=found]").click()
    assert tab.locator(".texts mark.serious:visible", has_text="58").count()
    finding = tab.locator(".check[id]", has_text="58").first
    tab.locator("[data-filter=added]").click()
    finding.locator("summary").click()
    finding.locator("a[data-show]").click()
    assert tab.locator("[data-filter=all]").get_attribute("aria-pressed") == "true"


def test_what_is_chosen_is_let_go_by_escape_and_by_a_filter_that_hides_it(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    finding = tab.locator(".check[id]", has_text="58").first
    finding.locator("summary").click()
    box, chosen = tab.locator(".side-by-side .why"), tab.locator(".side-by-side .answers")
    for let_go in (
        lambda: tab.keyboard.press("Escape"),
        lambda: tab.locator("[data-filter=added]").click(),
    ):
        finding.locator("a[data-show]").click()
        assert "58" in box.inner_text()
        let_go()
        assert chosen.count() == 0
        assert box.text_content() == ""


def test_what_was_left_out_opens_with_what_became_of_it(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    tab.locator(".left-out a[data-open]").click()
    assert tab.locator("[data-filter=left-out]").get_attribute("aria-pressed") == "true"
    kept = tab.locator(".texts .wire .s.partly-kept:visible").first.get_attribute("data-to").split()
    assert all(tab.locator(f".texts .derivative [data-name={name}]").is_visible() for name in kept)


def test_filters_say_of_which_text_they_count_sentences(serious: Path, opened):
    tab = opened(serious, viewport={"width": 1280, "height": 800})
    told = {name: tab.locator(f"[data-filter={name}]") for name in ("reworded", "found", "left-out")}
    assert told["reworded"].get_attribute("title").endswith("of the derivative")
    assert told["left-out"].get_attribute("title").endswith("of the wire report")
    assert re.fullmatch(r"With findings \d+ in both texts", told["found"].inner_text())


def test_a_word_is_found_in_both_texts_and_each_line_leads_to_it(serious: Path, opened):
    tab = opened(serious, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    tab.locator(".tools input").fill("Port  Vale")
    texts = [" ".join(each.split()) for each in tab.locator(".side-by-side .text").all_inner_texts()]
    told = re.findall(r"\d+", tab.locator(".counts").inner_text())
    assert list(map(int, told)) == [len(re.findall(r"\bport vale", each, re.IGNORECASE)) for each in texts]
    lines = tab.locator(".lines button")
    assert lines.count() == sum(map(int, told))
    assert set(
        lines.locator(".hit").evaluate_all("all => all.map(each => each.textContent.toLowerCase())")
    ) == {"port vale"}
    lines.last.click()
    chosen = tab.locator(".texts .s[aria-pressed=true]")
    assert "port vale" in chosen.inner_text().lower()
    assert 0 < chosen.bounding_box()["y"] < 844
    tab.locator(".tools input").fill("zeppelin (")
    assert tab.locator(".counts").inner_text() == "0 in the wire report, 0 in the derivative"
    assert violations(tab) == []


def test_what_an_editor_says_of_a_finding_is_kept_saved_and_read_back(serious: Path, browser, tmp_path: Path):
    context = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    tab = context.new_page()
    tab.goto(serious.as_uri())
    assert not tab.locator("button.save").is_visible()
    finding = tab.locator(".check[data-kind=number]").first
    finding.locator("summary").click()
    tab.wait_for_url(f"**#{finding.get_attribute('id')}")
    finding.get_by_role("button", name="False alarm").click()
    finding.locator(".ruling input").fill("<i>our</i> count")
    finding.locator(".ruling input").press("Tab")
    assert violations(tab) == []
    assert tab.locator(".count .judged").inner_text() == "1 of them marked as false alarm"
    tab.reload()
    assert tab.locator(".ruled:visible").inner_text() == "✗ false alarm: <i>our</i> count"
    with tab.expect_download() as saved:
        tab.locator("button.save").click()
    assert tab.locator("button.save").inner_text() == "Saved 1 mark"
    path = tmp_path / "rulings.json"
    saved.value.save_as(path)
    (ruling,) = read_rulings(str(path)).all
    assert (ruling.kind, ruling.severity, ruling.ruling, ruling.note) == (
        "number",
        "serious",
        "false alarm",
        "<i>our</i> count",
    )
    record = json.loads((serious.parent / "run.json").read_text(encoding="utf-8"))
    assert (ruling.wire, ruling.derivative) == tuple(
        record["inputs"][side]["sha256"] for side in ("wire", "derivative")
    )
    finding.get_by_role("button", name="False alarm").click()
    tab.reload()
    assert tab.locator(".ruled:visible").count() == 0
    context.close()


def test_the_files_with_the_numbers_are_named_and_there(serious: Path, opened):
    tab = opened(serious)
    named = tab.locator("#tables a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert {"findings.csv", "ledger.csv", "measures.csv"} <= set(named)
    assert all((serious.parent / each).is_file() for each in named)


def test_words_in_charts_can_be_read_on_a_phone(serious: Path, opened):
    tab = opened(serious, viewport={"width": 390, "height": 844})
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    sizes = tab.locator(".chart svg").evaluate_all(
        "all => all.map(svg => { const wide = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;"
        " return Math.min(...[...svg.querySelectorAll('text')].map(each => wide * parseFloat(getComputedStyle(each).fontSize))); })"
    )
    assert len(sizes) > 8
    assert min(sizes) >= 11


def test_no_part_of_the_bar_of_sentences_stands_out_of_its_column(serious: Path, opened):
    tab = opened(serious, viewport={"width": 320, "height": 844})
    edges = "[document.querySelector('.answer h1'), ...document.querySelectorAll('.bar li')].map(each => each.getBoundingClientRect().right)"
    column, *parts = tab.evaluate(edges)
    assert max(parts) <= column + 1


def test_tables_are_cards_on_a_phone(serious: Path, opened):
    tab = opened(serious, viewport={"width": 390, "height": 844})
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    wide = tab.locator(".table").evaluate_all(
        "all => all.filter(each => each.scrollWidth > each.clientWidth)"
    )
    assert wide == []


def test_the_list_is_copied_as_text(serious: Path, browser):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(serious.as_uri())
    tab.locator("button.copy").click()
    tab.locator("button.copy", has_text="Copied").wait_for()
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[0] == tab.locator("h1").inner_text()
    assert any(line.startswith("● ") and "58" in line for line in copied.splitlines())
    assert any(line.startswith("  Derivative, sentence ") and "58" in line for line in copied.splitlines())
    context.close()


def test_the_brief_is_one_page_without_script_or_sheet(serious: Path, opened, tmp_path: Path):
    brief = serious.with_name("brief.html")
    text = brief.read_text(encoding="utf-8")
    assert not re.search(r"<script|<style|<link|\bon\w+=|url\(", text)
    tab = opened(brief, viewport={"width": 390, "height": 844})
    assert violations(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for size in ("A4", "Letter"):
        assert tab.pdf(path=str(tmp_path / "brief.pdf"), format=size).count(b"/Type /Page\n") == 1
