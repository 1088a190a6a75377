"""JupyterLab for real: a notebook runs in the browser, and as a job of jupyter-scheduler."""

import json
import os
import shutil
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, SAMPLES, violations
from watching import jupyter, started, until

from helpers.errors import WorkbookError
from helpers.exploring.panels import QUESTIONS
from helpers.running import run as running_run

TOKEN = "a-test"

pytestmark = pytest.mark.long(110)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, so that what is written here is written nowhere else."""
    copy = tmp_path_factory.mktemp("home") / "project"
    for name in ("src", "notebooks", "data"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "raw"))
    return copy


@pytest.fixture(scope="module")
def lab(project: Path) -> Iterator[str]:
    """A JupyterLab of this environment on that copy, with nothing of the machine's own settings."""
    home = project.parent
    news = home / ".jupyter" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    news.mkdir(parents=True)
    (news / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}', encoding="utf-8")
    runtime = home / "runtime"
    settings = {
        "HOME": str(home),
        "JUPYTER_TOKEN": TOKEN,
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "PATH": os.environ["PATH"],
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PYTHONPATH": str(project / "src"),
    }
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--port=0",
        "--allow-root",
        f"--ServerApp.root_dir={project}",
    ]
    with (
        (home / "log").open("w") as log,
        started(*command, cwd=project, env=settings, stdout=log, stderr=log) as server,
    ):
        address = jupyter(runtime, server)
        until(lambda: answers(address), server)
        yield address
        server.terminate()
        server.wait()


def answers(address: str) -> bool:
    try:
        return bool(ask(f"{address}/api/status"))
    except (urllib.error.URLError, ConnectionError):
        return False


def ask(address: str, body: dict | None = None) -> dict:
    request = urllib.request.Request(
        address,
        data=json.dumps(body).encode() if body else None,
        headers={"Authorization": f"token {TOKEN}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or b"{}")


def begun(lab: str, parameters: dict[str, str]) -> str:
    """The address of a job that runs compare.ipynb with these parameters, all of them text, as its form sends them."""
    job = ask(
        f"{lab}/scheduler/jobs",
        {
            "name": "a job", "input_uri": "notebooks/compare.ipynb", "runtime_environment_name": "python3",
            "output_formats": ["ipynb", "html"], "parameters": parameters,
        },
    )["job_id"]  # fmt: skip
    return f"{lab}/scheduler/jobs/{job}"


def finished(job: str) -> dict:
    until(lambda: ask(job)["status"] in ("COMPLETED", "FAILED"))
    return ask(job)


def test_a_scheduled_job_gives_the_commands_numbers(lab: str, tmp_path: Path):
    wire, derivative = (SAMPLES / "rate-decision" / f"{side}.txt" for side in ("wire", "derivative"))
    job = begun(
        lab,
        {
            "wire": str(wire.relative_to(ROOT)), "derivative": str(derivative.relative_to(ROOT)),
            "seed": "7", "headline": "true", "output": str(tmp_path / "tables"),
        },
    )  # fmt: skip
    running_run.execute(wire, derivative, tmp_path / "report", parameters={"seed": 7, "headline": True})
    done = finished(job)
    assert done["status"] == "COMPLETED", done
    for name in ("measures.csv", "sentences.csv", "topics.csv"):
        assert (tmp_path / "tables" / name).read_bytes() == (tmp_path / "report" / name).read_bytes()


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"wier": "data/x.txt"}, "Did you mean 'wire'"),
        ({"seed": "many"}, "'seed' must be"),
        ({"wire": "none.txt"}, "There is no file"),
    ],
    ids=["wier", "seed", "wire"],
)
def test_a_wrong_job_stops_with_one_sentence(lab: str, parameters: dict[str, str], told: str):
    """One job at a time: kernels that begin at one moment may choose the same port, and then one of them dies."""
    job = finished(begun(lab, parameters))
    assert job["status"] == "FAILED"
    assert told in job["status_message"]


