#!/usr/bin/env python3
"""Holds `tips honorees` against honorees.py on a made-up province, with each option of the policy on and off.

    province.py TIPS [--reports N] [--days N] [--seed N] [--seats N] [--periods N] [--store FILE]

Makes a province with `tips demo`, reads the reports out of the store by sqlite3 (no code of tips), and compares months
and weeks of 1404: every honoree with score, volume, reliability, county, seat and place, and everyone left out by reason.
Then some of the months are issued one after the other with all options on, people withdraw and are replaced, and what
follows is compared again. Standard library only.
"""

import argparse
import collections
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

import honorees

FIRST = datetime.date(2025, 3, 21)  # 1404-01-01, a Friday
EPOCH = datetime.date(1970, 1, 1)
OFFSET = 12_600  # Iran is three and a half hours ahead of UTC, in summer as well
OUTCOMES = {1: "operation", 2: "settled", 3: "assisted", 5: "unfounded", 11: "false_report"}
CONSENTS = {0: "none", 1: "private", 2: "initials", 3: "name"}


def periods(days):
    """Labels with the first day and the day after the last."""
    months, first = [], FIRST
    for month in range(1, 13):
        length = 31 if month <= 6 else 30 if month <= 11 else 29
        months.append(("1404-%02d" % month, first, first + datetime.timedelta(days=length)))
        first = months[-1][2]
    saturday = FIRST + datetime.timedelta(days=1)
    weeks = []
    for week in range(1, 53):
        start = saturday + datetime.timedelta(days=7 * (week - 1))
        weeks.append(("1404-W%02d" % week, start, start + datetime.timedelta(days=7)))
    begin = END - datetime.timedelta(days=days)
    whole = lambda entry: begin <= entry[1] and entry[2] <= END
    return [m for m in months if whole(m)], [w for w in weeks if whole(w)]


def beginning_of_month(day):
    """The first day of the Solar Hijri month, in 1403, a leap year, or 1404."""
    first = FIRST - datetime.timedelta(days=366)
    for length in 2 * ([31] * 6 + [30] * 6):
        if day < first + datetime.timedelta(days=length):
            return first
        first += datetime.timedelta(days=length)
    raise ValueError(day)


def midnight(day):
    return (day - EPOCH).days * 86_400 - OFFSET


def variants(seats):
    return collections.OrderedDict(
        [
            ("standard", {}),
            ("seats", {"seats": seats}),
            ("population", {"seats": seats, "county_seats": "population"}),
            ("participants", {"seats": seats, "county_seats": "participants"}),
            ("neighbourhood", {"seats": seats, "max_per_neighbourhood": 2}),
            ("lottery", {"seats": seats, "lottery_share": 300}),
            ("constants", {
                "seats": seats, "credit_settled": 300, "credit_assisted": 0, "later_share": 400, "decay_numerator": 3,
                "decay_denominator": 4, "day_cap": 1, "prior_strength": 9, "min_confirmed": 2}),
            ("all", {
                "seats": seats, "county_seats": "population", "max_per_neighbourhood": 2, "lottery_share": 300,
                "seed": "قرعه 1404/7"}),
        ]
    )


class Station:
    """The real program on a store of its own."""

    def __init__(self, tips, folder, store, now):
        self.tips, self.folder = tips, folder
        self.env = dict(
            os.environ, TIPS_STORE=store, TIPS_NOW=now, TIPS_OPERATOR="comparison", TIPS_LANG="en")
        self.seconds = 0.0

    def __call__(self, *words, now=None):
        began = time.monotonic()
        env = dict(self.env, TIPS_NOW=now) if now else self.env
        done = subprocess.run([self.tips, *words], env=env, capture_output=True, stdin=subprocess.DEVNULL)
        self.seconds += time.monotonic() - began
        if done.returncode not in (0, 1):
            sys.exit("tips %s: exit %d: %s" % (" ".join(words), done.returncode, done.stderr.decode()))
        return done.stdout.decode()

    def set_policy(self, rules):
        path = os.path.join(self.folder, "policy.json")
        with open(path, "w") as file:
            json.dump(rules, file)
        env = dict(self.env)
        done = subprocess.run([self.tips, "policy", "set", path], env=env, capture_output=True, stdin=subprocess.DEVNULL)
        if done.returncode != 0 and b"is the same as" not in done.stderr:
            sys.exit("tips policy set: " + done.stderr.decode())


