"""A made-up station with its accounts, and the real `tips-web` that serves it."""

import contextlib
import datetime
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from desk_client import DeskClient

# The clock of `tips demo` and of all that follows; it goes on from there.
NOW = "2025-10-23T21:40:00+03:30"
PASSWORD = "five-green-hills"
ROLES = ("operator", "officer", "secretary", "supervisor", "auditor", "administrator")


class Broken(Exception):
    """Something that has to work before anything can be tested does not."""


class Station:
    """A folder with a store; the programs run in it see the same clock."""

    def __init__(self, tips, tips_web, folder=None, now=NOW):
        self.tips, self.tips_web = os.path.realpath(tips), os.path.realpath(tips_web)
        self.folder = folder or tempfile.mkdtemp(prefix="tips-desk-", dir=scratch())
        self.store = self.folder + "/tips/tips.db"
        self.now = now
        # What programs are given as the time, less the time of the machine: whole seconds, as they reckon themselves.
        self.offset = int(datetime.datetime.fromisoformat(now).timestamp()) - int(time.time())
        self.accounts = {}  # name: {"password", "secret", …}, as log_in tells it

    def time(self):
        """The station's time, in seconds."""
        return time.time() + self.offset

    def environment(self, **extra):
        now = datetime.datetime.fromtimestamp(int(self.time()), datetime.timezone.utc).isoformat()
        return {
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "TIPS_STORE": self.store, "XDG_DATA_HOME": self.folder,
            "TIPS_OPERATOR": "station", "TIPS_NOW": now, "TIPS_LANG": "en", "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no",
        } | extra

    def run(self, *words, stdin="", check=True, **extra):
        """Runs `tips`; gives what it says."""
        done = subprocess.run(
            [self.tips, *words], input=stdin, text=True, capture_output=True, env=self.environment(**extra),
            timeout=300)
        if check and done.returncode != 0:
            raise Broken(f"tips {' '.join(words)} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout if check else done

    def fill(self, reports=2000, days=60, seed=1):
        """Makes the store of a made-up province."""
        self.run("demo", "--reports", str(reports), "--days", str(days), "--seed", str(seed))

    def add_account(self, name, *roles, place=None, password=PASSWORD):
        """Makes an account; without a password it gets one that has to be changed at once."""
        words = ["user", "add", name, "--json", "--password-stdin" if password else "--generate"]
        for role in roles:
            words += ["--role", role]
        if place:
            words += ["--place", place]
        said = self.run(*words, stdin=password + "\n" if password else "")
        password = password or json.loads(said)["password"]
        self.accounts[name] = {"name": name, "password": password, "secret": None}

    def add_accounts(self):
        """An account for each role, named as it."""
        for role in ROLES:
            self.add_account(role, role)

    def serve(self, *words, **extra):
        return Server(self, words, extra)

    def sign_in(self, address, name):
        """A client that is signed in; the account's password and second factor are remembered."""
        known = self.accounts[name]
        client = DeskClient(address)
        known |= client.log_in(name, known["password"], secret=known["secret"], at=self.time())
        return client

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Server:
    """`tips-web serve`, at a port of its own."""

    def __init__(self, station, words=(), extra=None):
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [station.tips_web, "serve", "--listen", "127.0.0.1:0", *words], env=station.environment(**(extra or {})),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.said = []
        self.address = ""
        for line in self.process.stderr:
            self.said.append(line.rstrip("\n"))
            found = re.search(r"https?://[^/\s]+:(\d+)/", line)
            if found:
                self.address, self.port = found[0].rstrip("/"), int(found[1])
                break
        if not self.address:
            raise Broken(f"tips-web ended with {self.process.wait()}: {' '.join(self.said)}")
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stderr:
            self.said.append(line.rstrip("\n"))

    @property
    def is_running(self):
        return self.process.poll() is None

    def memory(self):
        """The most memory that it ever held, in KiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1])

    def kill(self):
        self.process.kill()
        return self.process.wait()

    def stop(self, within=20):
        """Asks it to end; gives the exit status and how many seconds it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(within), time.monotonic() - began
        except subprocess.TimeoutExpired:
            return self.kill(), time.monotonic() - began

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.is_running:
            self.stop()


def scratch():
    """In memory where there is room: what is tested is not the disk."""
    with contextlib.suppress(OSError):
        status = os.statvfs("/dev/shm")
        if os.access("/dev/shm", os.W_OK) and status.f_bavail * status.f_frsize > 1 << 30:
            return "/dev/shm"
    return None