def opened(browser: Any, lab: str, name: str, *, height: int = 1000) -> Any:
    """A notebook in a window and a workspace of its own, its kernel ready.

    In a shared workspace the notebook opened before comes back beside it, and that one's kernel may be the idle one.
    JupyterLab runs nothing where a notebook's own kernel is not there yet, and says nothing.
    """
    context = browser.new_context(
        viewport={"width": 1300, "height": height}, permissions=["clipboard-read", "clipboard-write"]
    )
    tab = context.new_page()
    tab.goto(f"{lab}/lab/workspaces/{Path(name).stem}/tree/notebooks/{name}?token={TOKEN}")
    tab.wait_for_selector(".jp-Notebook-cell")
    tab.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    return tab


def run_all(tab: Any) -> None:
    tab.get_by_role("menuitem", name="Run", exact=True).click()
    tab.get_by_text("Run All Cells", exact=True).click()


def test_the_report_notebook_runs_in_the_browser(lab: str, browser: Any):
    tab = opened(browser, lab, "compare.ipynb", height=3000)
    run_all(tab)
    tab.get_by_text("The tables were not saved").wait_for()
    tab.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTo(0, 0)")
    tab.get_by_text("Same event, no evidence of derivation").first.wait_for()
    tab.locator("figure.chart svg[aria-label]").first.wait_for(state="attached")
    assert tab.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    tab.context.close()


@pytest.fixture(scope="module")
def explorer(lab: str, browser: Any) -> Iterator[Any]:
    """explore.ipynb, run; nothing went wrong in the page by the end."""
    tab = opened(browser, lab, "explore.ipynb")
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.locator(".jp-CodeCell .jp-PlaceholderText", has_text="Press Shift-Enter to begin").wait_for()
    assert tab.locator(".jp-CodeCell .cm-content:visible").count() == 0
    run_all(tab)
    tab.wait_for_selector("[data-panel=tone] [data-mark]")
    yield tab
    assert errors == []
    tab.context.close()


@pytest.fixture
def explored(explorer: Any) -> Iterator[Any]:
    """The explorer, all of it drawn, with the owner's pair shown again after each test, whatever became of it."""
    drawn(explorer)
    yield explorer
    topics = explorer.get_by_label("Topics file")
    if topics.input_value():
        topics.fill("")
        topics.press("Enter")
    explorer.get_by_role("button", name="From a manifest").click()
    explorer.get_by_label("Pair").select_option("2024-01-12-blinken-liu")
    explorer.locator(".side-by-side .wire").get_by_text("Bridgewater").wait_for()


def drawn(tab: Any) -> None:
    """Wait until every panel is drawn."""
    tab.locator("[data-panel][aria-busy=true]").first.wait_for(state="detached")


def clicked(tab: Any, name: str) -> None:
    """Press one of the buttons below the view, which stay in their place once all is drawn."""
    drawn(tab)
    tab.get_by_role("button", name=name).click()


def chosen(tab: Any) -> list[str]:
    """The sentences that are marked in the texts."""
    return str(tab.locator(".linked").get_attribute("data-chosen")).split()


def shown(tab: Any, *names: str) -> None:
    """Let these measures be shown, and wait for them."""
    for name in names:
        tab.get_by_label(name, exact=True).check()
        tab.wait_for_selector(f"[data-panel={name}][aria-busy=false] :is(svg, table, p)")


def answering(tab: Any) -> set[str]:
    return set(
        tab.locator(".side-by-side .answers").evaluate_all("all => all.map((each) => each.dataset.name)")
    )


def test_a_choice_is_followed_by_all_that_is_below(explored: Any):
    explored.get_by_label("Pair").select_option("harbour-strike")
    explored.locator(".side-by-side .derivative").get_by_text("dock", exact=False).first.wait_for()
    explored.get_by_label("measure headlines").check()
    explored.wait_for_selector(".side-by-side .derivative .headline .s")
    explored.get_by_label("measure headlines").uncheck()
    explored.wait_for_selector(".side-by-side .derivative .headline .s", state="detached")
    explored.locator("[data-panel=tone][aria-busy=false] [data-mark=d5]").wait_for()


