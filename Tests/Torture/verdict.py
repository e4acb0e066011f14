"""Whether a store is as it must be after an operation was stopped somewhere."""

import os

import contents
from program import NOW, remove, store_path
from stations import line


# What depends on how many runs it took.
BY_RUN = {
    "schema", "sealing_run", "sealed_identity", "batch", "audit_entry", "audit_change", "audit_subject", "checkpoint",
}


def verify(program, folder, now=NOW):
    """Opens the store with the program, which checks it as well as it can."""
    path = store_path(folder)
    if contents.is_nothing(path):
        return []
    words = ["audit", "verify"] if program.knows("audit verify") else ["list", "--limit", "1"]
    run = program.run(folder, words, now=now)
    if run.code == 0 or (run.code == 1 and words[0] == "list"):
        return []
    return [f"tips {' '.join(words)} ended with {run.code}: {run.err.strip()} {run.out.strip()[:300]}"]


def judge(program, plan, folder, run, retry=True):
    """What is wrong after an operation was stopped; empty where nothing is."""
    found = verify(program, folder, plan.operation.now)
    path = store_path(folder)
    state = contents.state(path, plan.masked)
    if state != contents.NOTHING:
        found += contents.problems(path)
    if state != contents.NOTHING and state not in plan.states and run.code != 0:
        unrefused = contents.without_refusal(state)
        state = unrefused if unrefused in plan.states else state
    if state not in plan.states and plan.operation.is_free and run.code != 0 and not plan.acknowledged(run):
        return found + (again(program, plan, folder, False) if retry else [])
    if state not in plan.states:
        nearest = plan.states[min(plan.acknowledged(run), len(plan.states) - 1)]
        return found + [f"half applied: {contents.difference(state, nearest)}"]
    last = len(plan.states) - 1
    reached = max(n for n, known in enumerate(plan.states) if known == state)
    promised = plan.acknowledged(run)
    if reached < promised:
        found.append(f"lost: the answers promise state {promised} of {last}, the store is in {reached}")
    if run.code == 0 and reached < last:
        found.append(f"ended well in state {reached} of {last}")
    if plan.operation.backups:
        found += backups(program, f"{folder}/{plan.operation.backups}")
    if retry:
        found += again(program, plan, folder, reached == last)
    return found


def again(program, plan, folder, was_done):
    """Runs the operation once more: what was not done is done, what was done is not doubled."""
    run = plan.run(program, folder)
    if run.code not in (0, 1) and not was_done:
        return [f"again: ended with {run.code}: {run.err.strip()}"]
    if not run.told_well() and run.code != 1:
        return [f"again: ended with {run.code}: {run.err.strip()}"]
    found, wanted = dict(contents.state(store_path(folder), plan.masked)), dict(plan.states[-1])
    tables = ("report",) if was_done else set(wanted) - BY_RUN
    for table in tables:
        if found.get(table) != wanted[table]:
            return ["again: " + contents.difference((("x", 0), (table, found.get(table, ()))),
                                                    (("x", 0), (table, wanted[table])))]
    return opened(program, folder) if plan.operation.opens_identities else []


def opened(program, folder):
    """Logs a caller and settles: the key beside the store must open what the store seals."""
    run = program.run(folder, ["log", "--batch", "-"], stdin=line("after", 7) + "\n")
    if run.code != 0:
        return [f"no report can be logged: {run.err.strip()}"]
    run = program.run(folder, ["honorees", "1404-07"])
    connection = contents.connect(store_path(folder))
    try:
        waiting = connection.execute("select count(*) from sealed_identity where settled = 0").fetchone()[0]
    finally:
        connection.close()
    return [f"{waiting} identities are not opened by the key: {run.err.strip()}"] if waiting else []


def backups(program, folder):
    """Whatever has the name of a finished backup must be a whole store."""
    found = []
    if not os.path.isdir(folder):
        return found
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".db"):
            continue
        copy = program.folder()
        os.mkdir(copy + "/tips")
        with open(folder + "/" + name, "rb") as source, open(store_path(copy), "wb") as target:
            target.write(source.read())
        found += [f"backup {name}: {problem}" for problem in contents.problems(store_path(copy))]
        remove(copy)
    return found
