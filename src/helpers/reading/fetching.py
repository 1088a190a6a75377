"""An address -> a file, only where the reader asks for it.

The page is kept as it was received, with a record beside it, and is then read
like any saved page. Nothing but http and https is spoken, no cookie is kept or
sent, and only public addresses of the internet are connected to: every address
that a name stands for is checked, and the connection goes to the one checked.
"""

import contextlib
import hashlib
import http.client
import ipaddress
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from helpers.errors import AddressError, OutputError
from helpers.formats.fields import named
from helpers.ground import folder as folders
from helpers.ground.outside import shortened

FOLDER = Path("data") / "raw"
"""Where pages are kept unless the reader says otherwise, from the current folder."""
RECORD_SUFFIX = ".record"

MOST_SECONDS = 30.0
MOST_BYTES = 20_000_000
MOST_REDIRECTS = 5

_HEADERS_OF_NOTE = ("Content-Type", "Content-Language", "Date", "ETag", "Last-Modified", "Server")

Check = Callable[[str], bool]
"""Whether an IP address, as written, may be connected to."""
_RESERVED = (ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("fec0::/10"))
"""Protocol assignments and the former site-local addresses, which `ipaddress` takes for global."""
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_IN_PATHS = "/%:@!$&'()*+,;=~-._"
_ASKED = {
    "User-Agent": "wire-workbook",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


def is_address(written: str) -> bool:
    """Whether this is an address of the web and not a path."""
    return re.match(r"https?://", written, re.IGNORECASE) is not None


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where it is wrapped in another kind of address."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if (inner := _wrapped(ip)) is not None:
        return is_public(str(inner))
    if any(ip in network for network in _RESERVED if network.version == ip.version):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _wrapped(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The older kind of address that stands inside one of the newer."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def fetch(
    address: str,
    folder: str | Path = FOLDER,
    *,
    seconds: float = MOST_SECONDS,
    most_bytes: int = MOST_BYTES,
    may_connect: Check = is_public,
) -> Path:
    """The file in which the page at an address is kept, fetched now.

    `seconds` bounds the whole of it, redirects included, `most_bytes` the page.
    The same page fetched again is the same file; its record lists every time.
    Raises `AddressError` for what cannot or may not be fetched, and
    `OutputError` where it cannot be kept.
    """
    call = _Call(address, time.monotonic() + seconds, seconds, most_bytes, may_connect)
    target = address
    for _ in range(MOST_REDIRECTS + 1):
        answer = call.answer(target)
        if isinstance(answer, _Page):
            return _kept(answer, address, target, call.through, Path(folder).expanduser().absolute())
        call.through.append(target)
        target = answer
    raise AddressError(
        f"{_told(address)} leads on more than {MOST_REDIRECTS} times. Give the address of the page itself."
    )


class _Page(NamedTuple):
    data: bytes
    kind: str
    headers: dict[str, str]


@dataclass(slots=True)
class _Call:
    """One fetching, with its limits; `through` are the addresses that led on."""

    address: str
    deadline: float
    seconds: float
    most_bytes: int
    may_connect: Check
    through: list[str] = field(default_factory=list)

    def answer(self, target: str) -> _Page | str:
        """The page at an address, or the address that it leads on to."""
        parts = _checked(target)
        connection = _connection(parts, self._resolved(parts), self._left())
        timer = threading.Timer(self._left(), _cut, [connection])
        timer.daemon = True
        timer.start()
        try:
            path = quote(parts.path or "/", safe=_IN_PATHS)
            query = "?" + quote(parts.query, safe=f"{_IN_PATHS}?") if parts.query else ""
            connection.request("GET", path + query, headers=_ASKED)
            response = connection.getresponse()
            if response.status in (301, 302, 303, 307, 308) and response.getheader("Location"):
                return urljoin(target, str(response.getheader("Location")))
            return self._page(response, target)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._left()
            raise AddressError(f"{_told(target)} could not be fetched: {_reason(error)}. Try again, or save the page from the browser.") from error  # fmt: skip
        finally:
            timer.cancel()
            connection.close()

    def _page(self, response: http.client.HTTPResponse, target: str) -> _Page:
        kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        if response.status != 200:
            raise AddressError(f"{_told(target)} answers {response.status} {shortened(response.reason, 60)}. Save the page from the browser.")  # fmt: skip
        if kind not in named("media type"):
            raise AddressError(f"{_told(target)} holds {shortened(kind, 60) or 'something of no stated kind'}, and not a page or document. Give the article's address.")  # fmt: skip
        if (packed := response.getheader("Content-Encoding") or "identity").lower() != "identity":
            raise AddressError(f"{_told(target)} comes packed ({shortened(packed)}) although that was not asked for. Save the page from the browser.")  # fmt: skip
        data = self._body(response, target)
        headers = {name: value[:500] for name in _HEADERS_OF_NOTE if (value := response.getheader(name))}
        return _Page(data, kind, headers)

    def _body(self, response: http.client.HTTPResponse, target: str) -> bytes:
        found = bytearray()
        while chunk := response.read1(65_536):
            found += chunk
            self._left()
            if len(found) > self.most_bytes:
                raise AddressError(
                    f"{_told(target)} has more than {self.most_bytes:,} bytes. Save the article alone."
                )
        self._left()
        if response.length:
            raise AddressError(f"{_told(target)} broke off after {len(found):,} bytes. Try again.")
        if not found.strip():
            raise AddressError(f"{_told(target)} is empty. Give the article's address.")
        return bytes(found)

    def _resolved(self, parts: SplitResult) -> str:
        """The IP address to connect to; every one that the name stands for must be allowed."""
        host = parts.hostname or ""
        found: list[Any] = []
        told: list[Exception] = []

        def look_up() -> None:
            try:
                found.extend(socket.getaddrinfo(host, parts.port or 0, type=socket.SOCK_STREAM))
            except (OSError, UnicodeError) as error:
                told.append(error)

        thread = threading.Thread(target=look_up, daemon=True)
        thread.start()
        thread.join(self._left())
        self._left()
        if not found:
            reason = _reason(told[0]) if told else "no answer"
            raise AddressError(f"There is no host “{shortened(host, 100)}” ({reason}). Check the address.")
        addresses = [str(each[4][0]) for each in found]
        barred = next((each for each in addresses if not self.may_connect(each)), None)
        if barred is not None:
            raise AddressError(
                f"{shortened(host, 100)} is not a public internet address ({barred}), and only those are fetched. "
                "Save the page from the browser."
            )
        return addresses[0]

    def _left(self) -> float:
        """Seconds that are left; raises `AddressError` if none are."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise AddressError(f"{_told(self.address)} did not answer whole within {self.seconds:g} seconds. Try again, or save the page from the browser.")  # fmt: skip
        return left


def _checked(address: str) -> SplitResult:
    """An address taken apart, refused unless it is plain http or https."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  a port that is no number raises here
    except ValueError as error:
        raise AddressError(f"{_told(address)} is no address: {error}. Check it.") from error
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise AddressError(f"{_told(address)} is not an http or https address. Give the article's address.")
    if parts.username is not None or parts.password is not None:
        raise AddressError(f"The address of {parts.hostname} holds a name or password, which is not sent. Give it without.")  # fmt: skip
    if re.search(r"[\x00-\x20\x7f]", address):
        raise AddressError(f"{_told(address)} holds spaces or control characters. Check the address.")
    return parts


class _Plain(http.client.HTTPConnection):
    """http to a given IP address; `line` is the connection, also when http.client has let go of it."""

    ip = ""
    line: socket.socket | None = None

    def connect(self) -> None:
        self.sock = self.line = socket.create_connection((self.ip, self.port), self.timeout)


class _Secure(_Plain):
    """https to a given IP address; the certificate must be the host's."""

    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        context = ssl.create_default_context()
        secured = context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
        self.sock = self.line = secured
        secured.do_handshake()


def _connection(parts: SplitResult, ip: str, seconds: float) -> _Plain:
    """A connection to the very address that was checked, in the name of the host."""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    kind = _Secure if parts.scheme.lower() == "https" else _Plain
    connection = kind(host, parts.port, timeout=seconds)
    connection.ip = ip
    return connection


def _cut(connection: _Plain) -> None:
    """End a connection whose time is over, wherever it stands."""
    if connection.line is not None:
        with contextlib.suppress(OSError):  # it may have ended by itself
            connection.line.shutdown(socket.SHUT_RDWR)


def _kept(page: _Page, address: str, final: str, through: list[str], folder: Path) -> Path:
    """The page in its file, and when and how it was fetched in the record beside it."""
    digest = hashlib.sha256(page.data).hexdigest()
    host = re.sub(r"[^a-z0-9.-]+", "-", _checked(final).hostname or "").strip(".-")[:80] or "page"
    path = folder / f"{host}-{digest[:16]}{named('media type')[page.kind]}"
    record = path.with_name(path.name + RECORD_SUFFIX)
    fetched = {
        "address": address,
        "led_through": through,
        "final_address": final,
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "status": 200,
        "headers": page.headers,
    }
    with folders.told_where(path, "Name another folder."):
        folder.mkdir(parents=True, exist_ok=True)
        folders.write_whole(path, page.data)
        told = {"sha256": digest, "bytes": len(page.data), "fetched": [*_former(record), fetched]}
        folders.write_whole(record, (json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode())
    return path


def _former(record: Path) -> list[Any]:
    if not record.exists():
        return []
    try:
        return list(json.loads(record.read_text(encoding="utf-8"))["fetched"])
    except (ValueError, KeyError, TypeError) as error:
        raise OutputError(
            f"{record} is not a record of a fetched page. Move it away, or name another folder."
        ) from error


def _told(address: str) -> str:
    """An address as a message names it: short, without a password or line breaks."""
    bare = re.sub(r"//[^/@]*@", "//", "".join(each if each.isprintable() else " " for each in address))
    return shortened(bare, 120)


def _reason(error: Exception) -> str:
    return shortened(str(error), 150).rstrip(".") or type(error).__name__
