"""The clock is ten years off, one way and the other, and comes back: by faketime, and by $TIPS_NOW."""

import json
import shutil
import time
from datetime import datetime, timedelta, timezone

import contents
import verdict
from part import Result, say
from program import Broken, Run, remove, store_path, text
import subprocess

OFFSETS = {"today": "+0", "past": "-3652d", "future": "+3652d"}


class Clock:
    """Runs `tips` at a time that is off by so much."""

    def __init__(self, program, folder, by_faketime):
        self.program, self.folder, self.by_faketime = program, folder, by_faketime
        self.runs = 0
        self.problems = []

    def tips(self, when, *words, stdin=""):
        self.runs += 1
        days = int(OFFSETS[when].rstrip("d"))
        if self.by_faketime:
            variables = self.program.variables(self.folder, now=None)
            done = subprocess.run(
                ["faketime", "-f", f"{days:+d}d", self.program.binary, *words], env=variables, input=stdin.encode(),
                capture_output=True)
            run = Run(text(done.stdout), text(done.stderr), done.returncode)
        else:
            now = (datetime.now(timezone.utc) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
            run = self.program.run(self.folder, list(words), stdin=stdin, now=now)
        if run.code < 0 or run.code > 128:
            self.problem(when, words, f"ended by a signal ({run.code})")
        elif run.code not in (0, 1) and len(run.err.splitlines()) != 1:
            self.problem(when, words, f"ended with {run.code} and said {run.err!r}")
        return run

    def must(self, when, *words, **options):
        run = self.tips(when, *words, **options)
        if run.code != 0:
            self.problem(when, words, f"ended with {run.code}: {run.err.strip()}")
        return run

    def must_refuse(self, when, *words):
        run = self.tips(when, *words)
        if run.code in (0, 1):
            self.problem(when, words, f"should be refused, and said {run.out.strip()!r}")

    def problem(self, when, words, what):
        how = "faketime" if self.by_faketime else "TIPS_NOW"
        self.problems.append(f"{when} by {how}: tips {' '.join(words)} {what}")


def scenario(clock):
    def log(when, *more):
        return json.loads(clock.must(when, "log", "گزارش", "--json", *more).out or '{"number": "0"}')["number"]

    clock.must("today", "init")
    today = log("today")
    caller = json.dumps({"text": "x", "caller": {"phone": "09110000001", "consent": "name"}})
    clock.must("today", "log", "--batch", "-", stdin=caller + "\n")
    # Ten years too early: what came in today lies in the future; it can neither be marked nor be concluded.
    past = log("past")
    clock.must_refuse("past", "stage", today, "dispatched")
    clock.must_refuse("past", "outcome", today, "assisted")
    clock.must("past", "stage", past, "dispatched")
    clock.must("past", "outcome", past, "assisted")
    clock.must_refuse("past", "honorees", "issue", "this-month", "--yes")
    for words in (["list"], ["stats", "this-month"], ["search", "گزارش"], ["honorees", "last-month"], ["show", today]):
        clock.tips("past", *words)
    # Ten years too late: all of it is long ago, and can be marked.
    future = log("future")
    clock.must("future", "stage", today, "dispatched")
    clock.must("future", "outcome", today, "assisted")
    for words in (["list"], ["stats", "this-month"], ["search", "گزارش"], ["honorees", "last-month"], ["show", today]):
        clock.tips("future", *words)
    # Back: what is marked in the future can't be followed by today, and what is new goes on as ever.
    clock.must_refuse("today", "stage", today, "arrived")
    clock.must_refuse("today", "stage", future, "dispatched")
    after = log("today")
    clock.must("today", "stage", after, "dispatched")
    clock.must("today", "outcome", after, "assisted")
    clock.must("today", "list")
    clock.tips("today", "honorees", "last-month")
    clock.must_refuse("today", "log", "x", "--at", "2199-01-01")


def impossible(path):
    """Rows whose times contradict each other."""
    connection = contents.connect(path)
    try:
        return [
            f"report {row[0]} has times in an impossible order" for row in connection.execute(
                """select id from report where dispatched_at < received_at or arrived_at < dispatched_at
                or closed_at < arrived_at or outcome_at < received_at""")
        ] + [
            f"stage {row[0]} was recorded before it happened" for row in connection.execute(
                "select id from stage_event where at > recorded_at")
        ] + [
            f"outcome {row[0]} was recorded before it happened" for row in connection.execute(
                "select id from outcome_event where at > recorded_at")
        ]
    finally:
        connection.close()


def run(program, plans, settings):
    if not shutil.which("faketime"):
        raise Broken("there is no faketime; install it with: apt-get install faketime")
    result = Result()
    began = time.monotonic()
    for by_faketime in (True, False):
        folder = program.folder()
        clock = Clock(program, folder, by_faketime)
        scenario(clock)
        path = store_path(folder)
        found = clock.problems + contents.problems(path) + impossible(path) + verdict.verify(program, folder, now=None)
        result.trials += clock.runs
        result.breaches += [(settings.seed, problem) for problem in found]
        for problem in found:
            print(f"  breach: {problem}")
        remove(folder)
    result.seconds = time.monotonic() - began
    return say("clock", f"{result.trials} runs at ten years ago, today and in ten years", result)
