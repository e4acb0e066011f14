"""Recording: one report by a process of its own, eight processes at once, and a whole file."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading

from pairs import Row, alternate, spawn
from stations import remove_store

TEXT = "سرقت موتورسیکلت جلوی پارک، دو نفر بودند"
INSERT = (
    "pragma synchronous = full; pragma foreign_keys = on; "
    "insert into report (kind, line_id, category_id, place_id, priority, received_at, recorded_at, disposition, "
    "source_id, operator, text, salt) values (0, 1, (select id from category where code = 'theft.motorcycle'), "
    "(select id from place where code = 'golsar'), 3, unixepoch(), unixepoch(), 0, "
    f"(select min(id) from source), 'bench', '{TEXT}', random() & 9223372036854775807);"
)
INDICES = (
    "create unique index by_key on report (number); "
    "create index by_received on report "
    "(received_at, line, kind, category, place, disposition, dispatched_at, arrived_at, closed_at); "
    "create index by_category on report (category); create index by_place on report (place); "
    "create index by_disposition on report (disposition); "
    "create index by_outcome on report (outcome_at, disposition, category, source, received_at, place) "
    "where kind = 'tip' and disposition in ('operation', 'settled', 'assisted', 'unfounded', 'false_report'); "
    "create index by_batch on report (source); "
)


def copies(station, name):
    """Copies of the station's store and of the plain one, in a folder of their own."""
    ours, theirs = (os.path.join(station.folder, name, file) for file in ("tips.db", "plain.db"))
    shutil.rmtree(os.path.dirname(ours), ignore_errors=True)
    os.makedirs(os.path.dirname(ours))
    shutil.copyfile(station.store, ours)
    shutil.copyfile(station.plain(), theirs)
    subprocess.run(["sqlite3", theirs, "pragma journal_mode = wal"], check=True, stdout=subprocess.DEVNULL)
    return ours, theirs


def log_one(station, pairs):
    """One durable report, on a store of the station's size."""
    ours, theirs = copies(station, "log")
    row = alternate(
        f"log one report, {station.reports:,} there", "sqlite3 insert", 1.2, max(pairs, 60),
        lambda number: spawn(
            [station.program, "log", TEXT, "--category", "theft.motorcycle", "--place", "golsar", "--store", ours]),
        lambda number: spawn(["sqlite3", theirs, INSERT]))
    shutil.rmtree(os.path.dirname(ours))
    return row


def import_csv(station, pairs, mapping):
    """A whole file into a fresh store. The search index of sqlite3 has its own tokenizer, its columns stay text."""
    source = station.csv()
    folder = tempfile.mkdtemp(dir=station.folder)

    def ours(number):
        store = os.path.join(folder, "station", "tips.db")
        shutil.rmtree(os.path.dirname(store), ignore_errors=True)
        spawn([station.program, "init", "--store", store])
        return spawn([station.program, "import", source, "--map", mapping, "--store", store])

    def theirs(number):
        path = os.path.join(folder, "plain.db")
        remove_store(path)
        return spawn([
            "sqlite3", path, ".mode csv", f".import {source} report", INDICES,
            "create virtual table found using fts5 (text, address, content = 'report', tokenize = 'unicode61'); "
            "insert into found (found) values ('rebuild');"])

    row = alternate(
        f"import {station.reports:,} reports", "sqlite3 .import", 0.8, pairs, ours, theirs, bound=64)
    shutil.rmtree(folder)
    return row


def eight_at_once(words, seconds):
    """Eight that run a program again and again; the runs of each."""
    runs = [[] for _ in range(8)]
    stop = threading.Event()

    def work(mine):
        while not stop.is_set():
            mine.append(spawn(words))

    threads = [threading.Thread(target=work, args=(mine,)) for mine in runs]
    for thread in threads:
        thread.start()
    stop.wait(seconds)
    stop.set()
    for thread in threads:
        thread.join()
    return runs


def eight_writers(station, seconds):
    """Eight at once, each a process for every report; the waits are those of whole processes. sqlite3 waits for others
    by its own polling."""
    store, plain = copies(station, "writers")
    theirs = sorted(
        run[0] for mine in eight_at_once(["sqlite3", "-cmd", ".timeout 60000", plain, INSERT], seconds) for run in mine)
    ours = eight_at_once([station.program, "log", TEXT, "--category", "other", "--store", store], seconds)
    counts = [len(mine) for mine in ours]
    everything = [run for mine in ours for run in mine]
    sys.stderr.write(f"bench: eight writers: {len(everything)} reports\n")
    shutil.rmtree(os.path.dirname(store))
    return Row(
        "eight processes logging at once, worst wait", "", 0.05, [run[0] for run in everything],
        memory=max(run[1] for run in everything),
        note=f"each recorded {min(counts)} to {max(counts)}; eight sqlite3 in turn: {len(theirs)} rows, median "
        f"{1000 * theirs[len(theirs) // 2]:.0f} ms, worst {1000 * theirs[-1]:.0f} ms")
