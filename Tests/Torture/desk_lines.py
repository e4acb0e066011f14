"""What comes over the lines to the desk besides browsers: open streams, rude and slow clients, thousands at once."""

import contextlib
import json
import os
import resource
import secrets
import selectors
import socket
import time

STREAMS, CONNECTIONS = 50, 5_000
# How long a client may take for the head of a request: the server's limit and a little.
TRICKLED = 33


def cookie_of(client):
    return "; ".join(f"{each.name}={each.value}" for each in client.cookies)


def connect(server, timeout=10):
    return socket.create_connection(("127.0.0.1", server.port), timeout)


def lives(server, when):
    """Whether the server still answers."""
    if not server.is_running:
        return [f"the server ended {when}: {' '.join(server.said[-3:])}"]
    try:
        with connect(server, 20) as line:
            line.sendall(b"GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            answer = line.recv(100)
    except OSError as problem:
        return [f"the server doesn't answer {when}: {problem}"]
    return [] if answer.startswith(b"HTTP/1.1 200") else [f"the server answers {answer[:40]!r} {when}"]


def stop_with_streams(station):
    """SIGTERM while many browsers watch the board: how long it takes, and what is wrong."""
    with station.serve() as server:
        cookie = cookie_of(station.sign_in(server.address, "operator"))
        streams, problems = [], []
        for _ in range(STREAMS):
            line = connect(server)
            line.sendall(f"GET /board/events HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\n\r\n".encode())
            streams.append(line)
        said = [line.recv(4096) for line in streams]
        if bad := [each for each in said if b" 200 " not in each.split(b"\r\n")[0]]:
            problems.append(f"{len(bad)} streams are refused: {bad[0][:80]!r}")
        code, seconds = server.stop()
        for line in streams:
            line.close()
    if code != 0:
        problems.append(f"asked to stop with {STREAMS} streams open, it ended with {code}")
    if seconds > 2:
        problems.append(f"asked to stop with {STREAMS} streams open, it took {seconds:.1f} s")
    return seconds, problems


GARBAGE = {
    "noise": secrets.token_bytes(512), "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    "another version": b"GET / HTTP/9.9\r\nhost: x\r\n\r\n", "no version": b"GET /\r\n\r\n",
    "a broken escape": b"GET /%zz HTTP/1.1\r\nhost: x\r\n\r\n", "no UTF-8": b"GET /%ff%fe HTTP/1.1\r\nhost: x\r\n\r\n",
    "a way up": b"GET /assets/..%2f..%2fetc HTTP/1.1\r\nhost: x\r\n\r\n",
    "two lengths": b"POST /log-in HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde",
    "length and chunks": b"POST /log-in HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n"
                         b"0\r\n\r\n",
    "a broken chunk": b"POST /log-in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n",
    "a head too long": b"GET / HTTP/1.1\r\nhost: x\r\nx: " + b"a" * 100_000 + b"\r\n\r\n",
    "too many headers": b"GET / HTTP/1.1\r\nhost: x\r\n" + b"a: b\r\n" * 500 + b"\r\n",
    "a broken form": b"POST /log-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n"
                     b"content-length: 3\r\n\r\n%zz",
    "too many fields": b"POST /log-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n"
                       b"content-length: 4000\r\n\r\n" + b"a=b&" * 1_000,
}
CHUNK = b"10000\r\n" + b"a" * 65_536 + b"\r\n"
FORM = b"POST /log-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n"


def rude(station):
    """What is no request is refused, or the line is cut; nothing of it is answered as if all were well."""
    problems = []
    with station.serve() as server:
        for name, data in GARBAGE.items():
            answer = exchange(server, data)
            # Where a head is too long, the line may be cut before the answer is read.
            status = answer.split(b" ")[1] if answer else b"400" if "too" in name else b""
            if not status.startswith(b"4"):
                problems.append(f"{name} is answered {answer[:60]!r}")
            problems += lives(server, f"after {name}")
        for name, head in (
            ("a body too long", f"content-length: {1 << 20}\r\n\r\n".encode() + b"a" * (1 << 20)),
            ("chunks too long", b"transfer-encoding: chunked\r\n\r\n" + CHUNK * 16 + b"0\r\n\r\n"),
        ):
            answer = exchange(server, FORM + head)
            if b" 413 " not in answer.split(b"\r\n")[0]:
                problems.append(f"{name} is answered {answer[:60]!r} and not 413")
            problems += lives(server, f"after {name}")
        # Lines that break in the middle of something.
        for data in (b"GET / HT", b"POST /log-in HTTP/1.1\r\nhost: x\r\ncontent-length: 900\r\n\r\nabc"):
            with connect(server) as line:
                line.sendall(data)
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        problems += lives(server, "after broken lines")
        if server.memory() > 400 << 10:
            problems.append(f"rude clients have made the server take {server.memory() >> 10} MiB")
    return problems


def exchange(server, data):
    """Sends bytes and gives the first of the answer; nothing where the line is cut."""
    with connect(server, 10) as line:
        with contextlib.suppress(OSError):
            line.sendall(data)
        try:
            line.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        try:
            return line.recv(4096)
        except OSError:
            return b""


def many_connections(station):
    """Thousands of lines at once, half of them in the middle of a request: the server answers when they have gone."""
    with station.serve() as server:
        # The server has the limit that it was born with; this process needs more.
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = CONNECTIONS + 500
        amount = CONNECTIONS
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(wanted, hard)), hard))
        except (OSError, ValueError):
            pass
        amount = min(amount, resource.getrlimit(resource.RLIMIT_NOFILE)[0] - 500)
        lines = []
        try:
            for number in range(amount):
                line = socket.socket()
                line.setblocking(False)
                with contextlib.suppress(BlockingIOError):
                    line.connect(("127.0.0.1", server.port))
                lines.append(line)
                if number % 100 == 0:
                    time.sleep(0.01)
            for line in lines[::2]:
                with contextlib.suppress(OSError):
                    line.send(b"GET /health HTTP/1.1\r\nhost: x\r\nx: ")
            time.sleep(1)
            if not server.is_running:
                return [f"the server ended under {amount} connections: {' '.join(server.said[-3:])}"]
        finally:
            for line in lines:
                line.close()
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        time.sleep(1)
        return lives(server, f"after {amount} connections")


