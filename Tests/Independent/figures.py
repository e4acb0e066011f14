#!/usr/bin/env python3
"""Holds `tips stats` against figures that SQLite's own SQL works out from the raw call logs of San Francisco.

    figures.py TIPS POLICE.json.gz FIRE.csv.gz MAPPINGS

Both logs are imported with the shipped mappings, each into a store of its own. Three periods of each are asked for: all
headline figures, five tables, a filter, and a comparison. Every number must equal what comes out of a table that this
script fills from the raw file. It shares no code with the program. Standard library only.
"""

import csv
import datetime
import gzip
import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zoneinfo

STATION = zoneinfo.ZoneInfo("Asia/Tehran")
SOURCE = zoneinfo.ZoneInfo("America/Los_Angeles")
# First days of Solar Hijri periods and the days after them, from the official calendar.
SOLAR_HIJRI = {
    "1397-08": ("2018-10-23", "2018-11-22"), "1397-07": ("2018-09-23", "2018-10-23"),
    "1397-W35": ("2018-11-17", "2018-11-24"), "1397-W34": ("2018-11-10", "2018-11-17"),
    "1399-01": ("2020-03-20", "2020-04-20"), "1398-12": ("2020-02-20", "2020-03-20"),
}
checked = 0


def bounds(label):
    if label in SOLAR_HIJRI:
        return tuple(datetime.date.fromisoformat(day) for day in SOLAR_HIJRI[label])
    parts = label.split("-")
    if parts[1].startswith("W"):
        first = datetime.date.fromisocalendar(int(parts[0]), int(parts[1][1:]), 1)
        return first, first + datetime.timedelta(days=7)
    if len(parts) == 3:
        first = datetime.date.fromisoformat(label)
        return first, first + datetime.timedelta(days=1)
    first = datetime.date(int(parts[0]), int(parts[1]), 1)
    return first, (first + datetime.timedelta(days=32)).replace(day=1)


def seconds(text, pattern):
    text = text.strip()
    if not text:
        return None
    return int(datetime.datetime.strptime(text, pattern).replace(tzinfo=SOURCE).timestamp())


def table(mapping, field):
    spec = mapping["fields"][field]
    folded = {key.lower(): value for key, value in spec["map"].items()}
    return lambda text: folded.get(text.strip().lower(), spec["otherwise"])


def police(path, mapping):
    with gzip.open(path) as file:
        for call in json.load(file):
            yield (call["crime_id"], seconds(call["call_date_time"][:19], "%Y-%m-%dT%H:%M:%S"), None, None, None,
                   table(mapping, "category")(call["original_crime_type_name"]),
                   table(mapping, "disposition")(call["disposition"]))


def settled(received, sent, there, done):
    """A time before that of an earlier stage is left out."""
    kept, latest = [], received
    for time in (sent, there, done):
        if time is not None and time < latest:
            time = None
        kept.append(time)
        latest = time if time is not None else latest
    return kept


def fire(path, mapping):
    pattern = "%m/%d/%Y %I:%M:%S %p"
    incidents = {}
    with gzip.open(path) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
            key = row["Incident Number"]
            times = [seconds(row[name], pattern) for name in ("Dispatch DtTm", "On Scene DtTm", "Available DtTm")]
            if key not in incidents:
                received = seconds(row["Received DtTm"], pattern)
                incidents[key] = [received, *settled(received, *times), table(mapping, "category")(row["Call Type"]),
                                  table(mapping, "disposition")(row["Call Final Disposition"])]
                continue
            known = incidents[key]
            times = settled(known[0], *times)
            picks = []
            for old, new, choose in zip(known[1:4], times, (min, min, max)):
                both = [time for time in (old, new) if time is not None]
                picks.append(choose(both) if both else None)
            known[1:4] = settled(known[0], *picks)
    for key, values in incidents.items():
        yield (key, *values)


