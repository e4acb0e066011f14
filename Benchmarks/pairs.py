"""Runs two programs in turn and compares how long they took."""

import os
import statistics
import sys
import time


class Failed(Exception):
    """A program that is measured did not do its work."""


def spawn(words, output=os.devnull, environment=None, allowed=(0,)):
    """Runs a program without a shell; answers with its seconds and its largest resident memory in KiB.

    Linux counts into the latter what this process had when it started the program, so that less than that is never seen.
    """
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    begin = time.perf_counter()
    process = os.posix_spawnp(words[0], words, environment or dict(os.environ), file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in allowed:
        raise Failed(f"status {os.waitstatus_to_exitcode(status)} of: {' '.join(words)[:300]}")
    return seconds, usage.ru_maxrss


class Row:
    """A line of the table. Without `other` the target is in seconds, not a ratio."""

    def __init__(self, work, against, target, ours, other=(), ratios=(), memory=0, bound=32, note=""):
        self.work, self.against, self.target = work, against, target
        self.ours, self.other, self.ratios = list(ours), list(other), list(ratios)
        self.memory, self.bound, self.note = memory, bound, note

    def measure(self):
        return statistics.median(self.ratios) if self.ratios else max(self.ours)

    def as_json(self):
        return {
            "work": self.work, "against": self.against, "target": self.target,
            "met": None if self.target is None else self.measure() <= self.target,
            "pairs": len(self.ratios), "ratio": round(self.measure(), 4) if self.ratios else None,
            "ratio_least": round(min(self.ratios), 4) if self.ratios else None,
            "ratio_most": round(max(self.ratios), 4) if self.ratios else None,
            "tips_ms": round(1000 * statistics.median(self.ours), 3),
            "tips_worst_ms": round(1000 * max(self.ours), 3),
            "other_ms": round(1000 * statistics.median(self.other), 3) if self.other else None,
            "memory_kib": self.memory, "memory_bound_kib": self.bound * 1024,
            "memory_met": self.memory <= self.bound * 1024 if self.memory else None, "note": self.note,
        }


def alternate(work, against, target, pairs, ours, other, bound=32, note=""):
    """Runs `ours` and `other`, functions of the pair's number, in turn, each first every second time.

    One pair before those that count fills the caches, unless there are fewer than four.
    """
    rows, memory = [], 0
    for number in range(-1 if pairs > 3 else 0, pairs):
        if number % 2:
            right = other(number)
            left = ours(number)
        else:
            left = ours(number)
            right = other(number)
        memory = max(memory, left[1])
        if number >= 0:
            rows.append((left[0], right[0]))
    sys.stderr.write(f"bench: {work}: {len(rows)} pairs\n")
    return Row(
        work, against, target, [row[0] for row in rows], [row[1] for row in rows],
        [row[0] / row[1] for row in rows], memory, bound, note)
