"""Runs the real `tips`, alone or with faults.c between it and the kernel."""

import os
import shutil
import struct
import subprocess
import tempfile
from dataclasses import dataclass, field
from functools import cache

NOW = "2025-10-24T10:00:00+03:30"  # 1404-08-02
# Lines that may stand before the error: what was done, or failed, besides.
NOTES = (
    "tips: the refusal could not be recorded", "tips: made the store ", "tips: the store is of an earlier version: ")
# What is read here is English, whatever the machine's language is.
ENGLISH = {"TIPS_LANG": "en"}
CLASSES = ("write", "sync", "open", "read")


@dataclass
class Run:
    """What a run said and how it ended; a negative code is the signal that ended it."""

    out: str
    err: str
    code: int

    @property
    def lines(self):
        """Whole lines of the answer; what a killed process left half is no answer."""
        return self.out.split("\n")[:-1]

    def told_well(self):
        """Whether it ended well, or with an exit code and one line that says why."""
        lines = [line for line in self.err.splitlines() if not line.startswith(NOTES)]
        return self.code == 0 or (self.code > 0 and len(lines) == 1 and lines[0].startswith("tips: "))


@dataclass
class Faults:
    """What faults.c is to do in a run; `counts` names the file of its counters."""

    root: str
    kill: str = ""
    fail: str = ""
    record: str = ""
    no_sync: str = ""
    counts: str = ""

    def environment(self, library):
        wanted = {
            "LD_PRELOAD": library, "TORTURE_ROOT": self.root, "TORTURE_KILL": self.kill, "TORTURE_FAIL": self.fail,
            "TORTURE_RECORD": self.record, "TORTURE_NOSYNC": self.no_sync, "TORTURE_COUNTS": self.counts,
        }
        return {name: value for name, value in wanted.items() if value}

    def prepare_counts(self, path):
        with open(path, "wb") as file:
            file.write(bytes(64))
        self.counts = path
        return self

    def counted(self):
        """Changing calls, calls of each class, and whether the fault came."""
        with open(self.counts, "rb") as file:
            numbers = struct.unpack("<6Q", file.read(48))
        return numbers[0], dict(zip(CLASSES, numbers[1:5])), bool(numbers[5])


@dataclass
class Program:
    binary: str
    library: str
    scratch: str
    environment: dict = field(default_factory=dict)
    web: str | None = None
    centre: str | None = None

    def variables(self, folder, now=NOW, faults=None, extra=None):
        variables = {
            "PATH": "/usr/bin:/bin", "HOME": folder, "TIPS_STORE": store_path(folder), "XDG_DATA_HOME": folder,
            "TIPS_OPERATOR": "op-3", "SWIFT_BACKTRACE": "enable=no", **ENGLISH,
        }
        if now:
            variables["TIPS_NOW"] = now
        if faults:
            variables |= faults.environment(self.library)
        return variables | self.environment | (extra or {})

    def start(self, folder, words, now=NOW, faults=None, extra=None, **options):
        return subprocess.Popen(
            [self.binary, *words], env=self.variables(folder, now, faults, extra), stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, **options)

    def run(self, folder, words, stdin="", lines=None, now=NOW, faults=None, extra=None, kill_after=None):
        """Runs `tips WORDS` on the store in a folder.

        With `lines` it is a conversation: the next line is sent when the one before is answered. With `kill_after` the
        process is killed so many seconds after its start, if it still runs.
        """
        process = self.start(
            folder, words, now, faults, extra, stdin=subprocess.PIPE if stdin or lines else subprocess.DEVNULL)
        if lines:
            return self._converse(process, lines, kill_after)
        try:
            out, err = process.communicate(stdin.encode() or None, timeout=kill_after or 120)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            if kill_after is None:
                return Run(text(out), text(err) + "\nran for more than two minutes\n", -99)
        return Run(text(out), text(err), process.returncode)

    def _converse(self, process, lines, kill_after):
        if kill_after is not None:
            import threading
            timer = threading.Timer(kill_after, process.kill)
            timer.start()
        out = b""
        try:
            for line in lines:
                process.stdin.write(line.encode() + b"\n")
                process.stdin.flush()
                answer = process.stdout.readline()
                out += answer
                if not answer.endswith(b"\n"):
                    break
        except BrokenPipeError:
            pass
        try:
            process.stdin.close()
        except BrokenPipeError:
            pass
        out += process.stdout.read()
        err = process.stderr.read()
        process.wait()
        if kill_after is not None:
            timer.cancel()
        return Run(text(out), text(err), process.returncode)

    def must(self, folder, words, **options):
        """Runs what has to succeed before anything can be tortured."""
        run = self.run(folder, words, **options)
        if run.code != 0:
            raise Broken(f"tips {' '.join(words)} ended with {run.code}: {run.err.strip() or run.out.strip()}")
        return run

    @cache
    def knows(self, command):
        """Whether this binary has a command, such as `audit verify`."""
        done = subprocess.run(
            [self.binary, *command.split(), "--help"], env=os.environ | ENGLISH, capture_output=True, text=True)
        return done.returncode == 0 and f"USAGE: tips {command}" in done.stdout

    def __hash__(self):
        return id(self)

    def folder(self):
        """A new empty folder; remove it with `remove`."""
        return tempfile.mkdtemp(dir=self.scratch)


class Broken(Exception):
    """Something that has to work before the torture begins does not."""


def text(data):
    return data.decode("utf-8", "replace")


def store_path(folder):
    """Where the store of a folder is: where it is too when nobody names it."""
    return folder + "/tips/tips.db"


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


def copy_tree(source, target):
    """Copies a small tree; faster than shutil for the many copies that are made."""
    os.makedirs(target, exist_ok=True)
    for entry in os.scandir(source):
        if entry.is_dir():
            copy_tree(entry.path, target + "/" + entry.name)
        else:
            with open(entry.path, "rb") as file, open(target + "/" + entry.name, "wb") as copy:
                copy.write(file.read())
