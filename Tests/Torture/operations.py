"""What is tortured. A new command is one more `Operation` in `OPERATIONS`; one that the binary lacks is skipped."""

import os
import time
from dataclasses import dataclass, field

from program import NOW, Broken, Faults, remove, store_path
from stations import line
import contents


@dataclass
class Operation:
    """One command on a store.

    The store must be in one of the states that the command passes through: before, after each of its transactions
    (`stops` names commands that lead to those in between), and after. Nothing else is right, wherever it was stopped.
    """

    name: str
    words: list  # {b1} is the number of the report with that key, {inputs} a folder with files to read, {home} the store's
    needs: str = ""  # the command that the binary must know; by default the first word
    base: str = "station"  # or `nothing`, or `schema-1` and so on
    stdin: str = ""
    lines: list = field(default_factory=list)  # a conversation: each line is answered before the next is sent
    stops: list = field(default_factory=list)
    now: str = NOW
    is_free: bool = False  # in between any sound state is right, as long as another run brings it to its end
    opens_identities: bool = False  # whether the keys are at stake: afterwards identities must be opened by the key
    names_store: bool = True  # or it is where stores usually are, where the first report makes one
    backups: str = ""  # a folder beside the store that gets backups; what has a finished name there must be whole

    def __post_init__(self):
        self.needs = self.needs or self.words[0]


BATCH = [line(f"n{n}", n) for n in range(6)]
NEW_PLACES = "code\tparent\tlevel\tlabel_fa\tlabel_en\taliases\tpopulation\n" + "".join(
    f"torture-{n}\trasht\tneighbourhood\tمحلهٔ {n}\tQuarter {n}\tمحله{n}\t{1000 + n}\n" for n in range(60))
CALLS = "id,when,phone,what,result\n" + "".join(
    f"c{n},2025-10-{n % 20 + 1:02} 12:{n % 60:02},0912000{n:04},گزارش شماره {n},{'op' if n % 3 == 0 else ''}\n"
    for n in range(150))
MAPPING = """{"about": "calls", "source": "torture-import", "zone": "Asia/Tehran", "fields": {
  "source_key": {"column": "id"}, "received_at": {"column": "when", "time": "yyyy-MM-dd HH:mm"},
  "line": {"constant": "110"}, "text": {"column": "what"}, "caller_phone": {"column": "phone"},
  "caller_consent": {"constant": "name"}, "category": {"constant": "other"},
  "disposition": {"column": "result", "map": {"op": "operation"}, "otherwise": "pending"}}}"""
INPUTS = {"calls.csv": CALLS, "calls.json": MAPPING, "places.tsv": NEW_PLACES}

SETTLE = ["honorees", "1404-07"]

OPERATIONS = [
    Operation("log", ["log", "سرقت موتور", "--place", "golsar", "--source", "torture", "--source-key", "n0"]),
    Operation("log --duplicate-of", ["log", "سرقت موتور", "--duplicate-of", "{b2}", "--source", "torture", "--source-key", "n0"]),
    Operation("log --receipt", ["log", "پنهان", "--receipt", "--source", "torture", "--source-key", "n0"]),
    Operation("log --batch", ["log", "--batch", "-"], stdin="\n".join(BATCH) + "\n"),
    Operation("conversation", ["log", "--batch", "-"], lines=BATCH),
    Operation("stage", ["stage", "{b2}", "dispatched", "--at", "2025-10-03T22:00:00+03:30"]),
    Operation("outcome", ["outcome", "{b9}", "operation", "--operation", "OP-1"]),
    Operation("outcome --undo", ["outcome", "{b4}", "--undo"]),
    Operation("stage --undo", ["stage", "{b1}", "dispatched", "--undo"], needs="correct"),
    Operation("note", ["note", "{b4}", "پلاک ۱۲ب۳۴۵"]),
    Operation("correct", ["correct", "{b4}", "--category", "theft.vehicle", "--at", "2025-10-02T10:00:00+03:30",
                          "--text", "متن درست", "--reason", "اشتباه"]),
    Operation("correct --redact", ["correct", "{b4}", "--redact", "b4", "--reason", "نام"], needs="correct"),
    Operation("operation set", ["operation", "set", "OP-1", "--rename", "OP-2"], needs="correct"),
    Operation("followup", ["followup", "{b4}", "satisfied", "--note", "با سپاس"]),
    Operation("operation add", ["operation", "add", "OP-9", "--place", "rasht", "--result", "arrests=3"]),
    Operation("activity add", ["activity", "add", "--kind", "school_visit", "--place", "rasht", "--people", "40"]),
    Operation("import", ["import", "{inputs}/calls.csv", "--map", "{inputs}/calls.json"]),
    Operation("settle", ["settle"]),
    Operation("honorees", SETTLE),
    Operation("honorees issue", ["honorees", "issue", "1404-07", "--yes"], stops=[SETTLE]),
    Operation("reporter find", ["reporter", "find", "--reason", "asks to be removed"], stdin="09120000001\n",
              needs="reporter find", stops=[SETTLE]),
    Operation("reporter protect", ["reporter", "protect", "r-{reporter}"]),
    Operation("reporter exclude", ["reporter", "exclude", "r-{reporter}", "--reason", "family of staff"]),
    Operation("user add", ["user", "add", "reza", "--role", "auditor", "--password-stdin"], stdin="four simple words\n"),
    Operation("user set", ["user", "set", "sara", "--role", "secretary", "--everywhere", "--disable"]),
    Operation("user password", ["user", "password", "sara", "--password-stdin"], stdin="four other words\n"),
    Operation("user remove", ["user", "remove", "sara", "--yes"]),
    Operation("place import", ["place", "import", "{inputs}/places.tsv"]),
    Operation("init", ["init"], base="nothing", opens_identities=True),
    Operation("first log", ["log", "نخستین", "--source", "t", "--source-key", "1"], base="nothing",
              stops=[["init"]], names_store=False, opens_identities=True),
    Operation("migrate", ["list", "--limit", "1"], base="schema-1"),
    Operation("reporter erase", ["reporter", "erase", "r-{reporter}", "--yes", "--reason", "asked for it"],
              needs="reporter erase", stops=[SETTLE]),
    Operation("backup", ["backup", "{home}/backups"], backups="backups"),
    Operation("key rotate", ["key", "rotate", "--yes"], needs="key rotate", stops=[SETTLE], opens_identities=True),
    Operation("retention", ["retention", "--older-than", "30d", "--yes"]),
]


