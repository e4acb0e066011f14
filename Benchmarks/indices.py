"""What each index takes, and which commands need it."""

import os
import shutil
import subprocess

import growth
from pairs import Failed, spawn

TIMES = 3
# A command is slower without an index where it takes so many times as long, and so many seconds more.
SLOWER, MORE = 1.5, 0.003


def ask(store, sql):
    answer = subprocess.run(["sqlite3", "-readonly", store, sql], check=True, capture_output=True, text=True)
    return [line.split("|") for line in answer.stdout.splitlines()]


def times(station, commands):
    """The least seconds of each command; None where it can't do without something."""
    found = {}
    for name, words in commands:
        try:
            found[name] = min(
                spawn(station.words(*(words(time) if callable(words) else words)), allowed=(0, growth.NOTHING_FOUND))[0]
                for time in range(TIMES))
        except Failed:
            found[name] = None
    return found


def worth(station):
    """Markdown rows: each index with its megabytes, and the commands that are slower or refused without it."""
    whole = station.store
    commands = list(growth.commands(station))
    sizes = ask(whole, "select name, sum(pgsize) from dbstat group by name order by 2 desc")
    indices = {name for (name,) in ask(whole, "select name from sqlite_schema where type = 'index' and sql is not null")}
    total = sum(int(size) for _, size in sizes)
    folder = station.path("indices")
    station.store = os.path.join(folder, "tips.db")

    def copy(without=None):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(station.path("keys"), os.path.join(folder, "keys"))
        shutil.copyfile(whole, station.store)
        if without:
            subprocess.run(["sqlite3", station.store, f'drop index "{without}"'], check=True)
        return times(station, commands)

    before = copy()
    print(f"| table or index, {station.reports:,} reports | MB | part | without it |")
    print("|---|---|---|---|")
    for name, size in sizes:
        told = "–"
        if name in indices:
            after = copy(without=name)
            refused = [each for each in before if before[each] is not None and after[each] is None]
            slower = [
                f"{each} × {after[each] / before[each]:.1f}" for each in before
                if before[each] and after[each] and after[each] > SLOWER * before[each]
                and after[each] - before[each] > MORE]
            told = "; ".join(
                part for part in (
                    "can't be done: " + ", ".join(refused) if refused else "",
                    "slower: " + ", ".join(slower) if slower else "") if part) or "nothing of these is slower"
        elif int(size) < total / 1000:
            continue
        print(f"| {name} | {int(size) / 1e6:,.1f} | {int(size) / total:.1%} | {told} |", flush=True)
    shutil.rmtree(folder)
