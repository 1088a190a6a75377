"""Parameters: names, types, and values that arrive as text."""

import contextlib

import pytest
from conftest import ROOT

from helpers.errors import ParameterError
from helpers.running.parameters import _Quoting, checked, declared_by, declared_in, take_parameters

CELL = """wire: str = "a # b.txt"  # the wire report
seed: int = 1  # the seed
share: float = 0.5  # a share
furniture: bool = False  # keep furniture
"""
DECLARED = declared_in(CELL)


def test_a_parameters_cell_is_read_with_types_and_defaults():
    assert [parameter.kind for parameter in DECLARED.values()] == ["str", "int", "float", "bool"]
    assert DECLARED["wire"].default == "a # b.txt"


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


def after_the_parameters(*lines: str) -> list[str]:
    """What becomes of a cell that follows the parameters cell."""
    quoting = _Quoting()
    for _ in range(2):
        quoting(CELL.splitlines(keepends=True))
    first, second = quoting(list(lines)), quoting(list(lines))
    assert first == second
    return first


def test_values_as_typed_are_read_as_text():
    typed = ("wire = data/my wire.txt\n", "seed = 7\n", "furniture = true\n", "topics = 'own.csv'\n")
    assert after_the_parameters(*typed) == [
        "wire = 'data/my wire.txt'\n",
        "seed = 7\n",
        "furniture = 'true'\n",
        "topics = 'own.csv'\n",
    ]
    assert after_the_parameters("wier = data/wire.txt\n") == ["wier = 'data/wire.txt'\n"]


def test_code_is_never_run_from_a_value():
    assert after_the_parameters("wire = __import__('os').system('true')\n") == [
        "wire = \"__import__('os').system('true')\"\n"
    ]


@pytest.mark.parametrize(
    "cell",
    [
        ["asked = take_parameters(globals())\n", "pair = load_pair(wire)\n"],
        ["from helpers import measure\n", "wire = 1\n"],
        ["readings = compare(pair)\n"],
        ["# nothing\n"],
    ],
)
def test_other_cells_are_left_as_they_are(cell: list[str]):
    assert after_the_parameters(*cell) == cell


def test_only_the_very_next_cell_is_read_so():
    quoting = _Quoting()
    for cell in (CELL.splitlines(keepends=True), ["x = 1\n"]):
        quoting(cell)
    assert quoting(["wire = load()\n"]) == ["wire = load()\n"]


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


def test_a_notebook_that_was_given_nothing_keeps_its_defaults():
    namespace = {
        "In": ["", CELL, "asked = take_parameters(globals())\npair = load(wire)"],
        "wire": "w",
        "seed": 1,
        "share": 0.5,
        "furniture": False,
    }
    assert take_parameters(namespace, notebook="n") == {
        "wire": "w",
        "seed": 1,
        "share": 0.5,
        "furniture": False,
    }


def test_an_error_shows_as_one_sentence_in_jupyter():
    assert ParameterError("Give a file.")._render_traceback_() == ["ParameterError: Give a file."]


def test_compare_has_the_parameters_everyone_knows():
    assert list(declared_by(ROOT / "notebooks" / "compare.ipynb")) == [
        "wire", "derivative", "output", "topics", "reference", "rulings", "seed", "furniture", "headline", "quotations",
        "any_language", "withdrawn", "wire_format", "derivative_format", "other_versions",
    ]  # fmt: skip


def test_what_a_former_run_left_in_the_kernel_is_forgotten_before_anything_can_go_wrong():
    namespace = {"In": ["", CELL], "wire": "a.txt", "pair": "the former pair", "found": 1, "mine": "stays"}
    with contextlib.suppress(ParameterError):
        take_parameters(namespace, notebook="compare.ipynb")
    assert {"pair", "found"}.isdisjoint(namespace)
    assert namespace["mine"] == "stays"
    assert namespace["wire"] == "a.txt"