def trickled(station):
    """A head that comes a byte at a time is cut off."""
    problems = []
    with station.serve() as server, selectors.DefaultSelector() as waiting:
        line = connect(server)
        line.sendall(b"GET /health HTTP/1.1\r\nhost: x\r\nx-slow: ")
        waiting.register(line, selectors.EVENT_READ)
        began, is_cut = time.monotonic(), False
        while time.monotonic() - began < TRICKLED and not is_cut:
            if waiting.select(1):
                is_cut = True
            else:
                with contextlib.suppress(OSError):
                    line.send(b"a")
        if not is_cut:
            problems.append(f"a head that comes a byte each second is still waited for after {TRICKLED} s")
        line.close()
        problems += lives(server, "after a trickled head")
    return problems


def restored(station):
    """A restore is refused while the desk has the store open, and nothing is lost by trying; once the desk is stopped
    it goes through, and the desk that is started then knows the restored store and no other."""
    problems = []
    backups = station.folder + "/backups"
    os.makedirs(backups, exist_ok=True)
    with station.serve() as server:
        client = station.sign_in(server.address, "operator")
        station.run("backup", backups)
        backup = os.path.join(backups, max(name for name in os.listdir(backups) if name.endswith(".db")))
        later = record(client)
        words = ["restore", backup, "--to", station.store, "--replace", "--yes"]
        refused = station.run(*words, check=False)
        if refused.returncode != 75:
            problems.append(f"a restore beneath the desk ended with {refused.returncode}: {refused.stderr.strip()}")
        for number in (later, record(client)):
            if not is_known(station, number) or number not in board(client):
                problems.append(f"after a restore that was refused, {number} is not in the store and on the board")
        if server.stop()[0] != 0:
            problems.append("the server ends badly after a restore that was refused")
    station.run(*words)
    with station.serve() as server:
        client = station.sign_in(server.address, "operator")
        if is_known(station, later) or later in board(client):
            problems.append(f"the restored store has {later}, which was recorded after the backup")
        kept = record(client)
        if not is_known(station, kept) or kept not in board(client):
            problems.append(f"{kept} is answered, but not in the restored store and on the board")
    for words in (["audit", "verify"], ["doctor"]):
        done = station.run(*words, check=False)
        if done.returncode != 0:
            problems.append(f"after a restore tips {' '.join(words)} ended with {done.returncode}: {done.stderr[:200]}")
    return problems


def board(client):
    return client.get("/board/list").text


def record(client, token=None):
    fields = {
        "token": token or secrets.token_hex(32), "text": "زیر پایگاه", "priority": "1", "line": "110", "kind": "tip"}
    answer = client.post("/reports", fields, headers={"x-requested-with": "desk"})
    if answer.status != 200:
        raise AssertionError(f"a report is answered {answer.status}: {answer.text[:200]}")
    return json.loads(answer.text)["number"]


def is_known(station, number):
    return station.run("show", number, check=False).returncode == 0
