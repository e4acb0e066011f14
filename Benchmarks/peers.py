"""What somebody might pick instead of tips: taskwarrior, and sqlite-utils over a table of their own."""

import json
import os
import shutil
import subprocess
import sys

from intake import TEXT
from pairs import alternate, spawn

# taskwarrior reads a file of all that waits for each command; with more of them it isn't used.
MOST = 20_000
WORDS = "موتور پارک"


def reports(station, path, text, category):
    """Writes the first reports as JSON, under the names that the peer uses. They don't pass through this process, whose
    memory would be counted as that of what it starts."""
    with open(path, "wb") as file:
        subprocess.run(
            ["sqlite3", "-readonly", "-json", station.store,
             f"select text as {text}, coalesce(category.code, 'other') as {category} from report "
             f"left join category on category.id = category_id order by report.id limit {MOST}"],
            check=True, stdout=file)
    return path


class Taskwarrior:
    """All reports as tasks, each category a project."""

    name = "taskwarrior"

    def __init__(self, station):
        self.folder = station.path("taskwarrior")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.environment = dict(os.environ, TASKRC=os.path.join(self.folder, "rc"), TASKDATA=self.folder)
        with open(self.environment["TASKRC"], "w") as file:
            file.write("confirmation=no\nverbose=nothing\ngc=0\n")
        tasks = reports(station, os.path.join(self.folder, "tasks.json"), "description", "project")
        subprocess.run(
            ["task", "import", tasks], check=True, env=self.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)

    def log(self, number):
        return spawn(["task", "add", "project:theft.motorcycle", TEXT], environment=self.environment)

    def search(self, number):
        # It has no index: it reads all tasks, those whose description has both words, newest first.
        one, two = WORDS.split()
        return spawn(
            ["task", f"description.has:{one}", f"description.has:{two}", "limit:20", "next"],
            environment=self.environment)


class SQLiteUtils:
    """A table of reports with a full-text index that triggers keep."""

    name = "sqlite-utils"

    def __init__(self, station):
        self.folder = station.path("sqlite-utils")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.database = os.path.join(self.folder, "reports.db")
        for words in (
            ["insert", self.database, "report", reports(station, self.database + ".json", "text", "category")],
            ["enable-wal", self.database],
            ["create-index", self.database, "report", "category"],
            ["enable-fts", self.database, "report", "text", "--create-triggers"],
        ):
            subprocess.run(["sqlite-utils", *words], check=True, stdout=subprocess.DEVNULL)
        self.line = os.path.join(self.folder, "line.json")
        with open(self.line, "w", encoding="utf-8") as file:
            json.dump({"text": TEXT, "category": "theft.motorcycle"}, file)

    def log(self, number):
        return spawn(["sqlite-utils", "insert", self.database, "report", self.line])

    def search(self, number):
        return spawn(["sqlite-utils", "search", self.database, "report", WORDS, "--limit", "20"])


def compare(station, pairs):
    """log and search against each of them that is installed, over as many reports as the smallest can hold."""
    for peer in (Taskwarrior, SQLiteUtils):
        program = {"taskwarrior": "task"}.get(peer.name, peer.name)
        if not shutil.which(program):
            sys.stderr.write(f"bench: {peer.name} left out: no {program}\n")
            continue
        other = peer(station)
        store = os.path.join(other.folder, "tips.db")
        shutil.copyfile(station.store, store)
        yield alternate(
            f"log one report, {station.reports:,} there", peer.name, 1.0, pairs,
            lambda number: spawn(
                [station.program, "log", TEXT, "--category", "theft.motorcycle", "--place", "golsar", "--store", store]),
            other.log)
        yield alternate(
            f"search, newest 20 of {station.reports:,}", peer.name, 1.0, pairs,
            lambda number: spawn([station.program, "search", WORDS, "--store", store]), other.search)
        shutil.rmtree(other.folder)
