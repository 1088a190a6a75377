"""Fetching an address: what may be connected to, what is taken, and how it is kept. Real connections, to this machine."""

import hashlib
import http.server
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from web_samples import STORY, page

from helpers.errors import AddressError, OutputError
from helpers.reading import fetching
from helpers.reading.articles import received

PAGE = page().encode()
ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "/go": (302, b"", {"Location": "/story"}),
    "/round": (302, b"", {"Location": "/round"}),
    "/file": (302, b"", {"Location": "file:///etc/passwd"}),
    "/picture": (200, b"GIF89a", {"Content-Type": "image/gif"}),
    "/packed": (200, b"x", {"Content-Encoding": "gzip"}),
    "/empty": (200, b"  ", {}),
    "/story": (200, PAGE, {"Set-Cookie": "a=b", "ETag": '"1"'}),
}
DRIPPING = {"/endless": (b"x" * 65_536, 0.0), "/slow": (b"x", 0.05), "/slow-headers": (b"H", 0.05)}


def anywhere(_: str) -> bool:
    return True


class Server(http.server.BaseHTTPRequestHandler):
    asked: list[dict[str, str]] = []  # noqa: RUF012  one server for all tests

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.asked.append(dict(self.headers) | {"path": self.path})
        where = self.path.split("?")[0]
        if where in DRIPPING:
            if where != "/slow-headers":
                self.answer(200, b"", length=None)
            self.drip(*DRIPPING[where])
        elif where == "/inside":
            self.answer(302, b"", Location=f"http://localhost:{self.server.server_address[1]}/story")
        elif where == "/cut":
            self.answer(200, PAGE[:500], length=len(PAGE))
        else:
            status, data, headers = ANSWERS.get(where, (404, b"none", {}))
            self.answer(status, data, **headers)

    def answer(self, status: int, data: bytes, *, length: int | None = -1, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "text/html; charset=utf-8"} | headers).items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(len(data) if length < 0 else length))
        self.end_headers()
        self.wfile.write(data)

    def drip(self, piece: bytes, pause: float) -> None:
        try:
            for _ in range(2_000):
                self.wfile.write(piece)
                time.sleep(pause)
        except OSError:
            return


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


Fetch = Callable[..., Path]


@pytest.fixture
def fetch(site: str, tmp_path: Path) -> Fetch:
    return lambda path, **limits: fetching.fetch(
        site + path, tmp_path / "raw", **({"may_connect": anywhere} | limits)
    )


def test_a_page_is_kept_as_received_with_a_record(fetch: Fetch, site: str):
    path = fetch("/go?a=1")
    assert path.read_bytes() == PAGE
    digest = hashlib.sha256(PAGE).hexdigest()
    assert path.name == f"127.0.0.1-{digest[:16]}.html"
    record = json.loads(path.with_name(path.name + ".record").read_text())
    assert (record["sha256"], record["bytes"]) == (digest, len(PAGE))
    (once,) = record["fetched"]
    assert once["led_through"] == [f"{site}/go?a=1"]
    assert once["final_address"] == f"{site}/story"
    assert once["headers"]["ETag"] == '"1"'
    assert "Set-Cookie" not in once["headers"]
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, path.name + ".record"]


def test_what_is_kept_is_read_as_any_saved_page(fetch: Fetch):
    assert received(fetch("/story"))[0].paragraphs == STORY


def test_the_same_page_again_is_the_same_file_and_the_record_has_both_times(fetch: Fetch):
    assert (path := fetch("/story")) == fetch("/story")
    assert len(json.loads(path.with_name(path.name + ".record").read_text())["fetched"]) == 2


def test_no_cookie_name_or_password_is_sent(fetch: Fetch):
    Server.asked.clear()
    fetch("/story")
    fetch("/go")
    for asked in Server.asked:
        assert not {"Cookie", "Authorization", "Referer"} & asked.keys()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "answers 404"),
        ("/picture", "holds image/gif"),
        ("/packed", "comes packed"),
        ("/empty", "is empty"),
        ("/cut", "could not be fetched|broke off"),
        ("/round", "leads on more than 5 times"),
        ("/file", "not an http or https address"),
    ],
)
def test_what_is_no_page_is_refused_and_nothing_is_kept(fetch: Fetch, tmp_path: Path, path: str, reason: str):
    with pytest.raises(AddressError, match=reason):
        fetch(path)
    assert not (tmp_path / "raw").exists()