def places_of(base):
    """Rows of places by their ids: id, the place around it, level, code, population."""
    return {row[0]: row for row in base.execute("select id, parent_id, level, code, population from place")}


def reports_of(base, places, name):
    """The reports that a list can look at; `name` says what a reporter's id is called."""
    above = {}
    for place in places:
        county = quarter = None
        here = place
        while here is not None:
            if places[here][2] == "neighbourhood" and quarter is None:
                quarter = here
            if places[here][2] == "county" and county is None:
                county = here
            here = places[here][1]
        above[place] = (county, quarter)
    marked = {row[0] for row in base.execute("select report_id from report_protection")}
    late = claimed_late(base)
    reports = []
    rows = base.execute(
        "select report.id, report.kind, category.eligible, report.disposition, report.received_at, report.outcome_at,"
        " report.duplicate_of, report.reporter_id, report.place_id"
        " from report join category on category.id = report.category_id"
        " where report.disposition = 8 and report.duplicate_of is not null"
        " or report.kind = 0 and report.disposition in (1, 2, 3, 5, 11)")
    for number, kind, eligible, outcome, received, when, lead, reporter, place in rows:
        county, quarter = above.get(place, (None, None))
        reports.append({
            "number": number, "kind": "tip" if kind == 0 else "other", "eligible": eligible == 1,
            "disposition": OUTCOMES.get(outcome, "duplicate"), "received_at": received, "outcome_at": when,
            "received_day": (received + OFFSET) // 86_400, "duplicate_of": lead,
            "reporter": None if reporter is None else name(reporter), "county": county,
            "neighbourhood": quarter, "marked": number in marked, "claimed_late": number in late})
    return reports


class Province:
    """The reports and people of a store."""

    def __init__(self, path):
        base = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
        places = places_of(base)
        self.counties = [
            {"id": row[0], "code": row[3], "population": row[4]} for row in places.values() if row[2] == "county"]
        self.codes = {county["id"]: county["code"] for county in self.counties}
        self.events = honorees.events_of(reports_of(base, places, "r-%d".__mod__))
        self.people = {
            "r-%d" % row[0]: {"consent": CONSENTS.get(row[1]), "protected": row[2] == 1, "excluded": row[3] is not None}
            for row in base.execute("select id, consent, protected, excluded_reason from reporter")}
        past = base.execute("select 'r-' || reporter_id, honoured_at, false_at from reporter_past").fetchall()
        base.close()
        self.honoured = [(person, end) for person, end, _ in past if end is not None]
        self.false_before = [(person, month) for person, _, month in past if month is not None]
        self.credited, self.records = set(), {}

    def record(self, end, rules):
        key = (end, rules["credit_operation"] > 0, rules["credit_settled"] > 0, rules["credit_assisted"] > 0)
        if key not in self.records:
            start = midnight(end - datetime.timedelta(days=365))
            self.records[key] = honorees.Record(honorees.between(self.events, start, midnight(end)), rules)
        return self.records[key]

    def rank(self, label, first, after, rules):
        rules = {**honorees.STANDARD, **rules}
        since = midnight(first - datetime.timedelta(days=180))
        lately = {person for person, end in self.honoured if end > since}
        people = dict(self.people)
        for person in lately:
            people[person] = dict(people[person], honoured_recently=True)
        window = midnight(beginning_of_month(after - datetime.timedelta(days=365))), midnight(after)
        for person, month in self.false_before:
            if window[0] <= month < window[1]:
                people[person] = dict(people[person], false_before=True)
        return honorees.list_of(
            label, honorees.between(self.events, midnight(first), midnight(after)), self.record(after, rules), people,
            self.credited, self.counties, rules)


def correct(station, path):
    """Puts reports right that were never wrong: a list goes by what they say now."""
    base = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    reports = base.execute(
        "select id, received_at, coalesce(dispatched_at, received_at) from report"
        " where kind = 0 and disposition in (1, 2, 3) and duplicate_of is null order by id desc limit 48").fetchall()
    base.close()
    for place, (number, received, _) in enumerate(reports):
        earlier = datetime.datetime.fromtimestamp(received - 86_400, datetime.timezone.utc).isoformat()
        change = (
            ["--category", "other"], ["--category", "drugs.dealing", "--place", "lahijan"], ["--at", earlier],
            ["--place", "golsar"], ["--without", "place"], ["--priority", "1", "--text", "متن درست"])[place % 6]
        done = subprocess.run(
            [station.tips, "correct", str(check_digit(number)), *change, "--reason", "comparison"], env=station.env,
            capture_output=True, stdin=subprocess.DEVNULL)
        if done.returncode != 0 and b"says so already" not in done.stderr:
            sys.exit("tips correct: " + done.stderr.decode())