@dataclass
class Plan:
    """An operation with what was learned from undisturbed runs."""

    operation: Operation
    station: object
    inputs: str
    states: list
    masked: frozenset
    points: dict  # the number of changing calls, by whether the store is hot
    calls: dict  # the number of calls of each class, at rest
    seconds: float

    @property
    def answers(self):
        return len(self.operation.lines) or 1

    def prepared(self, folder, hot=False):
        """A copy of the station in a folder, ready for the operation."""
        return prepare(self.operation, self.station, folder, hot)

    def words(self, folder):
        return fill(self.operation.words, self.station, self.inputs, folder)

    def run(self, program, folder, **options):
        return program.run(
            folder, self.words(folder), stdin=self.operation.stdin, lines=self.operation.lines or None,
            now=self.operation.now, extra=extra(self.operation), **options)

    def acknowledged(self, run):
        """The first of the states that the answers promise."""
        if self.operation.lines:
            return len(run.lines)
        return len(self.states) - 1 if run.lines and run.out.endswith("\n") else 0


def prepare(operation, station, folder, hot=False):
    station.copy(folder, hot)
    if operation.backups:
        os.makedirs(f"{folder}/{operation.backups}", mode=0o700, exist_ok=True)
    return folder


def extra(operation):
    """Further variables of the environment."""
    return {} if operation.names_store else {"TIPS_STORE": ""}


def fill(words, station, inputs, folder):
    names = station.numbers | {"inputs": inputs, "home": folder}
    return [word.format_map(names) if "{" in word and not word.startswith('{"') else word for word in words]


def learn(program, operation, station, inputs):
    """Runs an operation undisturbed, and finds out through which states it passes and how many calls it makes."""
    def after(words=None, lines=None, keep=False):
        folder = prepare(operation, station, program.folder())
        if words is not None:
            run = program.run(
                folder, fill(words, station, inputs, folder),
                stdin=operation.stdin if words == operation.words else "", lines=lines, now=operation.now,
                extra=extra(operation))
            if run.code not in (0, 1):
                raise Broken(f"{operation.name}: tips {' '.join(words)} ended with {run.code}: {run.err.strip()}")
        if keep:
            return folder
        found = contents.state(store_path(folder), masked)
        remove(folder)
        return found

    masked = frozenset()
    twins = [after(operation.words, operation.lines or None, keep=True) for _ in range(2)]
    masked = contents.unlike_columns(*map(store_path, twins))
    for folder in twins:
        remove(folder)
    states = [after()] + [after(words) for words in operation.stops]
    states += [after(operation.words, operation.lines[:n]) for n in range(1, len(operation.lines))]
    points, calls, seconds = {}, {}, 0
    for hot in (True, False):
        folder = prepare(operation, station, program.folder(), hot)
        faults = Faults(folder).prepare_counts(folder + ".counts")
        plan = Plan(operation, station, inputs, states, masked, points, calls, seconds)
        run = plan.run(program, folder, faults=faults)
        if run.code not in (0, 1):
            raise Broken(f"{operation.name}: ended with {run.code}: {run.err.strip()}")
        points[hot], calls, _ = faults.counted()
        remove(folder)
    began = time.monotonic()
    states.append(after(operation.words, operation.lines or None))
    return Plan(operation, station, inputs, states, masked, points, calls, time.monotonic() - began)


def wanted(program, only=None):
    """The operations that this binary knows, and the names of the others; or the one that is asked for."""
    if only:
        return [operation for operation in OPERATIONS if operation.name == only], []
    known = [operation for operation in OPERATIONS if program.knows(operation.needs)]
    return known, [operation.name for operation in OPERATIONS if operation not in known]
