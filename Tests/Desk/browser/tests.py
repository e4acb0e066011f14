"""A small runner: functions that are tests, what they share, and one line for each that fails."""

import json
import os
import re
import sqlite3
import sys
import time
import traceback

_all = []


def test(*roles, languages=("fa", "en")):
    """Marks a function as a test of a browser, signed in with each of the roles and in each of the languages.

    Without roles nobody is signed in. Every test begins with a browser that nobody has used.
    """
    def mark(function):
        for role in roles or (None,):
            for language in languages:
                _all.append((function, role, language))
        return function
    return mark


class Skipped(Exception):
    """What a test needs isn't there."""


class Results:
    def __init__(self, folder):
        self.folder, self.passed, self.failed, self.skipped = folder, 0, [], []

    def record(self, name, problem, browser=None):
        """One result: passed where there is no problem."""
        if not problem:
            self.passed += 1
            return
        self.failed.append(name)
        print(f"FAILED  {name}\n        {problem}".rstrip(), flush=True)
        if browser:
            os.makedirs(self.folder, exist_ok=True)
            picture = os.path.join(self.folder, re.sub(r"[^\w.]+", "-", name).strip("-")[:120] + ".png")
            try:
                browser.screenshot(picture)
                print(f"        picture: {picture}", flush=True)
            except Exception:  # The browser itself may be what failed.
                pass

    def skip(self, name, why):
        self.skipped.append(name)
        print(f"skipped {name}: {why}", flush=True)


class World:
    """What the tests share: station, server, browser, and clients that are signed in, one for each account."""

    def __init__(self, station, server, browser, results):
        self.station, self.server, self.browser, self.results = station, server, browser, results
        self.clients = {}

    # What the store says

    def show(self, number):
        """A report as `tips show` tells it."""
        return json.loads(self.station.run("show", number, "--json"))

    def count(self, text=None):
        """How many reports there are, or how many have a text."""
        store = sqlite3.connect(f"file:{self.station.store}?mode=ro", uri=True, timeout=10)
        try:
            where, words = ("where text = ?", (text,)) if text else ("", ())
            return store.execute(f"select count(*) from report {where}", words).fetchone()[0]
        finally:
            store.close()

    def record(self, text, **fields):
        """A report that another program records."""
        said = self.station.run("log", "--batch", "-", stdin=json.dumps({"text": text} | fields) + "\n")
        return json.loads(said)["number"]

    # Who looks

    def client(self, name):
        if name not in self.clients:
            self.clients[name] = self.station.sign_in(self.server.address, name)
        return self.clients[name]

    def begin(self, role, language):
        """A fresh browser with a role's session and a language."""
        self.browser.reset(self.server.address)
        self.browser.language(language)
        if role:
            self.browser.become(self.client(role))
        return self.browser


def name_of(function, role, language):
    words = function.__name__.replace("_", " ")
    return f"{function.__module__}: {words} ({', '.join(each for each in (role, language) if each)})"


def run_all(world, only=""):
    for function, role, language in _all:
        name = name_of(function, role, language)
        if only not in name:
            continue
        began = time.monotonic()
        try:
            browser = world.begin(role, language)
            function(world, browser)
            problem = None
        except Skipped as why:
            world.results.skip(name, str(why))
            continue
        except AssertionError as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            own = next(
                (each for each in reversed(traceback.extract_tb(error.__traceback__))
                 if each.name == function.__name__), frame)
            problem = f"{error or own.line} ({os.path.basename(own.filename)}:{own.lineno})"
        except Exception:
            problem = traceback.format_exc(limit=-4)
        world.results.record(name, problem, world.browser)
        if "-v" in sys.argv:
            print(f"{'ok' if not problem else 'no'}  {time.monotonic() - began:5.1f} s  {name}", flush=True)
