#!/usr/bin/env python3
"""Ranks a small world of reports by the rules of docs/scoring.md, with the standard policy.

Written from the rules alone, to be held against the real ranking. Standard library only, integers only, slow and plain.

    honorees.py INPUT.json
"""

import collections
import hashlib
import json
import sys

EARNS = {"operation": 1000, "settled": 500, "assisted": 500}
MISSES = {"unfounded", "false_report"}
REASONS = (
    "excluded",
    "protected",
    "no_consent",
    "false_report",
    "recently_honoured",
    "below_minimum",
    "no_seat",
)


class Event:
    """A leading report and all reports that name it."""

    def __init__(self, lead, followers):
        self.key = lead["number"]
        self.outcome = lead["disposition"]
        self.when = lead["outcome_at"]
        self.leader = lead["reporter"]
        self.calls = collections.defaultdict(list)
        for call in [lead] + followers:
            if call["reporter"] is not None:
                self.calls[call["reporter"]].append(
                    (call["received_at"], call["number"], call["received_day"])
                )

    def within(self, start, end):
        return self.when is not None and start <= self.when < end

    def worth_to(self, person):
        full = EARNS[self.outcome]
        if person == self.leader:
            return full
        sharers = [other for other in self.calls if other != self.leader]
        return full * 250 // 1000 // len(sharers)


def events_of(world):
    followers = collections.defaultdict(list)
    for report in world["reports"]:
        if report["duplicate_of"] is not None:
            followers[report["duplicate_of"]].append(report)
    return [
        Event(report, followers[report["number"]])
        for report in world["reports"]
        if report["kind"] == "tip"
        and report["eligible"]
        and report["duplicate_of"] is None
    ]


def capped(shares):
    """The credits that the cap of two a day leaves; a share is (credit, first call)."""
    by_day = collections.defaultdict(list)
    for credit, (second, number, day) in shares:
        by_day[day].append((-credit, second, number))
    return [-entry[0] for day in by_day.values() for entry in sorted(day)[:2]]


def volume_of(credits):
    total, weight = 0, 1_000_000
    for credit in sorted(credits, reverse=True):
        total += credit * weight // 1000
        weight = weight * 9 // 10
    return total


def obstacle(person, about, has_false, confirmed):
    if about.get("excluded"):
        return "excluded"
    if about.get("protected"):
        return "protected"
    if about.get("consent") in (None, "none"):
        return "no_consent"
    if has_false:
        return "false_report"
    if about.get("honoured_recently"):
        return "recently_honoured"
    if confirmed < 1:
        return "below_minimum"
    return None


def rank(world):
    events = events_of(world)
    past = {(person, key) for person, key in world["credited"]}
    window = [e for e in events if e.within(world["window_from"], world["to"])]
    hits = [e for e in window if e.outcome in EARNS]
    assessed = hits + [e for e in window if e.outcome in MISSES]
    base = len(hits) * 1_000_000 // len(assessed) if assessed else 500_000

    earned = collections.defaultdict(list)
    for event in events:
        if event.outcome in EARNS and event.within(world["from"], world["to"]):
            for person in event.calls:
                if (person, event.key) not in past:
                    earned[person].append(event)

    gone = collections.Counter()
    line = []
    for person, mine in earned.items():
        founded = sum(person in e.calls for e in hits)
        judged = sum(person in e.calls for e in assessed)
        lied = any(person in e.calls for e in assessed if e.outcome == "false_report")
        about = world["reporters"].get(person, {})
        why = obstacle(person, about, lied, len(mine))
        if why:
            gone[why] += 1
            continue
        volume = volume_of(capped([(e.worth_to(person), min(e.calls[person])) for e in mine]))
        reliability = (founded * 1_000_000 + 5 * base) // (judged + 5)
        score = (volume * (1_000_000 + reliability) + 1_000_000_000) // 2_000_000_000
        lot = hashlib.sha256(f"{world['label']}/{person}".encode()).digest()
        first = min(e.when for e in mine)
        line.append(((-score, -len(mine), first, lot), person, volume, reliability))

    line.sort()
    seated = line[: world["seats"]]
    gone["no_seat"] += len(line) - len(seated)
    return {
        "candidates": len(earned),
        "left_out": {reason: gone[reason] for reason in REASONS if gone[reason]},
        "p0": base,
        "honorees": [
            {
                "place": place,
                "reporter": person,
                "score": -order[0],
                "confirmed": -order[1],
                "volume": volume,
                "reliability": reliability,
            }
            for place, (order, person, volume, reliability) in enumerate(seated, 1)
        ],
    }


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: honorees.py INPUT.json")
    with open(sys.argv[1], encoding="utf-8") as source:
        world = json.load(source)
    json.dump(rank(world), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
