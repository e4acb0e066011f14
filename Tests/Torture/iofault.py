"""Every n-th write, sync, open and read fails, once or for good, for n = 1, 2, 3… until nothing is left to fail."""

import errno
from collections import Counter

import verdict
from part import run_all, say
from program import CLASSES, Faults, remove

SHORT = 200
ERRORS = {"write": (errno.ENOSPC, errno.EIO), "sync": (errno.EIO,), "open": (errno.EIO, errno.EMFILE), "read": (errno.EIO,)}


def every_fault(plans):
    """All faults of all operations; behind the counted calls there may be a few more that only a fault brings about."""
    return [
        (plan, name, n, error, how)
        for plan in plans for name in CLASSES for error in ERRORS[name] for how in ("once", "ever")
        for n in range(1, plan.calls[name] + 4)
    ]


def run(program, plans, settings):
    faults = every_fault(plans)

    def trial(seed, random):
        plan, name, n, error, how = faults[int(seed.split(":")[1]) % len(faults)]
        folder = plan.prepared(program.folder())
        fault = Faults(folder, fail=f"{name}:{n}:{error}:{how}").prepare_counts(folder + ".counts")
        answer = plan.run(program, folder, faults=fault)
        struck = fault.counted()[2]
        problems = []
        if answer.code < 0:
            problems.append(f"ended by signal {-answer.code}: {answer.err.strip()[:300]}")
        elif answer.code != 1 and not answer.told_well():
            problems.append(f"ended with {answer.code} and {len(answer.err.splitlines())} lines: {answer.err.strip()!r}")
        problems += verdict.judge(program, plan, folder, answer)
        remove(folder)
        label = f"{plan.operation.name}, {name} {n} {how} {errno.errorcode[error]}"
        return Counter(struck=struck, failed=struck and answer.code != 0), [f"{label}: {p}" for p in problems]

    # The short form takes an even sample.
    every = [f"{settings.seed}:{n}" for n in range(len(faults))]
    amount = settings.count or (len(every) if settings.is_long else SHORT)
    seeds = [settings.seed] if ":" in settings.seed else every[::max(1, len(every) // amount)][:max(amount, 1)]
    result = run_all(trial, seeds, settings)
    return say(
        "iofault", f"{result.trials:,} of {len(faults):,} faults, {result.counts['struck']:,} met, "
        f"{result.counts['failed']:,} runs failed and the others coped", result)