def test_a_point_of_the_tone_arc_shows_its_sentence(explored: Any):
    explored.locator("[data-panel=tone][aria-busy=false] [data-mark=d5]").click()
    assert chosen(explored) == ["d5"]
    assert answering(explored) == {"d5"}
    assert "tone" in explored.locator(".side-by-side .why").inner_text()


def test_a_topic_a_fact_and_a_row_of_the_ledger_show_theirs_in_both_texts(explored: Any):
    shown(explored, "topics", "facts", "ledger")
    explored.locator("[data-panel=topics] button.row", has_text="elections").click()
    assert answering(explored) == set(chosen(explored))
    assert {name[0] for name in answering(explored)} == {"w", "d"}
    explored.locator("[data-panel=facts] tr", has_text="Ray Dalio").locator("button.row").click()
    assert answering(explored) == {"w3"}
    row = explored.locator("[data-panel=ledger] tbody tr").first
    row.locator("button.row").click()
    assert answering(explored) == {"w1", "d1"}
    assert "linked-mark" in str(row.get_attribute("class"))


def test_a_row_whose_words_stay_shows_the_sentence_of_the_new_preparation(explored: Any):
    """A headline that is measured is sentence 1 of its text: the table of facts stays, its sentences move."""
    shown(explored, "facts")
    row = explored.locator("[data-panel=facts] tr", has_text="Lai Ching Te").locator("button.row").first
    row.click()
    named = explored.locator(".side-by-side .answers", has_text="Lai Ching Te")
    assert named.count() == 1
    before = answering(explored)
    explored.get_by_label("measure headlines").check()
    explored.wait_for_selector(".side-by-side .derivative .headline .s")
    explored.wait_for_selector("[data-panel=facts][aria-busy=false]")
    row.click()
    assert named.count() == 1
    assert answering(explored) != before
    explored.get_by_label("measure headlines").uncheck()
    explored.locator(".side-by-side .derivative .headline .s").wait_for(state="detached")


def test_a_sentence_shows_in_the_charts_and_tables(explored: Any):
    shown(explored, "ledger", "facts", "readability")
    explored.locator(".side-by-side [data-name=w3] .tag").click()
    assert chosen(explored) == ["w3"]
    for panel in ("tone", "readability"):
        marks = explored.locator(f"[data-panel={panel}] .linked-mark")
        assert marks.evaluate_all("all => all.map((each) => each.dataset.mark)") == ["w3"]
    assert explored.locator("[data-panel=facts] tr.linked-mark", has_text="Ray Dalio").count() == 1
    assert explored.locator("[data-panel=ledger] .linked-mark").count() >= 2


def test_no_box_scrolls_within_the_page_that_scrolls(explored: Any):
    shown(explored, "ledger", "facts")
    scrolling = """() => [...document.querySelectorAll('.explore, .explore *')].filter((each) =>
      /auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight + 1).map((each) => each.className)"""
    assert explored.evaluate(scrolling) == []


def test_what_is_chosen_stays_in_view_above_and_below_the_texts(explored: Any):
    explored.get_by_label("Pair").select_option("harbour-strike")
    explored.locator("[data-panel=check][aria-busy=false] tr", has_text="58").wait_for()
    shown(explored, "ledger")
    for panel in ("check", "ledger"):
        explored.locator(f"[data-panel={panel}] button.row").last.click()
        box, page = (
            explored.locator(each).bounding_box()
            for each in (".linked .why", ".jp-WindowedPanel-outer:has(.explore)")
        )
        assert page["y"] - 1 <= box["y"], panel
        assert box["y"] + box["height"] <= page["y"] + page["height"] + 1, panel


def test_the_answer_and_the_findings_stand_above_the_texts(explored: Any):
    places = [explored.locator(each).first.bounding_box()["y"] for each in (".explore .answer", "[data-panel=check]", ".linked .texts", "[data-panel=verdict]")]  # fmt: skip
    assert places == sorted(places)


def test_a_table_is_sorted_and_its_rows_still_lead_to_their_sentences(explored: Any):
    shown(explored, "facts")
    table = explored.locator("[data-panel=facts] table").first
    head = table.locator("thead button").first
    head.click()
    names = table.locator("tbody th").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    head.click()
    assert table.locator("tbody th").all_inner_texts()[0] == names[-1]
    table.locator("tr", has_text="Ray Dalio").locator("button.row").click()
    assert answering(explored) == {"w3"}