def check_digit(number):
    """The report's number: its row with a Damm digit behind it."""
    table = (
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017",
        "9438617205", "2581436790")
    interim = 0
    for digit in str(number):
        interim = int(table[interim][int(digit)])
    return "%d%d" % (number, interim)


def claimed_late(base):
    """Reports claimed when a round of the days on which the outcome was confirmed, once or now, was issued already."""
    rounds = base.execute("select from_instant, to_instant, issued_at from round").fetchall()
    late = set()
    for number, lead, claimed in base.execute(
            "select report.id, report.duplicate_of, receipt.claimed_at from receipt join report on report.id = report_id"
            " where receipt.claimed_at is not null").fetchall():
        dates = set()
        for report in {number, lead}:
            for old, old_at, new, new_at in base.execute(
                    "select from_disposition, from_at, to_disposition, at from outcome_event where report_id = ?", [report]):
                dates.update(at for outcome, at in ((old, old_at), (new, new_at)) if outcome in (1, 2, 3))
        if any(first <= at < after and issued <= claimed for first, after, issued in rounds for at in dates):
            late.add(number)
    return late


def differences(ours, theirs, codes):
    """What is not equal; empty where everything is."""
    found = []
    if ours["candidates"] != theirs["candidates"]:
        found.append(("candidates", ours["candidates"], theirs["candidates"]))
    if ours["left_out"] != theirs["left_out"]:
        found.append(("left_out", ours["left_out"], theirs["left_out"]))
    keys = ("place", "reporter", "score", "confirmed", "volume", "reliability", "seat")
    mine = [[h[k] for k in keys] + [h["county"]] for h in ours["honorees"]]
    other = [[h[k] for k in keys] + [codes.get(h["county"])] for h in theirs["honorees"]]
    if mine != other:
        found += [pair for pair in zip(mine, other) if pair[0] != pair[1]][:3] or [(len(mine), len(other))]
    return found


def compare(station, province, entry, name, rules):
    label, first, after = entry
    ours = json.loads(station("honorees", label, "--json"))
    theirs = province.rank(label, first, after, rules)
    wrong = differences(ours, theirs, province.codes)
    if wrong:
        sys.exit("%s with %s differs: %s" % (label, name, wrong))
    return ours, theirs


def main():
    global END
    options = argparse.ArgumentParser()
    options.add_argument("tips")
    options.add_argument("--reports", type=int, default=4000)
    options.add_argument("--days", type=int, default=210)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--seats", type=int, default=25)
    options.add_argument("--periods", type=int, default=2, help="how many months and weeks, the last ones; 0 for all")
    options.add_argument("--store", help="a store that `tips demo` made before, until 1405-01-01")
    chosen = options.parse_args()
    END = datetime.date(2026, 3, 21)
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.store or os.path.join(folder, "tips.db")
        station = Station(os.path.abspath(chosen.tips), folder, path, "2026-03-21T09:00:00+03:30")
        if not chosen.store:
            words = ["demo", "--reports", str(chosen.reports), "--seed", str(chosen.seed), "--until", "2026-03-21 00:00"]
            station(*words, *(["--days", str(chosen.days)] if chosen.days != 210 else []))
        months, weeks = periods(chosen.days)
        if chosen.periods:
            months, weeks = months[-chosen.periods :], weeks[-chosen.periods :]
        print("%d months, %d weeks" % (len(months), len(weeks)), flush=True)
        station("honorees", months[-1][0], "--json")
        mark(station, months[-1][0])
        call_again(station, folder, months[-1][1])
        correct(station, path)
        province = Province(path)
        count = 0
        for name, rules in variants(chosen.seats).items():
            station.set_policy(rules)
            seats = kinds = 0
            for entry in months + weeks:
                ours, _ = compare(station, province, entry, name, rules)
                seats += len(ours["honorees"])
                kinds += sum(h["seat"] != "score" for h in ours["honorees"])
                count += 1
            print("%-14s %3d lists equal, %6d seats, %5d of them not by the score alone" % (
                name, len(months + weeks), seats, kinds), flush=True)
        rules = variants(chosen.seats)["all"]
        for index, entry in enumerate(months):
            compare(station, province, entry, "all", rules)
            issue(station, province, entry, rules)
            for later in months[index + 1 :] + weeks[-2:]:
                compare(station, province, later, "all, issued " + entry[0], rules)
                count += 1
    print("equal: %d lists; %.0f s in tips" % (count, station.seconds))


