"""A notebook's parameters: what it takes, what it was given, and whether the two agree.

papermill only warns of a parameter that does not exist and goes on with the
default; jupyter-scheduler writes every value into the notebook as it was typed,
without quotation marks. Both would end in a report about the wrong article or
in a traceback. So every notebook opens with `expect_parameters`, names its
parameters in the tagged cell, and closes the matter with `take_parameters`.
"""

import ast
import json
import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from helpers import paths
from helpers.errors import ParameterError, did_you_mean

_TRUTHS = dict.fromkeys(("true", "yes", "on", "1"), True) | dict.fromkeys(("false", "no", "off", "0"), False)
_BEGINS_CODE = re.compile(r"\s*[^\s#]")
_ASSIGNMENT = re.compile(r"^(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*?)\s*$")


class Parameter(NamedTuple):
    """One parameter as a notebook declares it."""

    kind: str
    default: Any


def declared_in(source: str) -> dict[str, Parameter]:
    """The parameters of a cell of the form ``name: type = default  # help``; empty if it is another cell."""
    found: dict[str, Parameter] = {}
    for statement in _statements(source):
        match statement:
            case ast.AnnAssign(
                target=ast.Name(id=name), annotation=ast.Name(id=kind), value=ast.expr() as value
            ) if kind in _KINDS:
                found[name] = Parameter(kind, ast.literal_eval(value))
            case _:
                return {}
    return found


def _statements(source: str) -> list[ast.stmt]:
    """What a cell says; nothing where it is no Python."""
    try:
        return ast.parse(source).body
    except SyntaxError:
        return []


def declared_by(notebook: Path) -> dict[str, Parameter]:
    """The parameters of a notebook file, from its cell tagged ``parameters``."""
    tagged = (declared_in(source) for source in _sources(notebook, parameters=True))
    return next(tagged, {})


def _sources(notebook: Path, *, parameters: bool) -> list[str]:
    """The code of a notebook's cells: of those tagged ``parameters``, or of all others."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = [(each, each["metadata"].get("tags", ())) for each in cells if each["cell_type"] == "code"]
    return ["".join(cell["source"]) for cell, tags in code if ("parameters" in tags) is parameters]


def checked(given: Mapping[str, Any], declared: Mapping[str, Parameter], *, notebook: str) -> dict[str, Any]:
    """The given values in their declared types.

    Raises `ParameterError` for a name that does not exist, with the nearest one
    that does, and for a value of the wrong type.
    """
    for name in given:
        if name not in declared:
            meant = did_you_mean(name, declared)
            takes = ", ".join(declared)
            raise ParameterError(f"{notebook} has no parameter '{name}'.{meant} It takes: {takes}.")
    taken = {}
    for name, value in given.items():
        what, convert = _KINDS[declared[name].kind]
        taken[name] = convert(value)
        if taken[name] is None:
            raise ParameterError(f"The parameter '{name}' must be {what}; it was given {value!r}.")
    return taken


def expect_parameters() -> None:
    """Let the cell after the parameters hold values as they were typed, without quotation marks.

    jupyter-scheduler inserts ``wire = data/wire.txt`` there. Until
    `take_parameters`, such a cell is read as ``wire = 'data/wire.txt'``.
    """
    if (shell := _without_quoting()) is not None:
        shell.input_transformers_cleanup.append(_Quoting())


def take_parameters(namespace: MutableMapping[str, Any], *, notebook: str) -> dict[str, Any]:
    """Check what the notebook was given and convert it in place; stop with one sentence if it is wrong.

    `namespace` is the notebook's ``globals()``. Values that arrived as text
    become what the parameters cell declares. Returns all of them by name. What a
    former run of the notebook left in the kernel is forgotten first, so that
    nothing of it can stand under another pair's name.
    """
    _without_quoting()
    declared, injected = _declared_and_injected(namespace.get("In", ()))
    for name in set(_set_by(paths.notebook(Path(notebook).stem))) - declared.keys():
        namespace.pop(name, None)
    checked({name: None for name in injected if name not in declared}, declared, notebook=notebook)
    values = {name: namespace[name] for name in declared if name in namespace}
    taken = checked(values, declared, notebook=notebook)
    namespace.update(taken)
    return taken


def _set_by(notebook: Path) -> list[str]:
    """The names that a notebook's cells set, but for its parameters; none if there is no such notebook."""
    if not notebook.is_file():
        return []
    own = ast.parse("\n".join(_sources(notebook, parameters=False))).body
    set_ = (target for each in own if isinstance(each, ast.Assign) for target in each.targets)
    names = (each for target in set_ for each in ast.walk(target) if isinstance(each, ast.Name))
    return [each.id for each in names if isinstance(each.ctx, ast.Store)]


def _without_quoting() -> Any:
    """The IPython that this runs in, whatever was to be quoted forgotten; None outside of one."""
    from IPython import get_ipython

    shell = get_ipython()
    if shell is not None:
        transformers = shell.input_transformers_cleanup
        transformers[:] = [each for each in transformers if not isinstance(each, _Quoting)]
    return shell


def _declared_and_injected(cells: Sequence[str]) -> tuple[dict[str, Parameter], list[str]]:
    """The parameters cell that ran last, and the names that the cell after it assigns."""
    following = ""
    for cell in reversed(cells):
        if declared := declared_in(cell):
            return declared, [] if _closes(following) else _assigned(following)
        following = cell
    return {}, []


def _closes(source: str) -> bool:
    return take_parameters.__name__ in source


def _assigned(source: str) -> list[str]:
    """Names set by a cell of nothing but plain assignments; none for any other cell."""
    names: list[str] = []
    for statement in _statements(source):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]):
                names.append(name)
            case _:
                return []
    return names


class _Quoting:
    """Quotes bare values in the one cell that may stand after the parameters; keeps its latest answer, since IPython asks more than once."""

    def __init__(self) -> None:
        self._declared: dict[str, Parameter] = {}
        self._latest: tuple[list[str], list[str]] = ([], [])

    def __call__(self, lines: list[str]) -> list[str]:
        if lines != self._latest[0]:
            self._latest = (list(lines), self._answer(lines))
        return list(self._latest[1])

    def _answer(self, lines: list[str]) -> list[str]:
        declared, self._declared = self._declared, declared_in("".join(lines))
        matches = [_ASSIGNMENT.match(line.rstrip("\n")) for line in lines if _BEGINS_CODE.match(line)]
        names = [match["name"] for match in filter(None, matches)]
        if not matches or len(names) < len(matches) or _closes("".join(lines)):
            return lines
        if not any(did_you_mean(name, declared) for name in names):
            return lines
        return [_quoted(line) for line in lines]


def _quoted(line: str) -> str:
    match = _ASSIGNMENT.match(line.rstrip("\n"))
    if match is None:
        return line
    try:
        ast.literal_eval(match["value"])
    except (ValueError, SyntaxError):
        return f"{match['name']} = {match['value']!r}\n"
    return line


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _whole(value: Any) -> int | None:
    text = _text(value)
    if text is None or (isinstance(value, str) and not re.fullmatch(r"\s*\d{1,18}\s*", value)):
        return None
    return int(text) if int(text) >= 0 else None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def truth(value: Any) -> bool | None:
    """True or false as it was given or typed; None for anything else."""
    return _TRUTHS.get(str(value).strip().lower()) if isinstance(value, str | int) else None


_KINDS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "str": ("text", _text),
    "int": ("a whole number from 0 up", _whole),
    "float": ("a number", _number),
    "bool": ("true or false", truth),
}
"""What a parameter of each type takes, and how a value that was given becomes it."""