def test_a_picture_and_its_numbers_are_saved(explored: Any):
    explored.locator(".side-by-side [data-name=w3] .tag").click()
    saved = {}
    for words in ("Save the picture", "Save its numbers"):
        with explored.expect_download() as download:
            explored.locator("[data-panel=tone]").get_by_role("button", name=words).click()
        saved[download.value.suggested_filename] = Path(download.value.path()).read_text(encoding="utf-8")
    assert saved["tone.svg"].startswith("<svg")
    assert "linked-mark" not in saved["tone.svg"]
    assert saved["tone.csv"].startswith("side,sentence,")
    assert len(saved["tone.csv"].splitlines()) == 34


def test_all_of_it_by_keyboard(explored: Any):
    explored.get_by_label("Pair").focus()
    reached = []
    for _ in range(60):
        explored.keyboard.press("Tab")
        reached.append(explored.evaluate("document.activeElement.dataset.name || ''"))
        if explored.evaluate("document.activeElement.matches('[data-panel=tone] [data-mark]')"):
            break
    assert {"w", "d"} <= {name[:1] for name in reached}
    explored.keyboard.press("Home")
    assert chosen(explored) == ["w1"]
    explored.keyboard.press("ArrowRight")
    assert chosen(explored) == ["w2"]
    explored.keyboard.press("End")
    assert chosen(explored) == ["d21"]
    explored.keyboard.press("Escape")
    assert chosen(explored) == []
    assert explored.locator(".side-by-side .answers").count() == 0


def test_no_key_pressed_in_the_view_is_an_order_to_jupyterlab(explored: Any):
    """There B adds a cell and D D deletes one."""
    cells = explored.locator(".jp-Cell").count()
    for place in ("[data-panel=tone] [data-mark=w1]", ".side-by-side [data-name=w1]"):
        explored.locator(place).focus()
        explored.keyboard.type("bxdd")
        explored.keyboard.press("ArrowDown")
        assert explored.locator(".jp-Cell").count() == cells
    assert explored.locator(".linked").is_visible()


def test_axe_finds_no_violation(explored: Any):
    for name in QUESTIONS:
        shown(explored, name)
    assert violations(explored, "document.querySelector('.explore')") == []


def test_what_is_wrong_is_a_box_and_hostile_text_is_text(explored: Any):
    explored.get_by_label("Topics file").fill("none.csv")
    explored.keyboard.press("Enter")
    explored.locator(".told[role=alert]", has_text="There is no topics file").wait_for()
    assert not explored.locator(".linked").is_visible()
    explored.get_by_label("Topics file").fill("")
    explored.keyboard.press("Enter")
    explored.get_by_role("button", name="Paste", exact=True).click()
    attack = "<img src=x onerror='window.attacked=1'><script>window.attacked=1</script>"
    for side in ("Wire report", "Derivative"):
        explored.get_by_label(side, exact=True).fill(
            f"The mayor said on Monday that the bridge of {attack} is closed.\n\n“We {attack} regret it,” he said."
        )
    explored.locator(".side-by-side .derivative", has_text="onerror").wait_for()
    assert explored.evaluate("window.attacked") is None
    clicked(explored, "Save as report")
    explored.locator(".told[role=alert]", has_text="have not been kept").wait_for()


def test_an_upload_larger_than_a_message_may_be_is_told_of_and_the_next_one_taken(
    explored: Any, tmp_path: Path
):
    """The server closes the connection at a message of more than ten million bytes."""
    story = SAMPLES / "flood-and-film"
    large = tmp_path / "large.txt"
    large.write_bytes(b"The mayor said on Monday. " * 460_000)
    explored.get_by_role("button", name="Upload", exact=True).click()
    explored.get_by_label("Wire report", exact=True).set_input_files(story / "wire.txt")
    explored.get_by_label("Derivative", exact=True).set_input_files(large)
    explored.locator(".told[role=alert]", has_text="large.txt has 11,960,000 bytes").wait_for()
    explored.get_by_label("Derivative", exact=True).set_input_files(story / "derivative.txt")
    explored.locator(".side-by-side .derivative .s").first.wait_for()


