#!/usr/bin/env python3
"""Holds the list and the figures that a centre has of several stations against those that follow from the stations' stores.

    centre.py TIPS_CENTRE PEOPLE STORE...

Reads the stores of the stations by sqlite3 (no code of tips). Two reporters with one tag are one person; PEOPLE has a line for
each tag, its hexadecimal digits and what the office of the province calls the person, for lots are drawn by that. Months and weeks
of 1404 are compared under each policy of province.py: every honoree with score, volume, reliability, county, seat and place, and
everyone left out by reason; and figures of the months. $TIPS_CENTRE and $TIPS_NOW say where the centre is and when it is. Standard
library only.
"""

import datetime
import json
import os
import sqlite3
import sys
import tempfile

import honorees
import province

CODES = {
    1: "operation", 2: "settled", 3: "assisted", 5: "unfounded", 8: "duplicate", 11: "false_report"}


class Centre(province.Province):
    """What the stores of some stations have together."""

    def __init__(self, stores, names):
        reports, told = [], {}
        self.rows = []
        for path in stores:
            base = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
            tags = {row[0]: row[1].hex() for row in base.execute("select id, tag from reporter where tag is not null")}
            places = province.places_of(base)
            code = lambda place, places=places: None if place is None else places[place][3]
            own = province.reports_of(base, places, lambda person, tags=tags: names[tags[person]])
            for report in own:
                report["county"], report["neighbourhood"] = code(report["county"]), code(report["neighbourhood"])
            reports += own
            for person, consent, when, protected, excluded in base.execute(
                    "select id, consent, consent_at, protected, excluded_reason from reporter where tag is not null"):
                about = told.setdefault(names[tags[person]], {"consents": [], "protected": False, "excluded": False})
                about["consents"].append((when if when is not None else -1, consent))
                about["protected"] |= protected == 1
                about["excluded"] |= excluded is not None
            self.counties = [
                {"id": row[3], "code": row[3], "population": row[4]} for row in places.values() if row[2] == "county"]
            self.rows += base.execute(
                "select report.kind, report.disposition, report.received_at, report.dispatched_at, line.code, category.code"
                " from report join line on line.id = line_id join category on category.id = category_id").fetchall()
            base.close()
        self.codes = {county["id"]: county["code"] for county in self.counties}
        self.events = honorees.events_of(reports)
        # What somebody said last counts, at whichever station.
        self.people = {
            name: {"consent": province.CONSENTS.get(max(about["consents"], key=lambda each: each[0])[1]),
                   "protected": about["protected"], "excluded": about["excluded"]}
            for name, about in told.items()}
        self.honoured, self.false_before = [], []
        self.credited, self.records = set(), {}

    def figures(self, first, after):
        """Some figures of a period, and counts by line, category and day."""
        start, end = province.midnight(first), province.midnight(after)
        rows = [row for row in self.rows if start <= row[2] < end]
        found = {"reports": len(rows), "tips": sum(row[0] == 0 for row in rows)}
        found["led_to_operation"] = sum(row[0] == 0 and row[1] == 1 for row in rows)
        found["pending"] = sum(row[1] == 0 for row in rows)
        for number, code in CODES.items():
            found["disposition." + code] = sum(row[1] == number for row in rows)
        waits = sorted(row[3] - row[2] for row in rows if row[3] is not None)
        for name, part in (("median", 50), ("p90", 90)):
            found["received_to_dispatched." + name] = waits[-(-len(waits) * part // 100) - 1]
        tables = {"line": {}, "category": {}, "day": {}}
        for row in rows:
            day = (datetime.date(1970, 1, 1) + datetime.timedelta(days=(row[2] + province.OFFSET) // 86_400)).isoformat()
            for table, key in (("line", row[4]), ("category", row[5]), ("day", day)):
                tables[table][key] = tables[table].get(key, 0) + 1
        return found, tables


def compare_figures(station, centre, entry):
    """How many figures and tables are the same: all, or this is the end."""
    label, first, after = entry
    expected, tables = centre.figures(first, after)
    told = {each["figure"]: each["value"] for each in json.loads(station("stats", label, "--json"))["figures"]}
    for code, value in expected.items():
        if (told.get(code) or 0) != value:
            sys.exit("%s of %s: by hand %r, by the centre %r" % (code, label, value, told.get(code)))
    for table, counts in tables.items():
        rows = json.loads(station("stats", label, "--by", table, "--json"))["rows"]
        if table == "day":
            found = [row["reports"] for row in rows]
            days = range((after - first).days)
            wanted = [counts.get((first + datetime.timedelta(days=day)).isoformat(), 0) for day in days]
        else:
            found, wanted = {row["key"]: row["reports"] for row in rows if row["reports"]}, counts
        if found != wanted:
            sys.exit("%s by %s: by hand %r, by the centre %r" % (label, table, wanted, found))
    return len(expected) + len(tables)


def main(program, people, *stores):
    with open(people, encoding="utf-8") as file:
        names = dict(line.split() for line in file)
    province.END = datetime.datetime.fromisoformat(os.environ["TIPS_NOW"]).date()
    centre = Centre(stores, names)
    lists = figures = 0
    with tempfile.TemporaryDirectory() as folder:
        station = province.Station(os.path.abspath(program), folder, "", os.environ["TIPS_NOW"])
        del station.env["TIPS_STORE"]
        months, weeks = province.periods(100)
        for name, rules in province.variants(12).items():
            station.set_policy(rules)
            for entry in months + weeks[-2:]:
                ours, _ = province.compare(station, centre, entry, name, rules)
                if not ours["honorees"]:
                    sys.exit("nobody is on the list of %s with %s" % (entry[0], name))
                lists += 1
        for entry in months:
            figures += compare_figures(station, centre, entry)
    print("equal: %d lists, %d figures and tables" % (lists, figures))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
