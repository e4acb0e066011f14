"""How time and memory of each command grow from one store to a larger one."""

import datetime
import math
import os
import shutil
import sys

import intake
from pairs import Failed, spawn
from stations import Station

TIMES = 5
NOTHING_FOUND = 1


def commands(station):
    """Names and words of what a shift, an officer, a secretary and an auditor do."""
    number = station.json("list", "--limit", "1")[0]["number"]
    waiting = [row["number"] for row in station.json("list", "--outcome", "pending", "--limit", str(TIMES))]
    day = (datetime.date.today() - datetime.timedelta(days=3)).isoformat()
    reporter = station.json("honorees", "last-month")["honorees"][-1]["reporter"]
    yield "log", ["log", intake.TEXT, "--category", "theft.motorcycle", "--place", "golsar"]
    yield "note", ["note", number, "او می‌گوید که دو نفر بودند"]
    yield "outcome", lambda time: ["outcome", waiting[time], "no-action"]
    yield "show", ["show", number]
    yield "open", ["open"]
    yield "list", ["list", "--limit", "20"]
    yield "list of a category", ["list", "--category", "theft.motorcycle", "--limit", "20"]
    yield "search", ["search", "موتور پارک"]
    yield "similar", ["similar", number]
    yield "stats of a month", ["stats", "last-month"]
    yield "stats of a year by place", ["stats", "this-year", "--by", "place"]
    yield "honorees", ["honorees", "last-month"]
    yield "honorees --why", ["honorees", "show", "last-month", "--why", reporter]
    yield "audit show", ["audit", "show", "--limit", "20"]
    yield "export of a day", ["export", "--period", day]


def exponent(smaller, larger, first, second):
    """b of time = a · reports^b."""
    return math.log(second / first) / math.log(larger / smaller)


def grow(program, folder, sizes):
    """Markdown rows: for each command the time and memory at each size, and the exponent between the last two."""
    found = {}
    for size in sizes:
        station = Station(program, folder, size)
        copy = station.path("growth")
        shutil.rmtree(copy, ignore_errors=True)
        os.makedirs(copy)
        shutil.copyfile(station.store, os.path.join(copy, "tips.db"))
        shutil.copytree(station.path("keys"), os.path.join(copy, "keys"))
        station.store = os.path.join(copy, "tips.db")
        for name, words in commands(station):
            try:
                runs = [
                    spawn(station.words(*(words(time) if callable(words) else words)), allowed=(0, NOTHING_FOUND))
                    for time in range(TIMES)]
            except Failed as error:
                sys.stderr.write(f"bench: {name} at {size:,}: {error}\n")
                continue
            found.setdefault(name, {})[size] = (min(run[0] for run in runs), max(run[1] for run in runs))
        shutil.rmtree(copy)
    print("| command |" + "".join(f" {size:,} |" for size in sizes) + " exponent |")
    print("|---|" + "---|" * (len(sizes) + 1))
    for name, times in found.items():
        cells = "".join(
            f" {1000 * times[size][0]:,.1f} ms, {times[size][1] / 1024:.0f} MB |" if size in times else " – |"
            for size in sizes)
        last = [size for size in sizes if size in times][-2:]
        grown = f"{exponent(*last, *(times[size][0] for size in last)):.2f}" if len(last) == 2 else "–"
        print(f"| {name} |{cells} {grown} |", flush=True)