class Raw:
    """The raw calls in a table of SQLite."""

    def __init__(self, calls):
        self.db = sqlite3.connect(":memory:")
        self.db.execute(
            "create table call (id text, received int, sent int, there int, done int, category text, outcome text,"
            " day text, hour int)")
        for call in calls:
            local = datetime.datetime.fromtimestamp(call[1], STATION)
            self.db.execute("insert into call values (?,?,?,?,?,?,?,?,?)", (*call, local.date().isoformat(), local.hour))

    def where(self, label, category):
        first, end = bounds(label)
        return "where day >= '%s' and day < '%s'" % (first, end) + (
            " and category = '%s'" % category if category else "")

    def one(self, expression, where):
        return self.db.execute("select %s from call %s" % (expression, where)).fetchone()[0]

    def percentile(self, column, hundredths, where):
        where += " and %s is not null" % column
        count = self.one("count(*)", where)
        if count == 0:
            return None
        rank = -(-count * hundredths // 100)
        return self.db.execute("select %s - received as wait from call %s order by wait limit 1 offset %d"
                               % (column, where, rank - 1)).fetchone()[0]

    def figures(self, label, category):
        where = self.where(label, category)
        found = {"reports": self.one("count(*)", where)}
        found["tips"] = found["reports"]
        found["led_to_operation"] = self.one("count(*)", where + " and outcome = 'operation'")
        found["pending"] = self.one("count(*)", where + " and outcome = 'pending'")
        for outcome, count in self.db.execute("select outcome, count(*) from call %s group by 1" % where):
            if outcome != "pending":
                found["disposition." + outcome] = count
        for column, name, target in (("sent", "dispatched", 300), ("there", "arrived", 900), ("done", "closed", 86400)):
            code = "received_to_" + name
            found[code + ".median"] = self.percentile(column, 50, where)
            found[code + ".p90"] = self.percentile(column, 90, where)
            found[code + ".within_target"] = self.one(
                "count(*)", where + " and %s - received <= %d" % (column, target))
        found["peak_day"] = self.db.execute(
            "select count(*) from call %s group by day order by 1 desc limit 1" % where).fetchone()
        found["peak_hour"] = self.db.execute(
            "select count(*) from call %s group by hour order by 1 desc, hour limit 1" % where).fetchone()
        for peak in ("peak_day", "peak_hour"):
            found[peak] = found[peak][0] if found[peak] else None
        return found

    def counts(self, label, column):
        return dict(self.db.execute(
            "select %s, count(*) from call %s group by 1" % (column, self.where(label, None))).fetchall())


def equal(what, expected, found):
    global checked
    checked += 1
    if expected != found:
        sys.exit("%s: by hand %r, by tips %r" % (what, expected, found))


class Station:
    def __init__(self, tips, folder):
        self.tips = tips
        self.env = dict(
            os.environ, TIPS_STORE=os.path.join(folder, "tips.db"), TIPS_NOW="2021-01-20T09:00:00+03:30",
            TIPS_LANG="en")

    def __call__(self, *words):
        done = subprocess.run([self.tips, *words], env=self.env, capture_output=True, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            sys.exit("tips %s: exit %d: %s" % (" ".join(words), done.returncode, done.stderr.decode()))
        return done.stdout.decode()

    def stats(self, *words):
        return json.loads(self("stats", *words, "--json"))


def compare(station, raw, periods, category):
    for label, previous in periods:
        for only in (None, category):
            words = [label, "--compare", previous] + (["--category", only] if only else [])
            answer = station.stats(*words)
            told = {figure["figure"]: figure for figure in answer["figures"]}
            expected = raw.figures(label, only)
            then = raw.figures(previous, only)
            for code, value in expected.items():
                equal((label, only, code), value, told[code]["value"])
                base = {"tips": "reports", "led_to_operation": "tips"}.get(code)
                if base:
                    equal((label, only, code, "base"), expected[base], told[code]["base"])
            for code in ("reports", "led_to_operation"):
                equal((label, only, code, "then"), then[code], told[code]["then"])
                change = told[code]["change_per_mille"]
                if then[code] == 0:
                    equal((label, code, "change"), None, change)
                else:
                    exact = (expected[code] - then[code]) * 1000 / then[code]
                    equal((label, code, "change"), True, abs(change - exact) <= 0.5)
        for property, column in (("category", "category"), ("disposition", "outcome"), ("hour", "hour")):
            rows = {row["key"]: row["reports"] for row in station.stats(label, "--by", property)["rows"]}
            wanted = {("%02d" % key if property == "hour" else key): count
                      for key, count in raw.counts(label, column).items()}
            equal((label, "by", property), wanted, {key: count for key, count in rows.items() if count})
        days = [row["reports"] for row in station.stats(label, "--by", "day")["rows"]]
        first, end = bounds(label)
        by_day = raw.counts(label, "day")
        equal((label, "by day"), [by_day.get((first + datetime.timedelta(days=n)).isoformat(), 0)
                                  for n in range((end - first).days)], days)
        weekdays = [row["reports"] for row in station.stats(label, "--by", "weekday")["rows"]]
        wanted = [0] * 7
        for day, count in by_day.items():
            wanted[(datetime.date.fromisoformat(day).weekday() + 2) % 7] += count
        equal((label, "by weekday"), wanted, weekdays)
        shares = [row["per_mille"] for row in station.stats(label, "--by", "category", "--top", "3")["rows"]]
        equal((label, "shares"), 1000 if sum(days) else 0, sum(shares))


def main(tips, police_path, fire_path, mappings):
    logs = [
        ("sf-police", police_path, police, "traffic.violation",
         [("1397-08", "1397-07"), ("2018-11", "2018-10"), ("1397-W35", "1397-W34")]),
        ("sf-fire", fire_path, fire, "fire.medical",
         [("1399-01", "1398-12"), ("2020-W16", "2020-W15"), ("2020-04-10", "2020-04-09")]),
    ]
    for name, path, read, category, periods in logs:
        mapping_path = os.path.join(mappings, name + ".json")
        with open(mapping_path) as file:
            mapping = json.load(file)
        raw = Raw(read(path, mapping))
        with tempfile.TemporaryDirectory() as folder:
            station = Station(tips, folder)
            station("init")
            raw_path = os.path.join(folder, os.path.basename(path)[:-3])
            with gzip.open(path) as packed, open(raw_path, "wb") as plain:
                plain.write(packed.read())
            station("import", raw_path, "--map", mapping_path)
            compare(station, raw, periods, category)
    print("equal: %d figures and tables of 6 periods" % checked)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
