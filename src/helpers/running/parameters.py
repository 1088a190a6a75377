"""A notebook's parameters: what it takes, what it was given, and whether the two agree.

papermill only warns of a parameter that does not exist and goes on with the
default; jupyter-scheduler writes every value into the notebook as it was typed,
without quotation marks. Both would end in a report about the wrong article or
in a traceback. So every notebook opens with `expect_parameters`, names its
parameters in the tagged cell, and closes the matter with `take_parameters`.
"""

from __future__ import annotations

import ast
import difflib
import io
import json
import re
import tokenize
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.errors import ParameterError

_TYPES = {"str": "text", "int": "a whole number from 0 up", "float": "a number", "bool": "true or false"}
_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})
_ASSIGNMENT = re.compile(r"^(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter as a notebook declares it."""

    name: str
    kind: str
    default: Any
    help: str = ""


def declared_in(source: str) -> dict[str, Parameter]:
    """The parameters of a cell of the form ``name: type = default  # help``; empty if it is another cell."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return {}
    helps = _comments(source)
    found: dict[str, Parameter] = {}
    for statement in body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id=kind), value=value):
                if kind not in _TYPES or value is None:
                    return {}
                default = ast.literal_eval(value)
                found[name] = Parameter(name, kind, default, helps.get(statement.lineno, ""))
            case _:
                return {}
    return found


def declared_by(notebook: Path) -> dict[str, Parameter]:
    """The parameters of a notebook file, from its cell tagged ``parameters``."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    for cell in cells:
        if "parameters" in cell["metadata"].get("tags", []):
            return declared_in("".join(cell["source"]))
    return {}


def checked(given: Mapping[str, Any], declared: Mapping[str, Parameter], *, notebook: str) -> dict[str, Any]:
    """The given values in their declared types.

    Raises `ParameterError` for a name that does not exist, with the nearest one
    that does, and for a value of the wrong type.
    """
    for name in given:
        if name not in declared:
            near = _nearest(name, declared)
            meant = f" Did you mean '{near}'?" if near else ""
            takes = ", ".join(declared)
            raise ParameterError(f"{notebook} has no parameter '{name}'.{meant} It takes: {takes}.")
    return {name: _converted(value, declared[name]) for name, value in given.items()}


def expect_parameters() -> None:
    """Let the cell after the parameters hold values as they were typed, without quotation marks.

    jupyter-scheduler inserts ``wire = data/wire.txt`` there. Until
    `take_parameters`, such a cell is read as ``wire = 'data/wire.txt'``.
    """
    shell = _shell()
    if shell is not None:
        _forget_quoting(shell)
        shell.input_transformers_cleanup.append(_Quoting())


def take_parameters(namespace: MutableMapping[str, Any], *, notebook: str) -> dict[str, Any]:
    """Check what the notebook was given and convert it in place; stop with one sentence if it is wrong.

    `namespace` is the notebook's ``globals()``. Values that arrived as text
    become what the parameters cell declares. Returns all of them by name. What a
    former run of the notebook left in the kernel is forgotten first, so that
    nothing of it can stand under another pair's name.
    """
    shell = _shell()
    if shell is not None:
        _forget_quoting(shell)
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
    set_ = (each for each in ast.parse(_own_code(notebook)).body if isinstance(each, ast.Assign))
    names = (each for statement in set_ for target in statement.targets for each in ast.walk(target))
    return [each.id for each in names if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]


def _own_code(notebook: Path) -> str:
    """The code of a notebook's cells, without its parameters."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    own = (cell for cell in cells if "parameters" not in cell["metadata"].get("tags", []))
    return "\n".join("".join(cell["source"]) for cell in own if cell["cell_type"] == "code")


def _shell() -> Any:
    """The running IPython, or None outside a notebook."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return get_ipython()


def _declared_and_injected(cells: Sequence[str]) -> tuple[dict[str, Parameter], list[str]]:
    """The parameters cell that ran last, and the names that the cell after it assigns."""
    for index in range(len(cells) - 1, -1, -1):
        declared = declared_in(cells[index])
        if declared:
            following = cells[index + 1] if index + 1 < len(cells) else ""
            return declared, [] if _closes(following) else _assigned(following)
    return {}, []


def _closes(source: str) -> bool:
    """Whether a cell is the one that takes the parameters."""
    return take_parameters.__name__ in source


def _assigned(source: str) -> list[str]:
    """Names set by a cell of nothing but plain assignments; none for any other cell."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return []
    names: list[str] = []
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]):
                names.append(name)
            case _:
                return []
    return names


class _Quoting:
    """Quotes bare values in the one cell that may be inserted after the parameters cell.

    IPython passes each cell through more than once before it runs it, so the
    answer to the latest cell is kept.
    """

    def __init__(self) -> None:
        self._declared: dict[str, Parameter] = {}
        self._latest: tuple[list[str], list[str]] = ([], [])

    def __call__(self, lines: list[str]) -> list[str]:
        if lines != self._latest[0]:
            self._latest = (list(lines), self._answer(lines))
        return list(self._latest[1])

    def _answer(self, lines: list[str]) -> list[str]:
        declared, self._declared = self._declared, declared_in("".join(lines))
        matches = [_ASSIGNMENT.match(line.rstrip("\n")) for line in lines if _is_code(line)]
        names = [match["name"] for match in filter(None, matches)]
        if not matches or len(names) < len(matches) or _closes("".join(lines)):
            return lines
        if not any(_nearest(name, declared) for name in names):
            return lines
        return [_quoted(line) for line in lines]


def _forget_quoting(shell: Any) -> None:
    transformers = shell.input_transformers_cleanup
    transformers[:] = [each for each in transformers if not isinstance(each, _Quoting)]


def _is_code(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _nearest(name: str, declared: Mapping[str, Parameter]) -> str:
    """The declared name that was most likely meant, or none."""
    return next(iter(difflib.get_close_matches(name, declared, n=1, cutoff=0.5)), "")


def _quoted(line: str) -> str:
    match = _ASSIGNMENT.match(line.rstrip("\n"))
    if match is None:
        return line
    try:
        ast.literal_eval(match["value"])
    except (ValueError, SyntaxError):
        return f"{match['name']} = {match['value']!r}\n"
    return line


def _comments(source: str) -> dict[int, str]:
    """The comment on each line, by line number."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}


def _converted(value: Any, parameter: Parameter) -> Any:
    converted = _CONVERTERS[parameter.kind](value)
    if converted is None:
        raise ParameterError(
            f"The parameter '{parameter.name}' must be {_TYPES[parameter.kind]}; it was given {value!r}."
        )
    return converted


def _text(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value)


def _whole(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if value >= 0 else None
    if isinstance(value, str) and re.fullmatch(r"\s*\d{1,18}\s*", value):
        return int(value)
    return None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def _truth(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower() if isinstance(value, str | int) else ""
    return True if word in _TRUE else False if word in _FALSE else None


_CONVERTERS = {"str": _text, "int": _whole, "float": _number, "bool": _truth}
