#!/usr/bin/env python3
"""Ranks a small world of reports by the rules of docs/scoring.md.

Written from the rules alone, to be held against the real ranking. Standard library only, integers only, slow and plain.

    honorees.py INPUT.json
"""

import bisect
import collections
import hashlib
import json
import sys

STANDARD = {
    "seats": 250,
    "credit_operation": 1000,
    "credit_settled": 500,
    "credit_assisted": 500,
    "later_share": 250,
    "decay_numerator": 9,
    "decay_denominator": 10,
    "day_cap": 2,
    "prior_strength": 5,
    "min_confirmed": 1,
    "max_per_neighbourhood": 0,
    "lottery_share": 0,
    "seed": None,
    "county_seats": None,
}
REASONS = (
    "excluded",
    "protected",
    "never_published",
    "no_consent",
    "false_report",
    "recently_honoured",
    "below_minimum",
    "neighbourhood_full",
    "no_seat",
)


class Event:
    """A leading report and all reports that name it."""

    __slots__ = ("key", "outcome", "when", "leader", "calls", "marked", "numbers", "early")

    def __init__(self, lead, followers):
        self.key = lead["number"]
        self.outcome = lead["disposition"]
        self.when = lead["outcome_at"]
        self.leader = lead["reporter"]
        self.numbers = [call["number"] for call in [lead] + followers]
        # Who called at all, and who called or claimed their call in time for it to earn something.
        self.calls, self.early = {}, {}
        self.marked = set()
        for call in [lead] + followers:
            person = call["reporter"]
            if person is None:
                continue
            if lead.get("marked") or call.get("marked") and not call.get("claimed_late"):
                self.marked.add(person)
            own = (
                call["received_at"],
                call["number"],
                call["received_day"],
                call.get("county"),
                call.get("neighbourhood"),
            )
            for calls in (self.calls,) if call.get("claimed_late") else (self.calls, self.early):
                if person not in calls or own[:2] < calls[person][:2]:
                    calls[person] = own
        if lead.get("claimed_late"):
            self.leader = None
        if lead.get("marked"):
            self.marked.update(self.calls)

    def worth_to(self, person, rules):
        full = rules["credit_" + self.outcome]
        if person == self.leader:
            return full
        sharers = len(self.early) - (self.leader in self.early)
        return full * rules["later_share"] // 1000 // sharers


def events_of(reports):
    """All events with an outcome, by the time at which it was confirmed."""
    followers = collections.defaultdict(list)
    for report in reports:
        if report["duplicate_of"] is not None:
            followers[report["duplicate_of"]].append(report)
    events = [
        Event(report, followers.get(report["number"], []))
        for report in reports
        if report["kind"] == "tip"
        and report["eligible"]
        and report["duplicate_of"] is None
        and report["outcome_at"] is not None
    ]
    return sorted(events, key=lambda event: event.when)


def between(events, start, end):
    first = bisect.bisect_left(events, start, key=lambda event: event.when)
    return events[first : bisect.bisect_left(events, end, key=lambda event: event.when)]


class Record:
    """What a window says of everybody: F, N and false reports, of each person and of all."""

    def __init__(self, events, rules):
        self.founded, self.assessed = collections.Counter(), collections.Counter()
        self.liars = set()
        hits = judged = 0
        for event in events:
            good = rules.get("credit_" + event.outcome, 0) > 0
            if not good and event.outcome not in ("unfounded", "false_report"):
                continue
            judged += 1
            hits += good
            for person in event.calls:
                self.assessed[person] += 1
                self.founded[person] += good
                if event.outcome == "false_report":
                    self.liars.add(person)
        self.base = hits * 1_000_000 // judged if judged else 500_000


def volume_of(shares, rules):
    """V of (credit, own first call) pairs."""
    by_day = collections.defaultdict(list)
    for credit, call in shares:
        by_day[call[2]].append((-credit, call[0], call[1]))
    kept = [-entry[0] for day in by_day.values() for entry in sorted(day)[: rules["day_cap"]]]
    total, weight = 0, 1_000_000
    for credit in sorted(kept, reverse=True):
        total += credit * weight // 1000
        weight = weight * rules["decay_numerator"] // rules["decay_denominator"]
    return total


def home(person, mine, part):
    """Where most of the own first calls lie; of equally many, where the first confirmed incident does."""
    places = collections.defaultdict(list)
    for event in mine:
        if event.early[person][part] is not None:
            places[event.early[person][part]].append((event.when, event.key))
    if not places:
        return None
    return min(places, key=lambda place: (-len(places[place]), min(places[place])))


def obstacle(about, lied, confirmed, rules):
    if about.get("excluded"):
        return "excluded"
    if about.get("protected"):
        return "protected"
    if confirmed == 0:
        return "never_published"
    if about.get("consent") in (None, "none"):
        return "no_consent"
    if lied:
        return "false_report"
    if about.get("false_before"):
        return "false_report"
    if about.get("honoured_recently"):
        return "recently_honoured"
    if confirmed < rules["min_confirmed"]:
        return "below_minimum"
    return None


