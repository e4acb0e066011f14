"""Power cuts: a working day is recorded, and cut off at any point with unsynced writes dropped, torn or kept."""

import json
import sqlite3
import os
from collections import Counter

import contents
import operations
import replay
import verdict
from part import run_all, say
from program import Faults, remove, store_path
from stations import line

SHORT, LONG = 1_000, 5_000
DAY = "2025-10-03T21:40:00+03:30"


def steps(program, inputs):
    """A working day: words, what is sent, lines of a conversation, the time, and what the answer promises."""
    yield ["init", "--json"], {}, "store"
    for n in range(4):
        yield ["log", f"گزارش {n}", "--place", "golsar", "--source", "t", "--source-key", f"s{n}", "--json"], {}, "report"
    yield ["log", "--batch", "-"], {"lines": [line(f"n{n}", n) for n in range(10)]}, "lines"
    yield ["stage", "{n1}", "dispatched", "--json"], {}, "stage"
    yield ["operation", "add", "OP-1", "--json"], {}, "operation"
    for n in range(3):
        yield ["outcome", f"{{n{n}}}", "operation", "--operation", "OP-1", "--json"], {}, "outcome"
    yield ["outcome", "{n1}", "--undo", "--json"], {}, "outcome"
    yield ["place", "import", f"{inputs}/places.tsv", "--json"], {}, "places"
    yield ["import", f"{inputs}/calls.csv", "--map", f"{inputs}/calls.json", "--json"], {"now": operations.NOW}, "import"
    yield ["honorees", "issue", "1404-07", "--yes", "--json"], {"now": operations.NOW}, "round"
    yield ["log", "--batch", "-"], {"stdin": "\n".join(line(f"m{n}", n) for n in range(8)) + "\n"}, "lines"
    if program.knows("backup"):
        yield ["backup", "{home}/backups", "--json"], {"now": operations.NOW}, "backup"
    if program.knows("key rotate"):
        yield ["key", "rotate", "--yes"], {"now": operations.NOW}, "nothing"
    for n in range(6):
        yield ["log", f"گزارش شب {n}", "--source", "t", "--source-key", f"z{n}", "--json"], {}, "report"


class Killed:
    """One step of the day is killed before it answers, so that the next begins with a log file left behind."""

    points = (6, 20, 25)


def record(program, no_sync):
    """Runs the day and returns its events, its promises by position, and the folder."""
    home = program.folder()
    inputs = program.folder()
    for name, content in operations.INPUTS.items():
        with open(f"{inputs}/{name}", "w", encoding="utf-8") as file:
            file.write(content)
    os.mkdir(home + "/backups", 0o700)
    path = home + ".record"
    faults = Faults(home, record=path, no_sync=no_sync)
    numbers, kept = {"home": home}, []
    for n, (words, options, promise) in enumerate(steps(program, inputs)):
        replay.mark(path, n)
        words = [word.format_map(numbers) if word.startswith("{") else word for word in words]
        run = program.must(home, words, faults=faults, **({"now": DAY} | options))
        if promise == "lines":
            answers = [json.loads(answer) for answer in run.lines]
            numbers |= {answer["source_key"]: answer["number"] for answer in answers}
        else:
            answers = [json.loads(run.out)] if run.out.startswith("{") else [{}]
        kept.append((promise, answers))
        if n in Killed.points:
            replay.mark(path, 1 << 20)
            program.run(home, ["log", "abandoned"], now=DAY, faults=Faults(home, record=path, no_sync=no_sync, kill="9"))
    return home, replay.read(path), kept


def promises(events, kept):
    """When each answer was out: pairs of a position and what it promises."""
    found, step, lines = [], None, 0
    for position, event in enumerate(events):
        if event.kind == "M":
            step, lines = event.inode, 0
        elif event.kind == "A" and step < len(kept):
            kind, answers = kept[step]
            if kind == "lines":
                for answer in answers[lines:lines + event.data.count(b"\n")]:
                    found.append((position, "report", answer))
                lines += event.data.count(b"\n")
            else:
                found.append((position, kind, answers[0]))
    return found


