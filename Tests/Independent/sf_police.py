#!/usr/bin/env python3
"""Holds `tips honorees` against an independent ranking of the San Francisco police calls.

    sf_police.py TIPS CALLS.json.gz MAPPING.json

A third of the calls get made-up telephone numbers. The calls are imported with the shipped mapping, some are marked as
duplicates or false reports by hand, and three months and three weeks are drafted; one week is issued, after which the
rest is drafted again. Every list must equal what honorees.py works out from the raw file. Standard library only.
"""

import datetime
import gzip
import json
import os
import subprocess
import sys
import tempfile
import zoneinfo

HERE = os.path.dirname(os.path.abspath(__file__))
STATION = zoneinfo.ZoneInfo("Asia/Tehran")
SOURCE = zoneinfo.ZoneInfo("America/Los_Angeles")
CONSENTS = ["name", "initials", "private", "none", None]
EPOCH = datetime.date(1970, 1, 1)
PERIODS = ["1397-08", "2018-11", "1397-09", "2018-W40", "2018-W47", "1397-W35"]
# The first days of two Solar Hijri months and a week, and the days after them, from the official calendar.
SOLAR_HIJRI = {
    "1397-08": (datetime.date(2018, 10, 23), datetime.date(2018, 11, 22)),
    "1397-09": (datetime.date(2018, 11, 22), datetime.date(2018, 12, 22)),
    "1397-W35": (datetime.date(2018, 11, 17), datetime.date(2018, 11, 24)),
}


def spelled(caller, call):
    digits = "0900%07d" % caller
    ways = [
        digits,
        "+98" + digits[1:],
        "0098 " + digits[1:4] + " " + digits[4:],
        digits.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")),
    ]
    return ways[call % len(ways)]


def midnight(day):
    return int(datetime.datetime(day.year, day.month, day.day, tzinfo=STATION).timestamp())


