"""What a browser may do with a page of the workbook: show it, and run the workbook's own scripts.

A second lock behind the escaping: a script that came in with a text, or an address in one, is not followed.
"""

from __future__ import annotations

import base64
import hashlib


def policy(*scripts: str) -> str:
    """A Content-Security-Policy under which these scripts run, word for word, and nothing is loaded or sent."""
    digests = (base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
