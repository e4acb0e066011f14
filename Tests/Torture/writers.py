"""Eight processes write at once while others read: nothing is lost or doubled, and nobody starves."""

import json
import statistics
import subprocess
import threading
import time
from collections import Counter

import contents
import verdict
from part import Result, say
from program import remove, store_path
from stations import line

SHORT, LONG, PROCESSES = 100, 1_000, 8
# The queue serves writers in turn, so that a wait is at most eight commits long. A loaded machine can stretch each.
STARVED = 2.0
READERS = (["search", "سرقت"], ["list", "--limit", "50"], ["stats", "1404-07"])


def run(program, plans, settings):
    amount = settings.count or (LONG if settings.is_long else SHORT)
    folder = program.folder()
    program.must(folder, ["init"])
    waits = [[] for _ in range(PROCESSES)]
    numbers = [[] for _ in range(PROCESSES)]
    problems, reads, over = [], Counter(), threading.Event()

    def one_by_one(me):
        """A process for each report, as at a desk."""
        for n in range(amount):
            began = time.monotonic()
            run = program.run(folder, ["log", f"سرقت {me} {n}", "--source", "w", "--source-key", f"{me}-{n}"])
            waits[me].append(time.monotonic() - began)
            if run.code != 0:
                problems.append(f"writer {me} ended with {run.code}: {run.err.strip()}")
            else:
                numbers[me].append(run.out.split("\t")[0])

    def conversation(me):
        """One process that is asked again and again, as behind a web form."""
        process = program.start(folder, ["log", "--batch", "-"], stdin=subprocess.PIPE)
        for n in range(amount):
            began = time.monotonic()
            process.stdin.write(line(f"{me}-{n}", n % 50).encode() + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
            waits[me].append(time.monotonic() - began)
            if not answer.endswith(b"\n"):
                problems.append(f"writer {me} stopped after {n}: {process.stderr.read().decode()}")
                break
            numbers[me].append(json.loads(answer)["number"] or f"refused: {answer.decode()}")
        process.stdin.close()
        if process.wait() != 0:
            problems.append(f"writer {me} ended with {process.returncode}")

    def reader(words):
        while not over.is_set():
            run = program.run(folder, words)
            reads[words[0]] += 1
            if run.code not in (0, 1):
                problems.append(f"tips {words[0]} beside the writers ended with {run.code}: {run.err.strip()}")

    result = Result(trials=PROCESSES * amount)
    began = time.monotonic()
    writing = [threading.Thread(target=conversation if me % 2 else one_by_one, args=(me,)) for me in range(PROCESSES)]
    reading = [threading.Thread(target=reader, args=(words,)) for words in READERS]
    for thread in writing + reading:
        thread.start()
    for thread in writing:
        thread.join()
    over.set()
    for thread in reading:
        thread.join()
    result.seconds = time.monotonic() - began
    problems += contents.problems(store_path(folder)) + verdict.verify(program, folder)
    given = [number for mine in numbers for number in mine]
    connection = contents.connect(store_path(folder))
    kept = {row[0] for row in connection.execute("select id from report")}
    connection.close()
    lost = [number for number in given if not number.isdigit() or int(number[:-1]) not in kept]
    if lost:
        problems.append(f"{len(lost)} acknowledged reports lost, the first {lost[0]}")
    if len(set(given)) != len(given) or len(kept) != PROCESSES * amount:
        problems.append(f"{len(given)} answers with {len(set(given))} numbers, {len(kept)} reports in the store")
    worst = [max(mine) for mine in waits]
    for me, wait in enumerate(worst):
        if wait > STARVED:
            problems.append(f"writer {me} waited {wait:.2f} s for one report; more than {STARVED} s is starving")
    result.breaches = [(settings.seed, problem) for problem in problems]
    for problem in problems[:10]:
        print(f"  breach: {problem}")
    remove(folder)

    def told(kind):
        mine = [waits[me] for me in range(PROCESSES) if me % 2 == kind]
        flat = [wait for each in mine for wait in each]
        return f"median {statistics.median(flat) * 1000:.0f} ms, worst " + "/".join(f"{max(each) * 1000:.0f}" for each in mine)

    return say(
        "writers", f"{PROCESSES} × {amount:,} reports beside {sum(reads.values()):,} readings; a process each: {told(0)} ms; "
        f"conversations: {told(1)} ms", result)
