"""Pages and parts of pages, made of the templates in `templates/`: HTML stands there, and words are escaped."""

import base64
import hashlib
import re
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from helpers import paths
from helpers.showing.style import escaped, shortened, shown

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEMPLATES = paths.PACKAGE / "templates"


def filled(name: str, /, **told: Any) -> str:
    """A template with what is told in it."""
    return str(_environment().get_template(name).render(told))


@cache
def asset(name: str) -> str:
    """A style sheet or script as it stands."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _environment() -> Any:
    """Jinja with the house's own ways to write what came from outside: `escaped`, or `shown`, which is bounded too."""
    from jinja2 import Environment, FileSystemLoader
    from markupsafe import Markup

    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True)
    environment.filters |= {
        "escaped": lambda text: Markup(escaped(text)),  # noqa: S704
        "shown": lambda text: Markup(shown(text)),  # noqa: S704
        "xml": lambda text: Markup(escape(_NOT_IN_XML.sub("�", str(text)))),  # noqa: S704
        "bounded": lambda text, most=400: shortened(str(text), most),
    }
    return environment


def policy(*scripts: str) -> str:
    """A Content-Security-Policy under which these scripts run, word for word, and nothing is loaded or sent.

    A second lock behind the escaping: a script that came in with a text, or an address in one, is not followed.
    """
    digests = (base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
