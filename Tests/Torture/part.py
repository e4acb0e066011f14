"""How a part of the torture is run: many trials, each repeatable by its seed, on all processors."""

import multiprocessing
import os
import random
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Settings:
    """What the command line asks for."""

    seed: str = "1"
    count: int | None = None
    is_long: bool = False
    proves: bool = False
    jobs: int = os.cpu_count() or 1

    def trials(self, short, long):
        """The seeds of the trials: `SEED:N` each, or only the one that was asked for."""
        if ":" in self.seed:
            return [self.seed]
        return [f"{self.seed}:{n}" for n in range(self.count or (long if self.is_long else short))]


@dataclass
class Result:
    """What the trials came to."""

    trials: int = 0
    counts: Counter = field(default_factory=Counter)
    breaches: list = field(default_factory=list)  # (seed, what is wrong)
    seconds: float = 0

    def end(self, problems, seed, began):
        """What one long trial came to that began at a moment of the monotonic clock."""
        self.breaches = [(seed, problem) for problem in problems]
        for problem in problems[:20]:
            print(f"  breach: {problem}", flush=True)
        self.seconds = time.monotonic() - began


_trial = None


def _run(seed):
    try:
        return seed, *_trial(seed, random.Random(seed))
    except Exception:
        return seed, Counter(), ["the torture itself failed: " + traceback.format_exc()]


def run_all(trial, seeds, settings):
    """Runs `trial(seed, random) -> (counts, problems)` for every seed."""
    global _trial
    _trial = trial
    result = Result(trials=len(seeds))
    began = time.monotonic()
    if settings.jobs == 1 or len(seeds) == 1:
        done = map(_run, seeds)
        collect(done, result)
    else:
        with multiprocessing.get_context("fork").Pool(settings.jobs) as pool:
            collect(pool.imap_unordered(_run, seeds, chunksize=1), result)
    result.seconds = time.monotonic() - began
    return result


def collect(done, result):
    for seed, counts, problems in done:
        result.counts.update(counts)
        for problem in problems:
            result.breaches.append((seed, problem))
            if len(result.breaches) <= 20:
                print(f"  breach, seed {seed}: {problem}", file=sys.stderr, flush=True)


def say(part, line, result):
    """The one line of numbers of a part; false where a rule was broken."""
    broken = len({seed for seed, _ in result.breaches})
    verdict = "no breach" if not broken else f"{broken} BREACHES"
    print(f"{part:10} {line}; {result.seconds:.0f} s; {verdict}", flush=True)
    if broken:
        seed = sorted(seed for seed, _ in result.breaches)[0]
        print(f"{part:10} repeat the first with: scripts/torture {part} --seed {seed}", flush=True)
    return not broken
