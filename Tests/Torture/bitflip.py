"""One flipped bit anywhere in the file: found by `audit verify`, refused when the store is opened, or harmless."""

import sqlite3
from collections import Counter

import contents
import operations
import stations
from part import run_all, say
from program import copy_tree, remove, store_path
from stations import line

SHORT, LONG = 300, 10_000
READINGS = (
    ["export", "--format", "jsonl"], ["list", "--json"], ["stats", "1404-07", "--json"],
    ["honorees", "show", "1404-07", "--json"], ["search", "سرقت", "--json"],
)
SEARCHES = tuple(
    ["search", words, "--limit", "1000"]
    for words in ("سرقت", "موتور", "قطعات", "مواد", "مزاحمت", "کوچه", "مسروقه", "x1", "x77", "x299", "دو نفر"))


def victim(program):
    """A store of some hundred reports with everything in it, at rest: one file."""
    station = stations.build(program)
    folder = station.rest
    lines = "\n".join(line(f"x{n}", n % 90 if n % 3 else None) for n in range(300)) + "\n"
    program.must(folder, ["log", "--batch", "-"], stdin=lines, now="2025-10-07T10:00:00+03:30")
    program.must(folder, ["honorees", "issue", "1404-07", "--yes"])
    contents.settle_log(store_path(folder))
    return folder


def answers(program, folder, readings=READINGS):
    return [(run.code, run.out) for run in (program.run(folder, words) for words in readings)]


def run(program, plans, settings):
    folder = victim(program)
    path = store_path(folder)
    with open(path, "rb") as file:
        whole = file.read()
    before, told = contents.exact(path), answers(program, folder)
    index, found_words = contents.search_index(path), answers(program, folder, SEARCHES)
    verifies = program.knows("audit verify")
    if verifies:
        program.must(folder, ["audit", "verify"])

    def trial(seed, random):
        bit = random.randrange(len(whole) * 8)
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        copy = program.folder()
        copy_tree(folder, copy)
        with open(store_path(copy), "wb") as file:
            file.write(damaged)
        kind, problems = judge(copy, asks=settings.is_long or random.random() < 0.25)
        remove(copy)
        where = f"bit {bit % 8} of byte {bit // 8} (page {bit // 8 // 4096 + 1})"
        return Counter([kind]), [f"{where}: {problem}" for problem in problems]

    def judge(copy, asks):
        if verifies:
            run = program.run(copy, ["audit", "verify"])
            if run.code < 0:
                return "crash", [f"audit verify ended by signal {-run.code}"]
            if run.code not in (0, 1):
                return "found", []
        else:
            run = program.run(copy, ["list", "--limit", "1"])
            if run.code < 0:
                return "crash", [f"list ended by signal {-run.code}"]
            if run.code not in (0, 1):
                return "refused", []
        try:
            changed = contents.exact(store_path(copy)) != before
            found = not verifies and contents.problems(store_path(copy)) != []
        except sqlite3.Error as error:
            changed, found = True, not verifies
        if found:
            return "found", []
        if not changed and contents.search_index(store_path(copy)) != index:
            changed = answers(program, copy, SEARCHES) != found_words
        # What the tables say is unchanged; a sample is asked through the program too.
        if not changed and (not asks or answers(program, copy) == told):
            return "harmless", []
        return "silent", ["changes what the store says, and nobody notices"] if verifies else []

    result = run_all(trial, settings.trials(SHORT, LONG), settings)
    counts = result.counts
    found_by = "audit verify" if verifies else "integrity_check and recounts (this binary has no audit verify)"
    return say(
        "bitflip", f"{result.trials:,} flips in {len(whole) >> 10} KiB: {counts['found']:,} found by {found_by}, "
        f"{counts['refused']:,} refused, {counts['harmless']:,} harmless, {counts['silent']:,} silent; "
        f"{result.trials / max(result.seconds, 0.1):.0f} flips/s", result)