def broken(connection, kind, answer):
    """Whether a promise is broken in a store."""
    def one(sql, *values):
        return connection.execute(sql, values).fetchone()

    number = int(answer["number"][:-1]) if "number" in answer else None
    if kind == "report":
        return not one("select 1 from report where id = ?", number)
    if kind == "stage":
        return not one("select 1 from stage_event where report_id = ? and stage = ?", number, answer["stage"])
    if kind == "outcome":
        return not one(
            """select 1 from outcome_event join disposition on disposition.id = to_disposition
            where report_id = ? and code = ?""", number, answer["to"])
    if kind == "operation":
        return not one("select 1 from operation where reference = 'OP-1'")
    if kind == "places":
        return one("select count(*) from place where code like 'torture-%'")[0] != 60
    if kind == "import":
        return one("select count(*) from report where batch_id is not null")[0] != 150
    if kind == "round":
        return not one("select 1 from round where label = '1404-07'")
    return False


def run(program, plans, settings):
    if settings.proves:
        return all([prove(program, settings, how) for how in ("all", "log")])
    result, numbers = cut(program, settings, "")
    return say("powercut", f"{numbers}, {result.counts['lost']} lost", result)


def prove(program, settings, how):
    """Without syncs, or without those of the log file (as with synchronous=NORMAL), the replay must find losses."""
    result, numbers = cut(program, settings, how)
    cuts = result.counts["cuts with a loss"]
    what = {"all": "without any sync", "log": "without syncs of the log file"}[how]
    verdict_ = f"{result.counts['lost']:,} lost in {cuts:,} cuts; " + ("the replay can see" if cuts else "THE REPLAY IS BLIND")
    print(f"powercut   {what}: {numbers}, {verdict_}", flush=True)
    return cuts > 0


def cut(program, settings, no_sync):
    home, events, kept = record(program, no_sync)
    given = promises(events, kept)
    key_path = os.path.dirname(store_path(home)) + "/keys/tips.key"
    rotates = program.knows("key rotate")
    with open(key_path, "rb") as file:
        key = file.read()

    def trial(seed, random):
        # Half of the cuts come shortly after an answer: that is where a promise is easiest to break.
        position = random.randrange(len(events) + 1)
        if random.random() < 0.5 and given:
            position = min(len(events), random.choice(given)[0] + random.randint(1, 4))
        disk = replay.Disk(home, [home + "/backups"])
        for event in events[:position]:
            disk.feed(event)
        due = [(kind, answer) for at, kind, answer in given if at < position]
        target = program.folder()
        replay.write_tree(disk.after_cut(random), home, target)
        problems, lost = judge(program, target, due, None if rotates else key)
        remove(target)
        counts = Counter({"promises": len(due), "lost": lost, "cuts with a loss": lost > 0})
        return counts, [] if no_sync else [f"cut at {position} of {len(events)}: {problem}" for problem in problems]

    result = run_all(trial, settings.trials(SHORT, LONG), settings)
    return result, f"{result.trials:,} cuts of {len(events):,} recorded calls, {result.counts['promises']:,} promises due"


def judge(program, target, due, key):
    """Problems, and how many promises are lost."""
    path = store_path(target)
    try:
        gone = contents.is_nothing(path)
    except sqlite3.DatabaseError as error:
        return [f"the store is damaged: {error}"], len(due)
    if gone:
        if due:
            return [f"the store is gone, with {len(due)} promises"], len(due)
        again = program.run(target, ["init"], now=DAY)
        return ([] if again.code == 0 else [f"init after the cut ended with {again.code}: {again.err.strip()}"]), 0
    problems = verdict.verify(program, target, operations.NOW)
    problems += contents.problems(path)
    try:
        connection = contents.connect(path)
        lost = [(kind, answer) for kind, answer in due if broken(connection, kind, answer)]
        connection.close()
    except sqlite3.DatabaseError:
        lost = due
    if lost:
        problems.append(f"{len(lost)} of {len(due)} promises lost, the first {lost[0]}")
    key_path = os.path.dirname(path) + "/keys/tips.key"
    if not os.path.exists(key_path):
        problems.append("the key is gone")
    elif key is not None:
        with open(key_path, "rb") as file:
            if file.read() != key:
                problems.append("the key is another")
    return problems, len(lost)