def test_a_page_may_not_be_too_large(fetch: Fetch):
    with pytest.raises(AddressError, match="more than 100,000 bytes"):
        fetch("/endless", most_bytes=100_000)


@pytest.mark.parametrize("path", ["/slow", "/slow-headers"])
def test_the_time_limit_holds_for_the_whole(fetch: Fetch, path: str):
    with pytest.raises(AddressError, match=r"within 0\.5 seconds"):
        fetch(path, seconds=0.5)


def test_this_machine_is_refused_unless_the_check_allows_it(site: str, tmp_path: Path):
    for address in (site, site.replace("127.0.0.1", "localhost"), site.replace("127.0.0.1", "0x7f.1")):
        with pytest.raises(AddressError, match="not a public internet address"):
            fetching.fetch(f"{address}/story", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_redirect_is_checked_like_the_first_address(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    looked_up: list[str] = []
    real = socket.getaddrinfo

    def noted(host: str, *args: object, **kwargs: object) -> object:
        looked_up.append(host)
        return real(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", noted)
    checked: list[str] = []

    def first_only(address: str) -> bool:
        checked.append(address)
        return len(checked) == 1

    with pytest.raises(AddressError, match="not a public internet address"):
        fetching.fetch(f"{site}/inside", tmp_path, may_connect=first_only)
    assert "localhost" in looked_up


def test_a_name_that_means_one_host_when_checked_and_another_later_gains_nothing(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The connection goes to the address that was checked; the name is not looked up again."""
    port = int(site.rpartition(":")[2])
    answers = [[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]]
    real = socket.getaddrinfo

    def once(host: str, *args: object, **kwargs: object) -> object:
        return answers.pop() if host == "news.example" else real(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    Server.asked.clear()
    fetching.fetch(f"http://news.example:{port}/story", tmp_path, may_connect=anywhere)
    assert answers == []
    assert Server.asked[0]["Host"] == f"news.example:{port}"


def test_one_private_address_among_several_is_enough_to_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    both = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(AddressError, match=r"10\.0\.0\.1"):
        fetching.fetch("http://news.example/", tmp_path)


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 240.0.0.1
    192.0.2.1 198.18.0.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 2002:7f00:1::
    64:ff9b::7f00:1 64:ff9b:1::7f00:1 2001:db8::1 fec0::1 192.0.0.8""".split(),
)
def test_addresses_that_are_not_of_the_public_internet(address: str):
    assert not fetching.is_public(address)


@pytest.mark.parametrize(
    "address", "93.184.216.34 1.1.1.1 2606:4700:4700::1111 ::ffff:1.1.1.1 64:ff9b::101:101".split()
)
def test_addresses_that_are(address: str):
    assert fetching.is_public(address)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://news.example/a", "not an http or https address"),
        ("file:///etc/passwd", "not an http or https address"),
        ("http:///a", "not an http or https address"),
        ("http://me:secret@news.example/", "holds a name or password"),
        ("http://news.example:x/", "is no address"),
        ("http://[::1/", "is no address"),
        ("http://news.example/a b\r\nX: y", "spaces or control"),
    ],
)
def test_what_is_no_address_is_refused_and_no_password_is_repeated(tmp_path: Path, address: str, reason: str):
    with pytest.raises(AddressError, match=reason) as told:
        fetching.fetch(address, tmp_path)
    assert "secret" not in str(told.value)
    assert "\n" not in str(told.value)


def test_a_folder_that_cannot_be_written_is_told(fetch: Fetch, tmp_path: Path):
    (tmp_path / "raw").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        fetch("/story")


def test_an_address_is_not_fetched_unasked(capfd: pytest.CaptureFixture[str]):
    from helpers.cli import main

    assert main(["show", "http://127.0.0.1:9/story"]) == 2
    assert "nothing is fetched unless you ask" in capfd.readouterr().err
    assert main(["report", "http://127.0.0.1:9/a", "http://127.0.0.1:9/b", "--fetch"]) == 2
    assert "not a public internet address" in capfd.readouterr().err
