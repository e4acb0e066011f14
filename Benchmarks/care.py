"""Care of a store: what reads or writes it as a whole, beside the disk's own copying."""

import os
import shutil

from pairs import alternate, spawn

TARGET = 1.5


def copied(source, target):
    """A copy that is on the disk."""
    for end in ("", "-wal", "-shm", ".lock"):
        if os.path.exists(target + end):
            os.remove(target + end)
    return spawn(["sh", "-c", 'cp -- "$1" "$2" && sync -- "$2"', "sh", source, target])


def works(station, folder):
    """Names, what prepares each run, and the command's words."""
    store, backups = os.path.join(folder, "store", "tips.db"), os.path.join(folder, "backups")
    restored = os.path.join(folder, "restored", "tips.db")

    def fresh(*paths):
        for path in paths:
            shutil.rmtree(path, ignore_errors=True)

    def copy():
        fresh(os.path.dirname(store))
        shutil.copytree(station.path("keys"), os.path.join(os.path.dirname(store), "keys"))
        copied(station.store, store)

    def backup():
        fresh(backups)
        os.makedirs(backups)

    def saved():
        if not os.path.isdir(backups) or not os.listdir(backups):
            backup()
            station.tips("backup", backups)
        fresh(os.path.dirname(restored))
        os.makedirs(os.path.dirname(restored))

    def restore():
        (name,) = os.listdir(backups)
        return ["restore", os.path.join(backups, name), "--to", restored]

    reporter = station.json("honorees", "last-month")["honorees"][0]["reporter"]
    yield "backup", backup, lambda: ["backup", backups, "--store", station.store]
    yield "restore", saved, restore
    yield "doctor", lambda: None, lambda: ["doctor", "--store", station.store]
    yield "retention of all but 60 days", copy, lambda: [
        "retention", "--older-than", "60d", "--yes", "--store", store]
    yield "erasing a reporter with texts", copy, lambda: [
        "reporter", "erase", reporter, "--reason", "asked for it", "--texts", "--yes", "--store", store]


def care(station, pairs):
    """A row for each work; the rates are of the store's bytes."""
    folder = station.path("care")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    megabytes = os.path.getsize(station.store) / 1e6
    for name, prepare, words in works(station, folder):
        def ours(number):
            prepare()
            return spawn([station.program, *words()])

        row = alternate(
            f"{name}, {station.reports:,} reports", "cp and sync", TARGET, pairs, ours,
            lambda number: copied(station.store, os.path.join(folder, "copy.db")), bound=64)
        row.note = ", ".join(
            f"{megabytes / sorted(times)[len(times) // 2]:,.0f} MB/s {what}"
            for times, what in ((row.ours, "tips"), (row.other, "cp")))
        yield row
    shutil.rmtree(folder)