def test_the_code_is_copied(explored: Any):
    clicked(explored, "Copy the code")
    explored.locator(".told", has_text="on the clipboard").wait_for()
    assert "pair = load_pair('data/articles/" in explored.evaluate("navigator.clipboard.readText()")


def test_a_report_is_saved_and_opens_beside(explored: Any, project: Path):
    explored.get_by_label("measure headlines").check()
    explored.wait_for_selector(".side-by-side .derivative .headline .s")
    clicked(explored, "Save as report")
    explored.get_by_role("link", name="Open the report").wait_for()
    record = json.loads(
        (project / "reports" / "2024-01-12-blinken-liu" / "run.json").read_text(encoding="utf-8")
    )
    assert record["parameters"]["headline"] is True
    explored.get_by_role("link", name="Open the report").click()
    frame = explored.frame_locator(".jp-HTMLViewer iframe")
    frame.get_by_role("heading", name="Side by side").wait_for()
    explored.locator(".lm-TabBar-tab", has_text="explore.ipynb").first.click()


def test_a_job_is_scheduled_from_there_and_its_html_seen(explored: Any, lab: str, project: Path):
    explored.get_by_label("measure headlines").check()
    explored.wait_for_selector(".side-by-side .derivative .headline .s")
    clicked(explored, "Schedule this")
    explored.locator(".told", has_text="Scheduled (once, now)").wait_for()
    job = ask(f"{lab}/scheduler/jobs")["jobs"][0]
    where = f"{lab}/scheduler/jobs/{job['job_id']}"
    done = finished(where)
    assert done["status"] == "COMPLETED", done
    assert done["parameters"]["headline"] == "True"
    ask(f"{where}/download_files")
    page = until(lambda: next((project / "jobs").rglob("*.html"), None))
    tab = explored.context.new_page()
    tab.goto(f"{lab}/files/{page.relative_to(project).as_posix()}?token={TOKEN}")
    tab.get_by_role("heading", name="Side by side").wait_for()
    tab.close()


def test_a_schedule_repeats_at_the_readers_own_time(explored: Any, lab: str):
    explored.get_by_label("When").select_option("every morning at 6")
    clicked(explored, "Schedule this")
    explored.locator(".told", has_text="Scheduled (every morning at 6)").wait_for()
    (definition,) = ask(f"{lab}/scheduler/job_definitions")["job_definitions"]
    assert definition["schedule"] == "0 6 * * *"
    assert definition["timezone"] == explored.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")


@pytest.mark.parametrize("name", ["compare", "reuse", "facts", "readability", "sentiment", "topics"])
def test_a_wrong_path_in_a_notebook_is_one_sentence(name: str):
    cells = [cell for cell in json.loads((ROOT / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]  # fmt: skip
    namespace: dict = {}
    at = next(place for place, cell in enumerate(cells) if "parameters" in cell["metadata"].get("tags", []))
    for cell in cells[: at + 1]:
        exec("".join(cell["source"]), namespace)
    namespace["wire"] = "none.txt"
    with pytest.raises(WorkbookError) as caught:
        exec("".join(cells[at + 1]["source"]), namespace)
    assert caught.value._render_traceback_() == [f"ArticleError: {caught.value}"]
    assert "\n" not in str(caught.value)


def test_the_start_page_leads_to_every_notebook_with_its_question():
    page = "".join(
        json.loads((ROOT / "notebooks" / "start.ipynb").read_text(encoding="utf-8"))["cells"][0]["source"]
    )
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        if path.stem != "start":
            title = json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"][0].strip("# \n")
            assert f"| [{path.stem}]({path.name}) | {title} |" in page


def test_make_lab_puts_explore_in_front_and_leaves_the_servers_defaults():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "jupyter lab --LabApp.default_url=/lab/tree/notebooks/explore.ipynb\n" in makefile
