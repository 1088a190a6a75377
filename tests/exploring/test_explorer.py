"""The choices and what follows them, without a browser; what is wrong is one sentence in a box."""

import html
from collections.abc import Callable
from pathlib import Path

import ipywidgets as widgets
import pytest
from conftest import OWNERS, ROOT, SAMPLES
from watching import until

from helpers.corpus import manifest
from helpers.corpus.manifest import Content
from helpers.errors import ParameterError, WorkbookError
from helpers.exploring import explorer, home
from helpers.exploring.choice import MOST_CHARACTERS
from helpers.exploring.explorer import Explorer
from helpers.exploring.home import keep
from helpers.exploring.uploading import Upload
from helpers.reading import fetching
from helpers.running import run


@pytest.fixture
def explored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Explorer:
    """An explorer that keeps what it writes in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    pairs = tmp_path / "pairs.csv"
    rows = [f"{name},{SAMPLES / name / 'wire.txt'},{SAMPLES / name / 'derivative.txt'}" for name in ("harbour-strike", "rate-decision")]  # fmt: skip
    pairs.write_text(
        "\n".join(["id,wire,derivative,note", *(f"{row}," for row in rows)]) + "\n", encoding="utf-8"
    )
    return explorer.explore(str(pairs))


def told(view: Explorer) -> str:
    return html.unescape(view.message.value + view.actions.said.value)


def paste(view: Explorer, wire: str, derivative: str) -> None:
    view.sources.kind.value = "Paste"
    for area, text in zip(view.sources.pasted, (wire, derivative), strict=True):
        area.value = text


BOTH = Content(b"one", "a"), Content(b"two", "b")
WIRE, DERIVATIVE = ((SAMPLES / "flood-and-film" / f"{side}.txt").read_text(encoding="utf-8") for side in ("wire", "derivative"))  # fmt: skip


def test_the_first_pair_of_the_manifest_is_there_at_once(explored: Explorer):
    assert "side-by-side" in explored.view.texts
    assert [panel["name"] for panel in explored.view.panels] == ["verdict", "check", "tone"]
    assert all(panel["html"] for panel in explored.view.panels)


def test_everything_follows_the_choice_of_a_pair(explored: Explorer):
    former = explored.view.texts
    explored.sources.pair.value = "rate-decision"
    assert explored.view.texts != former
    explored.sources.pair.value = "harbour-strike"
    assert explored.view.texts == former


@pytest.mark.parametrize("name", ["furniture", "headline", "quotations"])
def test_everything_follows_the_preparation(explored: Explorer, name: str):
    explored.ticks["readability"].value = True
    former = explored.view.panels[-1]["html"]
    explored.preparation[name].value = not explored.preparation[name].value
    assert explored.view.panels[-1]["html"] != former


def test_every_measure_can_be_shown_and_taken_away(explored: Explorer):
    for tick in explored.ticks.values():
        tick.value = True
    assert [panel["name"] for panel in explored.view.panels] == list(explored.ticks)
    assert all(panel["html"] for panel in explored.view.panels)
    for tick in explored.ticks.values():
        tick.value = False
    assert explored.view.panels == []


def test_pasted_texts_follow_and_are_kept_nowhere(explored: Explorer, tmp_path: Path):
    paste(explored, WIRE, DERIVATIVE)
    assert "side-by-side" in explored.view.texts
    assert not (tmp_path / "data").exists()


def test_a_bar_stands_there_while_a_report_is_written(
    explored: Explorer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (bar,) = (each for each in explored.actions.children if isinstance(each, widgets.IntProgress))
    seen = []

    def execute(*texts: str, step: Callable[[int, int], None], **given: object) -> Path:
        step(3, 40)
        seen.append((bar.layout.display, bar.value, bar.max))
        return tmp_path / "report.html"

    monkeypatch.setattr(run, "execute", execute)
    explored.actions.buttons["Save as report"].click()
    until(lambda: not explored.actions.buttons["Save as report"].disabled)
    assert seen == [("", 3, 40)]
    assert bar.layout.display == "none"
    assert "The report is written." in told(explored)


def test_pasted_texts_are_kept_if_asked_and_then_everything_can_be_done_with_them(
    explored: Explorer, tmp_path: Path
):
    paste(explored, WIRE, DERIVATIVE)
    for button in ("Save as report", "Add to the manifest", "Schedule this", "Copy the code"):
        explored.actions.buttons[button].click()
        assert "have not been kept" in told(explored)
    explored.actions.name.value = "my-flood"
    explored.actions.buttons["Keep both texts"].click()
    kept = tmp_path / "data" / "raw" / "my-flood"
    assert (kept / "wire.txt").read_text(encoding="utf-8") == WIRE
    assert (kept / "derivative.txt").read_text(encoding="utf-8") == DERIVATIVE
    explored.actions.buttons["Add to the manifest"].click()
    assert "my-flood was added to" in told(explored)
    rows = {row.id: row for row in manifest.read_manifest(tmp_path / "pairs.csv")}
    assert rows["my-flood"].contents()[0].article().text == WIRE


def give(button: Upload, name: str, text: str) -> None:
    """A file as the page sends one that was chosen."""
    content = text.encode()
    button._take({"name": name, "size": len(content), "at": 0}, [content])


def test_uploaded_texts_follow(explored: Explorer):
    explored.sources.kind.value = "Upload"
    assert "is missing" in told(explored)
    assert 'role="status"' in told(explored), "nothing is wrong before anything was given"
    give(explored.sources.uploads[0], "a.md", WIRE)
    assert "The derivative is missing" in told(explored)
    assert 'role="status"' in told(explored), "nor while the second is still to come"
    for button, text in zip(explored.sources.uploads, (WIRE, DERIVATIVE), strict=True):
        give(button, "a/b.md", text)
    assert "side-by-side" in explored.view.texts
    assert [text.name for text in explored.choice().texts] == ["b.md", "b.md"]


def test_an_upload_is_taken_when_its_last_slice_is_there(explored: Explorer):
    (upload, other), data = explored.sources.uploads, DERIVATIVE.encode()
    give(other, "derivative.txt", DERIVATIVE)
    explored.sources.kind.value = "Upload"
    upload._take({"name": "wire.txt", "size": len(data), "at": 0}, [data[:100]])
    assert "The wire report is missing" in told(explored)
    upload._take({"name": "wire.txt", "size": len(data), "at": 100}, [data[100:]])
    assert explored.choice().texts[0].data == data
    upload._take({"name": "huge.pdf", "size": 10**9, "at": 0}, [b""])
    assert "The wire report has more than" in told(explored)
    assert explored.view.texts == ""
    upload._take({"name": "", "size": 0, "at": 0}, [b""])
    assert "The wire report is missing" in told(explored)


@pytest.mark.parametrize(
    ("wire", "derivative", "expected"),
    [("", DERIVATIVE, "The wire report is empty"), (WIRE, "  ", "The derivative is empty")],
)
def test_one_pasted_text_waits_for_the_other(explored: Explorer, wire: str, derivative: str, expected: str):
    paste(explored, wire, derivative)
    assert expected in told(explored)
    assert 'role="status"' in explored.message.value
    assert explored.view.texts == ""


def test_what_was_said_and_made_of_a_choice_goes_with_it(explored: Explorer):
    explored.actions.buttons["Copy the code"].click()
    assert explored.actions._code.layout.display == ""
    explored.actions.tell("The code is on the clipboard.")
    explored.sources.kind.value = "Paste"
    assert not explored.actions.said.value
    assert explored.actions._code.layout.display == "none"


def test_a_manifest_that_is_not_there_is_told_by_its_place_in_the_project(explored: Explorer, tmp_path: Path):
    explored.sources.manifest.value = "data/none.csv"
    assert str(tmp_path / "data" / "none.csv") in told(explored)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (lambda view: setattr(view.sources.manifest, "value", "none.csv"), "cannot be read"),
        (lambda view: setattr(view.sources.manifest, "value", str(OWNERS / "wire.txt")), "is not a manifest"),
        (lambda view: setattr(view.topics, "value", "none.csv"), "There is no topics file"),
        (lambda view: setattr(view.topics, "value", str(ROOT / "data" / "pairs.csv")), "topic"),
        (
            lambda view: paste(view, WIRE, "Der Minister sagte am Montag, dass die Lage ernst ist. " * 9),
            "German",
        ),
        (
            lambda view: paste(view, WIRE, "This is a sentence of the story. " * (MOST_CHARACTERS // 30)),
            "up to 100,000 are explored",
        ),
        (lambda view: paste(view, "<script>alert(1)</script>", "…"), "wire report has no body"),
    ],
)
def test_what_is_wrong_is_one_sentence_in_a_box_and_no_stale_picture_stays(
    explored: Explorer, wrong, expected: str
):
    wrong(explored)
    assert expected in told(explored)
    assert 'role="alert"' in explored.message.value
    assert "<script" not in explored.message.value
    assert explored.view.texts == ""
    assert explored.view.panels == []


def test_a_topics_file_that_was_changed_is_read_anew(explored: Explorer, tmp_path: Path):
    explored.ticks["topics"].value = True
    own = tmp_path / "own.csv"
    own.write_text("topic,term\nharbour,port\n", encoding="utf-8")
    explored.topics.value = str(own)
    assert "harbour" in explored.view.panels[-1]["html"]
    own.write_text("topic,term\nthe waterfront,port\n", encoding="utf-8")
    explored._follow()
    assert "the waterfront" in explored.view.panels[-1]["html"]


def test_after_an_error_the_next_choice_follows_again(explored: Explorer):
    explored.topics.value = "none.csv"
    explored.topics.value = ""
    assert "side-by-side" in explored.view.texts
    assert "alert" not in explored.message.value


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("The bridge: day 2", "The-bridge-day-2"), ("../up", "up"), ("a/b", "a-b"), ("con", "pair-con"), ("a.", "a"),
        (".hidden", "hidden"), ("Überschwemmung – Köln", "Überschwemmung-Köln"), ("???", "pair"), ("x" * 300, "x" * 95),
        ("a.failed.ipynb", "pair-a-failed-ipynb"), ("日本 " * 90, None), ("COM1.txt", "pair-COM1-txt"),
    ],
)  # fmt: skip
def test_any_name_is_taken_and_made_into_a_folders_name(
    written: str, name: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    keep(BOTH, written)
    (made,) = (tmp_path / "data" / "raw").iterdir()
    assert manifest.wrong_with_id(made.name) == ""
    assert name is None or made.name == name


def test_without_a_name_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ParameterError, match="a name first"):
        keep(BOTH, "  ")
    assert list(tmp_path.iterdir()) == []


def test_pasted_texts_are_called_by_the_derivatives_headline_until_the_reader_names_them(explored: Explorer):
    paste(explored, WIRE, DERIVATIVE)
    assert explored.actions.name.value.startswith(explored._shown.measured().pair.derivative.title[:20])
    explored.actions.name.value = "My own"
    explored.preparation["headline"].value = True
    assert explored.actions.name.value == "My own"


@pytest.mark.parametrize("where", ["notebooks", "", "notebooks/deep"])
def test_files_are_looked_for_and_written_in_the_project_that_was_opened(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("notebooks/deep", "data"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "notebooks" / "explore.ipynb").write_text("{}")
    (tmp_path / "data" / "pairs.csv").write_text("id,wire,derivative\n")
    monkeypatch.chdir(tmp_path / where)
    assert home.home() == tmp_path
    assert home.located("data/pairs.csv") == str(tmp_path / "data" / "pairs.csv")
    assert home.named(tmp_path / "data" / "raw") == "data/raw"


def test_copies_of_the_notebooks_are_a_project_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    copies = tmp_path / "wire-workbook"
    for folder in (tmp_path / "notebooks", copies):
        folder.mkdir()
        (folder / "explore.ipynb").write_text("{}")
    monkeypatch.chdir(copies)
    assert home.home() == copies


def test_no_manifest_outside_the_project_is_written_to(
    explored: Explorer, tmp_path_factory: pytest.TempPathFactory
):
    other = tmp_path_factory.mktemp("other") / "pairs.csv"
    other.write_bytes(Path("pairs.csv").read_bytes())
    explored.sources.manifest.value = str(other)
    explored.actions.name.value = "another"
    explored.actions.buttons["Add to the manifest"].click()
    assert "files are written only there" in told(explored)
    assert other.read_bytes() == Path("pairs.csv").read_bytes()


def test_two_addresses_are_fetched_when_that_is_asked_for_and_not_before(
    explored: Explorer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[tuple[str, Path]] = []

    def fetched(address: str, folder: Path) -> Path:
        asked.append((address, folder))
        path = tmp_path / f"{len(asked)}.txt"
        path.write_text((WIRE, DERIVATIVE)[len(asked) - 1], encoding="utf-8")
        return path

    monkeypatch.setattr(fetching, "fetch", fetched)
    explored.sources.kind.value = "From the web"
    for field, address in zip(
        explored.sources.addresses, ("https://a.example/w", "https://b.example/d"), strict=True
    ):
        field.value = address
    assert asked == []
    assert "Nothing is fetched before" in told(explored)
    explored.sources.fetch.click()
    assert asked == [
        (f"https://{name}", tmp_path / "data" / "raw") for name in ("a.example/w", "b.example/d")
    ]
    assert "side-by-side" in explored.view.texts
    assert explored.choice().kept
    explored.sources.addresses[0].value = "file:///etc/passwd"
    explored.sources.fetch.click()
    assert "has no address" in told(explored)
    assert explored.view.texts == ""


def test_texts_that_are_kept_already_are_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    kept = keep(BOTH, "mine")
    assert keep(BOTH, "mine") == kept
    with pytest.raises(ParameterError, match="Another text is kept"):
        keep((BOTH[0], Content(b"three", "b")), "mine")
    assert (tmp_path / "data" / "raw" / "mine" / "derivative.txt").read_bytes() == b"two"


def test_what_is_scheduled_is_what_is_chosen(explored: Explorer, monkeypatch: pytest.MonkeyPatch):
    sent: list[dict] = []
    monkeypatch.setattr(type(explored.view), "send", lambda _, message: sent.append(message))
    explored.preparation["headline"].value = True
    explored.preparation["quotations"].value = False
    assert explored.message.value.count("marks are left out") == 1
    explored.actions.when.value = "every morning at 6"
    explored.actions.buttons["Schedule this"].click()
    asked = sent[0]["schedule"]
    assert asked["schedule"] == "0 6 * * *"
    assert asked["parameters"] == {
        "wire": "data/samples/harbour-strike/wire.txt",
        "derivative": "data/samples/harbour-strike/derivative.txt",
        "headline": "True", "quotations": "False",
    }  # fmt: skip
    assert "compare.ipynb" in asked["notebooks"][0]


def test_the_page_is_heard_and_what_it_tells_is_text(explored: Explorer):
    explored.view._handle_custom_msg({"told": "Nothing was scheduled: <b>404</b>.", "wrong": True}, [])
    assert "&lt;b&gt;404" in explored.actions.said.value


@pytest.mark.parametrize("name", ["harbour-strike", "Harbour-Strike", "a/b", ""])
def test_a_manifest_stays_as_it_was_if_a_pair_cannot_be_added(explored: Explorer, tmp_path: Path, name: str):
    former = (tmp_path / "pairs.csv").read_bytes()
    with pytest.raises(WorkbookError):
        manifest.append(tmp_path / "pairs.csv", name, OWNERS / "wire.txt", OWNERS / "derivative.txt")
    assert (tmp_path / "pairs.csv").read_bytes() == former
    assert [path.name for path in tmp_path.iterdir()] == ["pairs.csv"]


def test_a_folder_that_cannot_be_written_is_one_sentence(explored: Explorer, tmp_path: Path):
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    paste(explored, WIRE, DERIVATIVE)
    explored.actions.name.value = "mine"
    explored.actions.buttons["Keep both texts"].click()
    assert "cannot be kept" in told(explored)


def test_a_defect_is_told_and_leaves_no_stale_picture(explored: Explorer, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(explorer.panels, "panel", broken)
    with pytest.raises(RuntimeError):
        explored.preparation["headline"].value = True
    assert "RuntimeError: a defect" in told(explored)
    assert explored.view.texts == ""
