"""The stores that operations begin with. All people, numbers and events are made up."""

import json
import os
import tarfile

import contents
from program import Broken, Faults, copy_tree, remove, store_path

FIXTURES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Fixtures")
CONSENTS = ("name", "initials", "private", "none")
TEXTS = (
    "سرقت قطعات خودرو، دو نفر با موتور", "خرده‌فروشی مواد کنار پارک", "مزاحمت و سروصدا در کوچه", "موتور مسروقه رها شده است",
)


def line(key, caller=None, text=None, **more):
    """A line for `tips log --batch`."""
    record = {
        "source": "torture", "source_key": key, "line": "110", "category": "theft.vehicle_parts", "place": "golsar",
        "text": text or TEXTS[len(key + str(caller)) % len(TEXTS)] + " " + key,
    }
    if caller is not None:
        record["caller"] = {
            "phone": f"0911000{caller:04}", "name": f"نمونه {caller}", "consent": CONSENTS[caller % len(CONSENTS)]}
    return json.dumps(record | more, ensure_ascii=False)


class Station:
    """A store in folders that were made once and are copied for each run: at rest, and as a killed writer left it."""

    def __init__(self, folder, numbers):
        self.rest, self.hot = folder + "/rest", folder + "/hot"
        self.numbers = numbers

    def copy(self, target, hot=False):
        copy_tree(self.hot if hot else self.rest, target)
        return target


def number_of(answer):
    return json.loads(answer)["number"]


def build(program, hot=True):
    """A station in its second month: an issued round, settled and new identities, outcomes, an operation, places."""
    folder = program.folder()
    home = folder + "/home"
    os.mkdir(home)
    numbers = {}

    def log(now, *lines):
        run = program.must(home, ["log", "--batch", "-"], stdin="\n".join(lines) + "\n", now=now)
        for answer in run.lines:
            numbers[json.loads(answer)["source_key"]] = number_of(answer)

    def tips(now, *words):
        program.must(home, [numbers.get(word[1:], word) if word.startswith("@") else word for word in words], now=now)

    shahrivar, mehr, late = "2025-09-10T20:00:00+03:30", "2025-10-03T21:40:00+03:30", "2025-10-24T09:00:00+03:30"
    tips(shahrivar, "init")
    if program.knows("user"):
        program.must(
            home, ["user", "add", "sara", "--role", "officer", "--place", "rasht", "--password-stdin"],
            stdin="four simple words\n", now=shahrivar)
    log(shahrivar, *(line(f"a{n}", n % 5 if n % 4 else None) for n in range(12)))
    for n in (1, 2, 3):
        tips("2025-09-11T08:00:00+03:30", "outcome", f"@a{n}", "assisted")
    tips("2025-09-24T09:00:00+03:30", "honorees", "issue", "1404-06", "--yes")
    log(mehr, *(line(f"b{n}", 2 + n % 9 if n % 5 else None, address="رشت، گلسار" if n % 2 else None) for n in range(20)))
    tips(mehr, "operation", "add", "OP-1", "--place", "golsar", "--result", "arrests=2")
    tips(mehr, "stage", "@b1", "dispatched")
    for n in (1, 2, 6, 7):
        tips("2025-10-05T08:00:00+03:30", "outcome", f"@b{n}", "operation", "--operation", "OP-1")
    tips("2025-10-05T09:00:00+03:30", "outcome", "@b3", "duplicate", "--duplicate-of", numbers["b1"])
    tips("2025-10-06T09:00:00+03:30", "outcome", "@b4", "unfounded")
    tips("2025-10-06T10:00:00+03:30", "outcome", "@b8", "settled")
    station = Station(folder, numbers | {"reporter": reporter(home)})
    if not hot:
        os.rename(home, station.rest)
        contents.settle_log(store_path(station.rest))
        return station
    leave_log(program, home, station, late)
    remove(home)
    return station


def leave_log(program, home, station, now):
    """The last report is committed, and the process killed before it can answer: the log file stays behind."""
    words = ["log", "آخرین گزارش", "--source", "torture", "--source-key", "last"]
    for point in range(1, 400):
        copy_tree(home, station.hot)
        program.run(station.hot, words, now=now, faults=Faults(station.hot, kill=str(point)))
        copy_tree(station.hot, station.rest)
        contents.settle_log(store_path(station.rest))
        if contents.has_key(store_path(station.rest), "last"):
            break
        remove(station.hot)
        remove(station.rest)
    if not os.path.exists(store_path(station.hot) + "-wal"):
        raise Broken("no kill left a committed report in the log file")


def reporter(home):
    """The number of somebody who was on the issued list."""
    connection = contents.connect(store_path(home))
    try:
        return connection.execute("select min(reporter_id) from honoree").fetchone()[0]
    finally:
        connection.close()


def unpack(program, name):
    """A store that an older program made, from Tests/Fixtures."""
    folder = program.folder()
    os.mkdir(folder + "/rest")
    with tarfile.open(os.path.join(FIXTURES, name + ".tar.xz")) as archive:
        # Debian 12's Python knows no filters yet; those that do ask for one.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder + "/rest")
    os.rename(folder + "/rest/station", folder + "/rest/tips")
    copy_tree(folder + "/rest", folder + "/hot")
    return Station(folder, {})


def schemas():
    """The names of all stores of older schemas."""
    return sorted(name[:-7] for name in os.listdir(FIXTURES) if name.startswith("schema-") and name.endswith(".tar.xz"))


def nothing(program):
    folder = program.folder()
    os.mkdir(folder + "/rest")
    os.mkdir(folder + "/hot")
    return Station(folder, {})