def lot(*words):
    return hashlib.sha256("/".join(words).encode()).hexdigest()


def county_seats(seats, line, counties, rules):
    """Largest remainders: how many seats each county has of its own."""
    if rules["county_seats"] == "population":
        weights = {c["id"]: c["population"] or 0 for c in counties}
    else:
        weights = collections.Counter(person["county"] for person in line)
    codes = {c["id"]: c["code"] for c in counties}
    weights = {county: weights[county] for county in codes if weights.get(county, 0) > 0}
    total = sum(weights.values())
    shares = {county: seats * weight // total for county, weight in weights.items()}
    rest = sorted(
        weights,
        key=lambda c: (-(seats * weights[c] % total), -weights[c], codes[c].encode()),
    )
    for county in rest[: seats - sum(shares.values()) if weights else 0]:
        shares[county] += 1
    return shares


def give_seats(line, label, seed, counties, rules):
    """The list, in its order; each person on it learns by what (`seat`)."""
    drawn = rules["seats"] * rules["lottery_share"] // 1000
    by_score = rules["seats"] - drawn
    limit = rules["max_per_neighbourhood"]
    taken = collections.Counter()

    def sit(person, how):
        quarter = person["neighbourhood"]
        if limit and quarter is not None:
            if taken[quarter] >= limit:
                person["was_full"] = True
                return False
            taken[quarter] += 1
        person["seat"] = how
        return True

    if rules["county_seats"]:
        left = county_seats(by_score, line, counties, rules)
        for person in line:
            if left.get(person["county"], 0) > 0 and sit(person, "county"):
                left[person["county"]] -= 1
    count = sum("seat" in person for person in line)
    for person in line:
        if count < by_score and "seat" not in person and sit(person, "score"):
            count += 1
    seated = [person for person in line if "seat" in person]
    if drawn:
        urn = [person for person in line if "seat" not in person]
        urn.sort(key=lambda person: lot("lottery", label, seed, person["reporter"]))
        for person in urn:
            if drawn and sit(person, "lottery"):
                seated.append(person)
                drawn -= 1
    return seated


def list_of(label, events, record, people, credited, counties, rules):
    """The list of a period.

    `events` are those confirmed in it, `record` is of its window, `credited` holds (person, report): the reports by which
    earlier rounds knew what they credited to a person, the leading one and the person's own.
    """
    rules = {**STANDARD, **rules}
    seed = rules["seed"] or label
    earned = collections.defaultdict(list)
    for event in events:
        if rules.get("credit_" + event.outcome, 0) > 0:
            for person in event.early:
                if any((person, number) in credited for number in event.numbers):
                    continue
                mine = earned[person]
                if person not in event.marked:
                    mine.append(event)
    gone = collections.Counter()
    line = []
    for person, mine in earned.items():
        why = obstacle(people.get(person, {}), person in record.liars, len(mine), rules)
        if why:
            gone[why] += 1
            continue
        volume = volume_of([(e.worth_to(person, rules), e.early[person]) for e in mine], rules)
        strength = rules["prior_strength"]
        reliability = (record.founded[person] * 1_000_000 + strength * record.base) // (record.assessed[person] + strength)
        line.append(
            {
                "reporter": person,
                "score": (volume * (1_000_000 + reliability) + 1_000_000_000) // 2_000_000_000,
                "confirmed": len(mine),
                "first": min(e.when for e in mine),
                "volume": volume,
                "reliability": reliability,
                "county": home(person, mine, 3),
                "neighbourhood": home(person, mine, 4),
                "events": mine,
            }
        )
    line.sort(key=lambda p: (-p["score"], -p["confirmed"], p["first"], lot(seed, p["reporter"])))
    seated = give_seats(line, label, seed, counties, rules)
    waiting = [person for person in line if "seat" not in person]
    for person in waiting:
        gone["neighbourhood_full" if person.get("was_full") else "no_seat"] += 1
    for place, person in enumerate(seated, 1):
        person["place"] = place
    return {
        "candidates": len(earned),
        "left_out": {reason: gone[reason] for reason in REASONS if gone[reason]},
        "p0": record.base,
        "honorees": seated,
        "waiting": waiting,
    }


def rank(world):
    rules = {**STANDARD, "seats": world["seats"], **world.get("policy", {})}
    events = events_of(world["reports"])
    answer = list_of(
        world["label"],
        between(events, world["from"], world["to"]),
        Record(between(events, world["window_from"], world["to"]), rules),
        world["reporters"],
        {(person, key) for person, key in world["credited"]},
        world.get("counties", []),
        rules,
    )
    shown = ("place", "reporter", "score", "confirmed", "volume", "reliability", "seat", "county")
    for group in ("honorees", "waiting"):
        answer[group] = [{key: person.get(key) for key in shown} for person in answer[group]]
    return answer


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: honorees.py INPUT.json")
    with open(sys.argv[1], encoding="utf-8") as source:
        world = json.load(source)
    json.dump(rank(world), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
