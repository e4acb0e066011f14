"""Stores of every older schema are opened and brought up to date; those of a newer one are refused."""

import sqlite3
import time

import contents
import stations
import verdict
from part import Result, say
from program import NOW, remove, store_path

REFUSED = 78
# What a migration may set back: identities are settled anew, under commitments that older schemas did not have; places
# are sorted by newer rules.
SET_BACK = {("sealed_identity", "settled"), ("place", "sort_key")}


def version(path):
    connection = contents.connect(path)
    try:
        return connection.execute("pragma user_version").fetchone()[0]
    finally:
        connection.close()


def kept(path):
    """All rows of all tables, by column, so that new columns and tables do no harm."""
    connection = contents.connect(path)
    try:
        return {
            table: (contents.columns(connection, table), connection.execute(f"select * from {table}").fetchall())
            for table in contents.tables(connection)
        }
    finally:
        connection.close()


def missing(before, after):
    """What an older store had and the new one has not."""
    for table, (columns, rows) in before.items():
        if table not in after:
            yield f"table {table} is gone"
            continue
        names = [column for column in columns if column in after[table][0]]
        if names != columns:
            yield f"table {table} has lost {sorted(set(columns) - set(names))}"
        names = [name for name in names if (table, name) not in SET_BACK]
        old = [columns.index(name) for name in names]
        new = [after[table][0].index(name) for name in names]
        now = {tuple(row[n] for n in new) for row in after[table][1]}
        gone = [row for row in rows if tuple(row[n] for n in old) not in now]
        if gone:
            yield f"table {table} has lost or changed {len(gone)} rows, such as {gone[0]}"


def run(program, plans, settings):
    result = Result()
    began = time.monotonic()
    fresh = program.folder()
    program.must(fresh, ["init"])
    current = version(store_path(fresh))
    names = stations.schemas()
    found = []
    for name in names:
        station = stations.unpack(program, name)
        path = store_path(station.rest)
        was = version(path)
        before = kept(path)
        steps = [["log", "نو", "--place", "golsar"], ["list"], ["search", "نو"], ["honorees", "1404-07"],
                 ["honorees", "show", "1404-06"], ["stats", "1404-07"], ["export", "--format", "jsonl"]]
        runs = [program.run(station.rest, words) for words in steps]
        problems = [f"tips {' '.join(words)} ended with {run.code}: {run.err.strip()}"
                    for words, run in zip(steps, runs) if run.code != 0]
        if version(path) != current:
            problems.append(f"its schema is {version(path)}, not {current}")
        looked = stations.unpack(program, name).rest
        program.run(looked, ["list"])
        problems += missing(before, kept(store_path(looked)))
        exported, had = len(runs[-1].lines), len(before["report"][1])
        if exported != had + 1:
            problems.append(f"{exported} reports are exported of {had} and a new one")
        problems += contents.problems(path) + verdict.verify(program, station.rest)
        found += [f"{name} (schema {was}): {problem}" for problem in problems]
    # What a newer program has made is refused by every command, and is not touched.
    path = store_path(fresh)
    connection = sqlite3.connect(path)
    connection.execute(f"pragma user_version = {current + 1}")
    connection.close()
    before = contents.exact(path)
    for words in (["list"], ["log", "x"], ["honorees", "1404-07"], ["stats", "1404-07"], ["export"]):
        run = program.run(fresh, words)
        if run.code != REFUSED or len(run.err.splitlines()) != 1:
            found.append(f"a store of schema {current + 1}: tips {words[0]} ended with {run.code}: {run.err.strip()}")
    if contents.exact(path) != before:
        found.append("a store of a newer schema was changed")
    remove(fresh)
    result.breaches = [(settings.seed, problem) for problem in found]
    for problem in found:
        print(f"  breach: {problem}")
    result.trials, result.seconds = len(names), time.monotonic() - began
    return say("schemas", f"{len(names)} older schemas of {current - 1} brought to {current}, {current + 1} refused", result)
