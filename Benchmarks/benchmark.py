"""The command line of scripts/bench."""

import argparse
import importlib.util
import json
import os
import statistics
import sys
import time

import care
import growth
import indices
import intake
import peers
import questions
from pairs import Failed, Row, spawn
from stations import Station

WORKS = ["log", "import", "honorees", "stats", "search", "writers", "memory", "peers", "care"]
# These print tables of their own, and are done only where they are named.
APART = ["growth", "indices"]
MAPPING = os.path.join(os.path.dirname(questions.HERE), "docs", "mappings", "tips-export.json")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("works", nargs="*", metavar="WORK", choices=[*WORKS, *APART, []])
    parser.add_argument("--reports", type=int, default=1_700_000)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--import-pairs", type=int, default=3)
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[100_000, 1_700_000])
    parser.add_argument("--folder", required=True)
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--binary", required=True)
    return parser.parse_args()


def memory(station):
    """What commands need that nothing else measures here."""
    number = station.json("list", "--limit", "1")[0]["number"]
    for words in (
        ["list", "--limit", "1000"], ["show", number], ["export"], ["stats", "this-year", "--line", "110"],
        ["audit", "verify"], ["doctor"],
    ):
        name = " ".join(word for word in words if word != number)
        try:
            seconds, most = spawn(station.words(*words))
        except Failed as error:
            sys.stderr.write(f"bench: memory of {name}: {error}\n")
            continue
        yield Row(f"memory of {name}, {station.reports:,} reports", "", None, [seconds], memory=most)


def measure(options):
    station = Station(options.binary, options.folder, options.reports)
    works = options.works or WORKS
    has_duck = importlib.util.find_spec("duckdb") is not None
    if "log" in works:
        yield intake.log_one(Station(options.binary, options.folder, 1_000), options.pairs)
        yield intake.log_one(station, options.pairs)
    if "writers" in works:
        yield intake.eight_writers(Station(options.binary, options.folder, 1_000), 10)
    if "search" in works:
        yield questions.search(station, options.pairs)
    for name, work in (("honorees", questions.honorees), ("stats", questions.figures)):
        if name in works and has_duck:
            yield work(station, options.pairs)
        elif name in works:
            sys.stderr.write(f"bench: {name} left out: no duckdb (pip install duckdb)\n")
    if "peers" in works:
        yield from peers.compare(Station(options.binary, options.folder, peers.MOST), options.pairs)
    if "care" in works:
        yield from care.care(station, options.import_pairs)
    if "memory" in works:
        yield from memory(station)
    if "import" in works:
        yield intake.import_csv(station, options.import_pairs, MAPPING)


def milliseconds(seconds):
    return f"{1000 * seconds:,.1f} ms" if seconds < 10 else f"{seconds:,.1f} s"


def line(row):
    """The table's line for a row, in Markdown."""
    other = f"{milliseconds(statistics.median(row.other))} {row.against}" if row.other else "–"
    ratio = (
        f"{statistics.median(row.ratios):.2f} ({min(row.ratios):.2f}–{max(row.ratios):.2f})" if row.ratios
        else f"worst {milliseconds(max(row.ours))}" if row.target else "–")
    target = "–" if row.target is None else f"≤ {row.target}" if row.ratios else f"≤ {milliseconds(row.target)}"
    met = "–" if row.target is None else "yes" if row.measure() <= row.target else "**no**"
    held = "" if row.memory <= row.bound * 1024 else " **no**"
    return (
        f"| {row.work} | {milliseconds(statistics.median(row.ours))} | {other} | {ratio} | {target} | {met} "
        f"| {row.memory / 1024:.0f} of {row.bound} MB{held} | {row.note or '–'} |")


def main():
    options = arguments()
    os.makedirs(options.folder, exist_ok=True)
    os.environ.update(TIPS_OPERATOR="bench", LC_ALL="C.UTF-8")
    if "growth" in options.works:
        growth.grow(options.binary, options.folder, options.sizes)
    if "indices" in options.works:
        indices.worth(Station(options.binary, options.folder, options.reports))
    if options.works and not set(options.works) - set(APART):
        return 0
    print("| work | tips | other | ratio: median (min–max) | target | met | memory | note |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    rows = []
    try:
        for row in measure(options):
            rows.append(row.as_json())
            print(line(row), flush=True)
    except Failed as error:
        sys.stderr.write(f"bench: {error}\n")
        return 70
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(
                {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "processors": os.cpu_count(),
                 "load": os.getloadavg(), "reports": options.reports, "rows": rows}, file, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
