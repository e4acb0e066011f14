"""The stores that are measured, and the same reports for the other programs. What is there already is kept."""

import json
import os
import shutil
import subprocess

from pairs import Failed

EXPORTS = {
    "report": "select id, kind, line_id, category_id, place_id, received_at, dispatched_at, arrived_at, closed_at, "
              "disposition, outcome_at, duplicate_of, reporter_id from report",
    "category": "select id, eligible from category",
    "reporter": "select id, consent, protected, excluded_reason is not null as excluded from reporter",
}


class Station:
    """A made-up province with so many reports, in a folder of its own."""

    def __init__(self, program, folder, reports):
        self.program, self.reports = program, reports
        self.folder = os.path.join(folder, str(reports))
        self.store = self.path("tips.db")
        if not os.path.exists(self.path("ready")):
            shutil.rmtree(self.folder, ignore_errors=True)
            os.makedirs(self.folder)
            self.tips("demo", "--reports", str(reports), "--seed", "1")
            self.tips("settle")
            with open(self.path("ready"), "w"):
                pass

    def path(self, name):
        return os.path.join(self.folder, name)

    def words(self, *words):
        return [self.program, *words, "--store", self.store]

    def tips(self, *words):
        answer = subprocess.run(self.words(*words), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if answer.returncode:
            raise Failed(f"{words}: {answer.stderr.strip()}")
        return answer.stdout

    def json(self, *words):
        return json.loads(self.tips(*words, "--json"))

    def csv(self):
        """All reports as `tips export` writes them."""
        return self.made("reports.csv", lambda path: self.export(path))

    def export(self, path):
        with open(path, "wb") as file:
            subprocess.run(self.words("export"), stdout=file, stderr=subprocess.DEVNULL, check=True)

    def plain(self):
        """A copy for the sqlite3 command: all tables and indices, but none of the search index, which it can't read."""
        def make(path):
            shutil.copyfile(self.store, path)
            sqlite(path, "pragma writable_schema = on; delete from sqlite_schema where name like 'report_search%';")
        return self.made("plain.db", make)

    def searchable(self):
        """A copy with a search index of sqlite3's own tokenizer over the same texts."""
        def make(path):
            shutil.copyfile(self.plain(), path)
            sqlite(path, "create virtual table found using fts5 (text, address, content = 'report', "
                         "content_rowid = 'id', tokenize = 'unicode61'); "
                         "insert into found (found) values ('rebuild');")
        return self.made("searchable.db", make)

    def duck(self, python, script):
        """A DuckDB file with the columns that the questions need."""
        def make(path):
            lines = []
            for name, query in EXPORTS.items():
                with open(self.path(f"{name}.csv"), "wb") as file:
                    subprocess.run(
                        ["sqlite3", "-readonly", "-csv", "-header", self.store, query], stdout=file, check=True)
                lines.append(
                    f"create table {name} as select * from read_csv('{self.path(name)}.csv', sample_size = -1);")
            with open(self.path("load.sql"), "w") as file:
                file.write("\n".join(lines))
            subprocess.run([python, script, path, self.path("load.sql")], check=True, stdout=subprocess.DEVNULL)
            for name in EXPORTS:
                os.remove(self.path(f"{name}.csv"))
        return self.made("duck.db", make)

    def made(self, name, make):
        path = self.path(name)
        if not os.path.exists(path):
            remove_store(path + ".new")
            make(path + ".new")
            os.rename(path + ".new", path)
        return path


def remove_store(path):
    for end in ("", "-wal", "-shm", "-journal", ".lock"):
        if os.path.exists(path + end):
            os.remove(path + end)


def sqlite(path, sql):
    subprocess.run(["sqlite3", path, sql], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