def bounds(label):
    if label in SOLAR_HIJRI:
        return SOLAR_HIJRI[label]
    year, rest = label.split("-")
    if rest.startswith("W"):
        first = datetime.date.fromisocalendar(int(year), int(rest[1:]), 1)
        return first, first + datetime.timedelta(days=7)
    first = datetime.date(int(year), int(rest), 1)
    return first, (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def table(mapping, field):
    spec = mapping["fields"][field]
    folded = {key.lower(): value for key, value in spec["map"].items()}
    return lambda text: folded.get(text.strip().lower(), spec["otherwise"])


class Station:
    """The real program on a store of its own."""

    def __init__(self, tips, folder):
        self.tips = tips
        self.env = dict(
            os.environ, TIPS_STORE=os.path.join(folder, "tips.db"), TIPS_NOW="2019-01-20T09:00:00+03:30",
            TIPS_LANG="en")

    def __call__(self, *words):
        done = subprocess.run([self.tips, *words], env=self.env, capture_output=True, stdin=subprocess.DEVNULL)
        # 1 says that nobody is on the list, which is an answer too.
        if done.returncode not in (0, 1):
            sys.exit("tips %s: exit %d: %s" % (" ".join(words), done.returncode, done.stderr.decode()))
        return done.stdout.decode()


def main(tips, calls_path, mapping_path):
    with gzip.open(calls_path) as file:
        calls = json.load(file)
    with open(mapping_path) as file:
        mapping = json.load(file)
    category, disposition = table(mapping, "category"), table(mapping, "disposition")
    eligible = {}
    with open(os.path.join(HERE, "../../Sources/TipsCore/Store/Reference/categories.tsv")) as file:
        for line in list(file)[1:]:
            code, _, _, flag = line.rstrip("\n").split("\t")
            eligible[code] = flag == "1"

    reports, reporters = [], {}
    for index, call in enumerate(calls):
        moment = datetime.datetime.fromisoformat(call["call_date_time"]).replace(tzinfo=SOURCE)
        caller = None
        if index % 3 == 0:
            number = (index * 7919) % 600
            caller = "%07d" % number
            call["phone"] = spelled(number, index)
            call["name"] = "تماس‌گیرنده %d" % number
            consent = CONSENTS[number % 5]
            if consent:
                call["consent"] = consent
            reporters[caller] = {
                "consent": consent, "protected": False, "excluded": False, "honoured_recently": False}
        outcome = disposition(call["disposition"])
        received = int(moment.timestamp())
        reports.append({
            "number": index + 1, "kind": "tip", "eligible": eligible[category(call["original_crime_type_name"])],
            "disposition": outcome, "received_at": received, "outcome_at": None if outcome == "pending" else received,
            "received_day": (moment.astimezone(STATION).date() - EPOCH).days, "duplicate_of": None,
            "reporter": caller})

    mapping["fields"]["caller_phone"] = {"column": "phone"}
    mapping["fields"]["caller_name"] = {"column": "name"}
    mapping["fields"]["caller_consent"] = {"column": "consent"}
    with tempfile.TemporaryDirectory() as folder:
        station = Station(tips, folder)
        with open(os.path.join(folder, "calls.json"), "w") as file:
            json.dump(calls, file)
        with open(os.path.join(folder, "map.json"), "w") as file:
            json.dump(mapping, file)
        station("init")
        counts = json.loads(station("import", file.name.replace("map", "calls"), "--map", file.name, "--json"))
        assert counts["read"] == counts["new"] == len(calls), counts
        mark(station, calls, reports)
        honoured, credited = set(), []
        compare(station, PERIODS, reports, reporters, honoured, credited)
        station("honorees", "issue", "2018-W47", "--yes")
        issued = json.loads(station("honorees", "show", "2018-W47", "--json"))
        people = revealed(station, "2018-W47", show=True)
        first, after = bounds("2018-W47")
        for honoree in issued["honorees"]:
            person = people[honoree["reporter"]]
            honoured.add(person)
            for report in reports:
                lead = reports[report["duplicate_of"] - 1] if report["duplicate_of"] else report
                if (report["reporter"] == person and lead["eligible"]
                        and lead["disposition"] in ("operation", "settled", "assisted")
                        and midnight(first) <= lead["outcome_at"] < midnight(after)):
                    credited.append((person, lead["number"]))
        compare(station, [label for label in PERIODS if label != "2018-W47"], reports, reporters, honoured, credited)
        again = json.loads(station("honorees", "show", "2018-W47", "--json"))
        assert again == issued, "the issued round changed"
    print("equal: %d lists" % (len(PERIODS) * 2 - 1))


def mark(station, calls, reports):
    """Some pending calls become duplicates of a call before them, some false reports; so does the truth."""
    rows = map(json.loads, station("export", "--format", "jsonl").splitlines())
    numbers = {row["source_key"]: row["number"] for row in rows}
    marked = 0
    for index, report in enumerate(reports):
        if report["disposition"] != "pending" or index < 10:
            continue
        marked += 1
        when = datetime.datetime.fromtimestamp(report["received_at"], STATION).isoformat()
        own = numbers[calls[index]["crime_id"]]
        if marked % 5 == 0:
            lead = next(
                (other for other in reports[index - 10:index]
                 if other["disposition"] in ("operation", "assisted", "settled") and other["eligible"]), None)
            if lead is None:
                continue
            station("outcome", own, "duplicate", "--duplicate-of", numbers[calls[lead["number"] - 1]["crime_id"]],
                    "--at", when)
            report["disposition"], report["duplicate_of"] = "duplicate", lead["number"]
            report["outcome_at"] = report["received_at"]
        elif marked % 17 == 0:
            station("outcome", own, "false_report", "--at", when)
            report["disposition"], report["outcome_at"] = "false_report", report["received_at"]


def revealed(station, label, show=False):
    words = ["honorees"] + (["show"] if show else []) + [label, "--json", "--reveal", "--reason", "comparison", "--yes"]
    answer = json.loads(station(*words))
    people = {}
    for honoree in answer["honorees"]:
        digits = "".join(
            str("۰۱۲۳۴۵۶۷۸۹".index(c)) if c in "۰۱۲۳۴۵۶۷۸۹" else c for c in honoree["phone"] if c.isdigit() or c in "۰۱۲۳۴۵۶۷۸۹")
        people[honoree["reporter"]] = digits[-7:]
    return people


def compare(station, labels, reports, reporters, honoured, credited):
    for label in labels:
        first, after = bounds(label)
        ours = json.loads(station("honorees", label, "--json"))
        people = revealed(station, label)
        pseudonym = {person: name for name, person in people.items()}
        rename = lambda person: None if person is None else pseudonym.get(person, "r-x" + person)
        world = {
            "label": label, "from": midnight(first), "to": midnight(after), "seats": 250,
            "window_from": midnight(after - datetime.timedelta(days=365)),
            "reports": [dict(report, reporter=rename(report["reporter"])) for report in reports],
            "reporters": {
                rename(person): dict(facts, honoured_recently=person in honoured)
                for person, facts in reporters.items()},
            "credited": [[rename(person), lead] for person, lead in credited]}
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(world, file)
            file.flush()
            theirs = json.loads(subprocess.run(
                [sys.executable, os.path.join(HERE, "honorees.py"), file.name], check=True, capture_output=True).stdout)
        assert ours["candidates"] == theirs["candidates"], (label, ours["candidates"], theirs["candidates"])
        assert {k: v for k, v in ours["left_out"].items() if v} == {k: v for k, v in theirs["left_out"].items() if v}, (
            label, ours["left_out"], theirs["left_out"])
        columns = ["place", "reporter", "score", "confirmed", "volume", "reliability"]
        mine = [[honoree[column] for column in columns] for honoree in ours["honorees"]]
        other = [[honoree[column] for column in columns] for honoree in theirs["honorees"]]
        assert mine == other, (label, [pair for pair in zip(mine, other) if pair[0] != pair[1]][:3])
        print("%-9s %4d candidates, %3d honorees, best %s, left out %s" % (
            label, ours["candidates"], len(mine), mine[0][2] if mine else "-", ours["left_out"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