def mark(station, label):
    """Some reports and people of the list are marked as never to be published."""
    ranked = json.loads(station("honorees", label, "--json"))["honorees"]
    for honoree in ranked[2:20:4]:
        why = json.loads(station("honorees", "show", label, "--why", honoree["reporter"], "--json"))
        station("protect", why["incidents"][0]["own_report"], "--reason", "comparison")
    station("reporter", "protect", ranked[3]["reporter"])
    station("reporter", "exclude", ranked[5]["reporter"], "--reason", "comparison")


def call_again(station, folder, first):
    """Somebody whose report was false is erased, and calls again."""
    path = os.path.join(folder, "call.jsonl")

    def call(day, outcome):
        when = "%sT12:00:00+03:30" % day
        with open(path, "w") as file:
            json.dump({
                "source": "comparison", "source_key": outcome, "line": "110", "category": "theft.motorcycle",
                "received_at": when, "text": "x", "caller": {"phone": "+49 30 23125001", "name": "x", "consent": "name"},
            }, file)
            file.write("\n")
        number = json.loads(station("log", "--batch", path))["number"]
        station("outcome", number, outcome, "--at", when)
        station("settle")
        return json.loads(station("show", number, "--json"))["reporter"]

    before = call(first - datetime.timedelta(days=20), "false_report")
    station("reporter", "erase", before, "--reason", "comparison", "--yes", now="%sT00:00:00+03:30" % first)
    assert call(first + datetime.timedelta(days=5), "operation") != before


def issue(station, province, entry, rules):
    """Issues a month; the second on it withdraws and is replaced, the third withdraws."""
    label, first, after = entry
    theirs = province.rank(label, first, after, rules)
    ours = json.loads(station("honorees", "issue", label, "--yes", "--json"))
    assert not differences(ours, theirs, province.codes), (label, "issued")
    named, waiting = list(theirs["honorees"]), list(theirs["waiting"])
    everybody = named + waiting
    for place, replaces in ((1, True), (-1, True), (2, False)):
        leaving = theirs["honorees"][place]
        answer = json.loads(station(
            "honorees", "withdraw", label, leaving["reporter"], "--reason", "comparison", "--yes", "--json",
            *(["--replace"] if replaces else [])))
        named.remove(leaving)
        after_him = next_in_line(label, leaving, named, waiting, rules)
        assert answer["next_in_line"] == (after_him["reporter"] if after_him else None), (label, answer, after_him)
        if replaces and after_him:
            waiting.remove(after_him)
            after_him["seat"] = leaving["seat"]
            named.append(after_him)
    listed = {h["reporter"] for h in theirs["honorees"]} | {person["reporter"] for person in named}
    for person in everybody:
        if person["reporter"] in listed:
            name = person["reporter"]
            province.credited.update(
                (name, number) for event in person["events"] for number in (event.key, event.early[name][1]))
    province.honoured += [(person["reporter"], midnight(after)) for person in named]
    again = json.loads(station("honorees", "show", label, "--json"))
    assert [h["reporter"] for h in again["honorees"]][: len(ours["honorees"])] == [
        h["reporter"] for h in ours["honorees"]], "the issued list changed"


def next_in_line(label, leaving, named, waiting, rules):
    rules = {**honorees.STANDARD, **rules}
    line = list(waiting)
    if leaving["seat"] == "lottery":
        line.sort(key=lambda p: honorees.lot("lottery", label, rules["seed"] or label, p["reporter"]))
    if leaving["seat"] == "county":
        line.sort(key=lambda p: p["county"] != leaving["county"])
    limit = rules["max_per_neighbourhood"]
    taken = collections.Counter(p["neighbourhood"] for p in named if p["neighbourhood"] is not None)
    for person in line:
        if not limit or person["neighbourhood"] is None or taken[person["neighbourhood"]] < limit:
            return person
    return None


if __name__ == "__main__":
    main()
