"""kill -9 at every point of every operation: at the n-th call that changes a file, and after random times."""

from collections import Counter

import verdict
from part import run_all, say
from program import Faults, remove

SHORT, LONG = 1_000, 10_000


def run(program, plans, settings):
    def trial(seed, random):
        n = int(seed.split(":")[1])
        plan, turn = plans[n % len(plans)], n // len(plans)
        hot = random.random() < 0.3
        folder = plan.prepared(program.folder(), hot)
        if turn % 5 == 4:
            answer = plan.run(program, folder, kill_after=random.uniform(0.001, plan.seconds * 1.2))
        else:
            # Point by point; in the second round after half of the call.
            turn -= turn // 5
            points = plan.points[hot]
            point, tears = turn % points + 1, turn // points % 2
            answer = plan.run(program, folder, faults=Faults(folder, kill=f"{point}:tear" if tears else str(point)))
        problems = verdict.judge(program, plan, folder, answer, retry=turn % 2 == 0 or settings.is_long)
        remove(folder)
        name = plan.operation.name
        return Counter({"killed": answer.code == -9, name: answer.code == -9}), [f"{name}: {p}" for p in problems]

    result = run_all(trial, settings.trials(SHORT, LONG), settings)
    per_operation = [result.counts[plan.operation.name] for plan in plans]
    return say(
        "kill", f"{result.counts['killed']:,} of {result.trials:,} runs of {len(plans)} operations killed, "
        f"{min(per_operation)} to {max(per_operation)} of each", result)
