"""Parameters: names, types, and values that arrive as text."""

from __future__ import annotations

import pytest
from conftest import ROOT

from helpers.errors import ParameterError
from helpers.parameters import _quoting, checked, declared_by, declared_in, take_parameters

CELL = """wire: str = "a # b.txt"  # the wire report
seed: int = 1  # the seed
share: float = 0.5  # a share
furniture: bool = False  # keep furniture
"""
DECLARED = declared_in(CELL)


def test_a_parameters_cell_is_read_with_types_defaults_and_help():
    assert [parameter.kind for parameter in DECLARED.values()] == ["str", "int", "float", "bool"]
    assert DECLARED["wire"].default == "a # b.txt"
    assert DECLARED["seed"].help == "the seed"


@pytest.mark.parametrize(
    "source", ["x = 1", "import os", "wire: str", "def f(): ...", "x: list[str] = []", "not python"]
)
def test_other_cells_declare_nothing(source: str):
    assert declared_in(source) == {}


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ({"seed": "7"}, {"seed": 7}),
        ({"share": "0.25"}, {"share": 0.25}),
        ({"share": 1}, {"share": 1.0}),
        ({"furniture": "True"}, {"furniture": True}),
        ({"furniture": "no"}, {"furniture": False}),
        ({"furniture": 1}, {"furniture": True}),
        ({"wire": 2024}, {"wire": "2024"}),
    ],
)
def test_values_that_arrive_as_text_become_what_was_declared(given: dict, taken: dict):
    assert checked(given, DECLARED, notebook="n") == taken


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"wier": "x"}, "has no parameter 'wier'. Did you mean 'wire'"),
        ({"colour": "x"}, "It takes: wire, seed, share, furniture"),
        ({"seed": "abc"}, "'seed' must be a whole number from 0 up; it was given 'abc'"),
        ({"seed": -1}, "'seed' must be"),
        ({"seed": 1.5}, "'seed' must be"),
        ({"seed": True}, "'seed' must be"),
        ({"furniture": "maybe"}, "'furniture' must be true or false"),
        ({"share": "much"}, "'share' must be a number"),
        ({"wire": None}, "'wire' must be text"),
    ],
)
def test_wrong_names_and_types_stop_with_one_sentence(given: dict, told: str):
    with pytest.raises(ParameterError) as caught:
        checked(given, DECLARED, notebook="compare.ipynb")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_values_as_typed_are_read_as_text():
    typed = ["wire = data/my wire.txt\n", "seed = 7\n", "furniture = true\n", "topics = 'own.csv'\n"]
    assert _quoting(typed) == [
        "wire = 'data/my wire.txt'\n",
        "seed = 7\n",
        "furniture = 'true'\n",
        "topics = 'own.csv'\n",
    ]


def test_code_is_never_run_from_a_value():
    assert _quoting(["wire = __import__('os').system('true')\n"]) == [
        "wire = \"__import__('os').system('true')\"\n"
    ]


def test_other_cells_are_left_as_they_are():
    cell = ["from helpers import charts\n", "x = 1\n"]
    assert _quoting(cell) == cell


def test_a_notebook_takes_what_was_injected_and_refuses_what_it_does_not_know():
    namespace = {
        "In": ["", CELL, "# Parameters\nseed = '9'\n", "take()"],
        "wire": "w",
        "seed": "9",
        "share": 0.5,
        "furniture": False,
    }
    take_parameters(namespace, notebook="n")
    assert namespace["seed"] == 9
    namespace["In"][2] = "# Parameters\nsede = 9\n"
    with pytest.raises(ParameterError, match="Did you mean 'seed'"):
        take_parameters(namespace, notebook="n")


def test_an_error_shows_as_one_sentence_in_jupyter():
    assert ParameterError("Give a file.")._render_traceback_() == ["ParameterError: Give a file."]


def test_compare_has_the_parameters_everyone_knows():
    assert list(declared_by(ROOT / "notebooks" / "compare.ipynb")) == [
        "wire", "derivative", "output", "topics", "seed", "furniture", "headline", "any_language",
    ]  # fmt: skip
