"""JupyterLab for real: a notebook runs in the browser, and as a job of jupyter-scheduler."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES, needs

from helpers import run

TOKEN = "a-test"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab of this environment on a copy of the notebooks, with nothing of the machine's own settings."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "HOME": str(home),
        "JUPYTER_TOKEN": TOKEN,
        "PATH": os.environ["PATH"],
        "JUPYTER_PREFER_ENV_PATH": "1",
    }
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            [
                sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--allow-root",
                "--ServerApp.port_retries=0", f"--ServerApp.root_dir={home}",
            ],
            env=settings, stdout=log, stderr=log,
        )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        until(lambda: answers(address), "JupyterLab to start", seconds=60)
        yield address
    finally:
        server.terminate()
        server.wait(30)


def until(reached: Callable[[], object], what: str, *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < deadline, f"waited {seconds} s for {what}"
        time.sleep(0.3)


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
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read())


def finished(lab: str, parameters: dict[str, str]) -> dict:
    """The job that ran compare.ipynb with these parameters, all of them text, as its form sends them."""
    job = ask(
        f"{lab}/scheduler/jobs",
        {
            "name": "a job", "input_uri": "notebooks/compare.ipynb", "runtime_environment_name": "python3",
            "output_formats": ["ipynb", "html"], "parameters": parameters,
        },
    )["job_id"]  # fmt: skip
    where = f"{lab}/scheduler/jobs/{job}"
    until(lambda: ask(where)["status"] in ("COMPLETED", "FAILED"), "the job", seconds=120)
    return ask(where)


def test_a_scheduled_job_gives_the_commands_numbers(lab: str, tmp_path: Path):
    wire, derivative = (SAMPLES / "rate-decision" / f"{side}.txt" for side in ("wire", "derivative"))
    job = finished(
        lab,
        {
            "wire": str(wire.relative_to(ROOT)), "derivative": str(derivative.relative_to(ROOT)),
            "seed": "7", "headline": "true", "output": str(tmp_path / "tables"),
        },
    )  # fmt: skip
    assert job["status"] == "COMPLETED", job
    run.execute(wire, derivative, tmp_path / "report", parameters={"seed": 7, "headline": True})
    for name in ("measures.csv", "sentences.csv", "topics.csv"):
        assert (tmp_path / "tables" / name).read_bytes() == (tmp_path / "report" / name).read_bytes()


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"wier": "data/x.txt"}, "Did you mean 'wire'"),
        ({"seed": "many"}, "'seed' must be"),
        ({"wire": "none.txt"}, "There is no file"),
    ],
)
def test_a_wrong_job_stops_with_one_sentence(lab: str, parameters: dict[str, str], told: str):
    job = finished(lab, parameters)
    assert job["status"] == "FAILED"
    assert told in job["status_message"]


def test_the_report_notebook_runs_in_the_browser(lab: str):
    chromium = needs("chromium", package="chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        tab = browser.new_page(viewport={"width": 1300, "height": 3000})
        tab.goto(f"{lab}/lab/tree/notebooks/compare.ipynb?token={TOKEN}")
        tab.wait_for_selector(".jp-Notebook-cell", timeout=60_000)
        tab.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)
        tab.get_by_role("menuitem", name="Run", exact=True).click()
        tab.get_by_text("Run All Cells", exact=True).click()
        tab.get_by_text("The tables were not saved").wait_for(timeout=120_000)
        tab.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTo(0, 0)")
        tab.locator("ol.findings li").first.wait_for(timeout=30_000)
        assert tab.locator("figure.chart svg[aria-label]").count() >= 1
        assert tab.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
        browser.close()
