"""Disks of 1 to 8 MB fill up. As root on file systems of that size; else by a limit on the size of files."""

import json
import os
import resource
import signal
import subprocess
from collections import Counter

import contents
import verdict
from part import run_all, say
from program import copy_tree, remove, store_path
from stations import line

SHORT, LONG = 8, 449
SMALLEST, LARGEST = 1 << 20, 8 << 20
FULL = 74
LONG_TEXT = "گزارش بلند " * 640  # 12 KiB


def can_mount(scratch):
    folder = scratch + "/disk"
    os.makedirs(folder, exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tips-torture", folder], capture_output=True)
    if done.returncode == 0:
        subprocess.run(["umount", folder], check=True)
    return done.returncode == 0


class Mounted:
    """A file system of so many bytes."""

    def __init__(self, program, size):
        self.size = size
        self.folder = program.folder()
        options = f"size={size},mode=0700"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tips-torture", self.folder], check=True)

    options = {}

    def free_some(self):
        os.unlink(self.folder + "/ballast")

    def remove(self):
        subprocess.run(["umount", self.folder], check=False)
        remove(self.folder)


class Limited:
    """A limit on the size of files, as for somebody who may not mount."""

    def __init__(self, program, size):
        self.folder = program.folder()
        self.size = size

    @property
    def options(self):
        size = self.size
        return {"preexec_fn": lambda: limit(size)}

    def free_some(self):
        self.size *= 2

    def remove(self):
        remove(self.folder)


def limit(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def run(program, plans, settings):
    disk_kind = Mounted if can_mount(program.scratch) else Limited
    seeds = settings.trials(SHORT, LONG)
    model = program.folder()
    program.must(model, ["init"])

    def trial(seed, random):
        n = int(seed.split(":")[1])
        step = (LARGEST - SMALLEST) // max(1, (settings.count or (LONG if settings.is_long else SHORT)) - 1)
        size = (SMALLEST + n * step) // 4096 * 4096
        disk = disk_kind(program, size)
        try:
            counts, problems = fill(program, disk, model)
        finally:
            disk.remove()
        return counts, [f"{size // 1024} KiB: {problem}" for problem in problems]

    result = run_all(trial, seeds, settings)
    return say(
        "fulldisk", f"{result.trials} {'disks' if disk_kind is Mounted else 'limits'} of 1 to 8 MB filled, "
        f"{result.counts['refused']} loggings refused cleanly, {result.counts['kept']:,} acknowledged reports kept", result)


def fill(program, disk, model):
    copy_tree(model, disk.folder)
    with open(disk.folder + "/ballast", "wb") as file:
        # A small report may be the one at which the search index merges: that takes a part of the store's own size.
        file.write(bytes(disk.size // 4))
    counts, problems, numbers = Counter(), [], []

    def tips(words, **options):
        process_options = dict(disk.options)
        run = start(program, disk.folder, words, process_options, **options)
        if run.code < 0:
            problems.append(f"tips {words[0]} ended by signal {-run.code}")
        return run

    # First many reports at once, then one by one, long ones, until three were refused one after another.
    refusals, turn = 0, 0
    while refusals < 6 and turn < 4_000:
        lines = [line(f"f{turn}-{n}", n, text=LONG_TEXT, place=None) for n in range(1 if refusals else 20)]
        run = tips(["log", "--batch", "-"], stdin="\n".join(lines) + "\n")
        turn += 1
        answers = [json.loads(answer) for answer in run.lines]
        numbers += [answer["number"] for answer in answers if answer["status"] == "recorded"]
        if run.code == 0:
            refusals = 0
            continue
        refusals += 1
        counts["refused"] += 1
        if run.code != FULL or len(run.err.splitlines()) != 1:
            problems.append(f"a refused batch ended with {run.code}: {run.err.strip()!r}")
    if turn == 4_000:
        problems.append("the disk never got full")
    for words in (["log", "x" * 9_000], ["log", "short", "--place", "golsar"]):
        run = tips(words)
        if run.code == 0:
            numbers.append(run.out.split("\t")[0])
        elif run.code != FULL or len(run.err.splitlines()) != 1:
            problems.append(f"a refused report ended with {run.code}: {run.err.strip()!r}")
    problems += whole(program, disk.folder, numbers)
    # Whoever reads a full disk must not be refused for long: with some space free all works again.
    disk.free_some()
    run = tips(["log", "after", "--json"])
    if run.code != 0:
        problems.append(f"with space again, logging ended with {run.code}: {run.err.strip()}")
    else:
        numbers.append(json.loads(run.out)["number"])
    problems += whole(program, disk.folder, numbers) + verdict.verify(program, disk.folder)
    counts["kept"] = len(numbers)
    return counts, problems


def whole(program, folder, numbers):
    """Problems of the store, looked at in a copy: a full disk has no room for looking."""
    copy = program.folder()
    try:
        copy_tree(folder + "/tips", copy + "/tips")
        found = contents.problems(store_path(copy))
        connection = contents.connect(store_path(copy))
        kept = {row[0] for row in connection.execute("select id from report")}
        connection.close()
        lost = [number for number in numbers if int(number[:-1]) not in kept]
        return found + ([f"{len(lost)} acknowledged reports are lost, the first is {lost[0]}"] if lost else [])
    finally:
        remove(copy)


def start(program, folder, words, options, stdin=""):
    from program import Run, text
    process = program.start(folder, words, stdin=subprocess.PIPE, **options)
    out, err = process.communicate(stdin.encode(), timeout=120)
    return Run(text(out), text(err), process.returncode)
