"""What `waymark serve` answers to programs that mean it harm, byte by byte."""
import http.client
import os
import socket
import subprocess
import threading

import pytest

from conftest import TODAY, WAYMARK
from preview import make, page, serving


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    site = make(tmp_path_factory.mktemp("site"))
    (site / "secret.txt").write_text("SECRET")
    (site / "content/plan.pdf").write_text("PLAN")
    with serving(site) as preview:
        yield preview


def raw(preview, request, wait=5):
    """Everything that comes back until the server ends the connection."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=wait) as connection:
        connection.sendall(request)
        answer = b""
        try:
            while chunk := connection.recv(65536):
                answer += chunk
        except ConnectionResetError:
            pass
        return answer


def ask(preview, target, method="GET", host="localhost", **fields):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    return raw(preview, "\r\n".join(lines + ["", ""]).encode("latin-1"))


def status(answer):
    return int(answer.split()[1])


@pytest.mark.parametrize("target", [
    "/../secret.txt", "/guides/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/.%2e/secret.txt",
    "/%252e%252e/secret.txt", "/..%5csecret.txt", "/..\\secret.txt", "//secret.txt", "/./secret.txt", "/%c0%ae%c0%ae/secret.txt",
    "/%uff0e%uff0e/secret.txt", "/secret.txt%00.html", "/guides/%00", "/content/../secret.txt", "/secret.txt", "/waymark.yaml",
    "/.waymark/../secret.txt", "/.waymark/cache", "/.git/config", "/etc/passwd", "//etc/passwd", "/../../../../../../etc/passwd",
    "http://localhost/../secret.txt", "file:///etc/passwd", "*", "/" + "../" * 500 + "etc/passwd", "/guides/walk/../../secret.txt",
])
def test_nothing_outside_the_site_is_given(preview, target):
    answer = ask(preview, target)
    assert status(answer) in (400, 404)
    assert b"SECRET" not in answer and b"root:" not in answer


def test_a_file_that_becomes_a_link_is_not_followed(tmp_path):
    site = make(tmp_path)
    (site / "secret.txt").write_text("SECRET")
    (site / "content/plan.pdf").write_text("PLAN")
    with serving(site) as preview:
        assert ask(preview, "/plan.pdf").endswith(b"PLAN")
        (site / "content/plan.pdf").unlink()
        (site / "content/plan.pdf").symlink_to("../secret.txt")
        assert b"SECRET" not in ask(preview, "/plan.pdf")
        (site / "content/more").symlink_to("/etc")
        assert status(ask(preview, "/more/passwd")) == 404


@pytest.mark.parametrize("host", ["example.org", "example.org:8000", "localhost.example.org", "127.0.0.1.example.org", "0.0.0.0", "", "a b"])
def test_another_name_for_this_machine_is_refused(preview, host):
    for target in ("/", "/guides/walk/", "/.waymark/events", "/.waymark/preview.js"):
        assert status(ask(preview, target, host=host)) == 403


@pytest.mark.parametrize("origin", ["http://example.org", "https://localhost", "http://localhost:1", "null", "file://"])
def test_another_website_is_refused(preview, origin):
    assert status(ask(preview, "/.waymark/events", Origin=origin)) == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "FOO"])
def test_it_can_only_be_read_from(preview, method):
    answer = ask(preview, "/", method=method)
    assert status(answer) == 405
    assert b"\r\nAllow: GET, HEAD\r\n" in answer


@pytest.mark.parametrize("request_, expected", [
    (b"GET / HTTP/1.1\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
    (b"GET / HTTP/1.1\nHost: localhost\n\n\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\n X: folded\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
    (b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
    (b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    (b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 20_000 + b"\r\n\r\n", 431),
    (b"GET /" + b"a" * 100_000, 431),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nHello", 413),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
    (b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
], ids=lambda value: str(value)[:60])
def test_a_request_that_is_none_is_refused(preview, request_, expected):
    assert status(raw(preview, request_)) == expected


def test_two_requests_in_one_are_answered_in_their_order(preview):
    answer = raw(preview, b"GET /plan.pdf HTTP/1.1\r\nHost: localhost\r\n\r\nGET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    first, second = answer.split(b"HTTP/1.1 ")[1:]
    assert first.startswith(b"200 OK") and first.endswith(b"PLAN") and second.startswith(b"404")


def test_head_is_what_get_is_without_the_content(preview):
    head, get = ask(preview, "/plan.pdf", method="HEAD"), ask(preview, "/plan.pdf")
    assert get == head + b"PLAN"
    assert b"\r\nContent-Length: 4\r\n" in head


def test_every_answer_is_kept_by_nobody_and_taken_for_nothing_else(preview):
    for target, type_ in {
        "/": "text/html; charset=utf-8", "/nothing": "text/html; charset=utf-8", "/plan.pdf": "application/pdf",
        "/sitemap.xml": "application/xml", "/robots.txt": "text/plain; charset=utf-8", "/data/pages.json": "application/json",
        "/.waymark/preview.js": "text/javascript; charset=utf-8", "/a\\b": "text/plain; charset=utf-8",
    }.items():
        head = ask(preview, target).split(b"\r\n\r\n")[0].decode()
        for field in (f"Content-Type: {type_}", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
                      "Cross-Origin-Resource-Policy: same-origin", "X-Frame-Options: SAMEORIGIN"):
            assert field in head.split("\r\n"), target


def test_clients_that_say_nothing_or_go_away_keep_nobody_waiting(preview):
    silent = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(60)]
    for connection in silent[:20]:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: loc")
    for connection in silent[20:40]:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        connection.close()
    assert status(ask(preview, "/")) == 200
    for connection in silent:
        connection.close()
    assert status(ask(preview, "/")) == 200


def test_many_clients_at_once_are_answered(preview):
    answers = []

    def work():
        connection = http.client.HTTPConnection("localhost", preview.port, timeout=30)
        for _ in range(20):
            connection.request("GET", "/guides/walk/")
            response = connection.getresponse()
            answers.append((response.status, b"Go along the river." in response.read()))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [(200, True)] * 160


def test_only_this_machine_reaches_it(preview):
    for line in open("/proc/net/tcp").read().splitlines()[1:]:
        address, port = line.split()[1].split(":")
        if int(port, 16) == preview.port and line.split()[3] == "0A":
            assert address == "0100007F"
            break
    else:
        raise AssertionError("nobody listens")


def test_the_next_port_is_taken_where_one_is_in_use(preview, tmp_path):
    site = make(tmp_path)
    with serving(site, "--port", str(preview.port)) as second:
        assert second.port > preview.port
        assert second.said.startswith(f"Port {preview.port} is in use by another program, so this is port {second.port}.\n")
        assert status(ask(second, "/")) == 200


@pytest.mark.parametrize("options, code, sentence", [
    (["--port", "notaport"], 2, "--port"), (["--port", "70000"], 2, "--port"),
    (["--site", "nowhere"], 2, "There is no waymark.yaml in nowhere."),
])
def test_wrong_usage_is_told_in_a_sentence(tmp_path, options, code, sentence):
    done = subprocess.run([WAYMARK, "serve", "--today", TODAY, *options], cwd=tmp_path, capture_output=True, text=True, timeout=20)
    assert done.returncode == code
    assert sentence in done.stderr


def test_a_build_may_run_beside_it(tmp_path):
    with serving(make(tmp_path)) as preview:
        done = subprocess.run([WAYMARK, "build", "--no-wait", "--site", tmp_path], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        preview.write("content/guides/walk.md", page("Still here"))
        assert status(ask(preview, "/guides/walk/")) == 200
        assert os.path.exists(tmp_path / "output/index.html")
