"""Reading: the honorees of a month, the figures of half a year, and a search."""

import datetime
import os
import statistics
import sys

from pairs import Failed, alternate, spawn

HERE = os.path.dirname(os.path.abspath(__file__))
DUCK = os.path.join(HERE, "duck.py")
OFFSET = 12_600  # Iran's clock, in seconds before UTC; there is no summer time in what the demonstration makes up.


def instant(day):
    """Seconds since 1970 of an ISO instant."""
    return int(datetime.datetime.fromisoformat(day).timestamp())


def ranking_sql(start, end, base_rate, seats=250):
    """The rules of docs/scoring.md as SQL: credits, day cap, falling weights, reliability, and who is left out."""
    weights, weight = [], 1_000_000
    for position in range(1, 400):
        weights.append(f"({position}, {weight})")
        weight = weight * 9 // 10
    return f"""
with lead_report as (
  select report.id, disposition, outcome_at, reporter_id, received_at
  from report
  join category on category.id = category_id
  where kind = 0 and disposition in (1, 2, 3, 5, 11) and eligible = 1
    and outcome_at >= {end - 365 * 86_400} and outcome_at < {end}
), calls as (
  select id as lead, disposition, outcome_at, reporter_id as leader, id, reporter_id, received_at from lead_report
  union all
  select lead_report.id, lead_report.disposition, lead_report.outcome_at, lead_report.reporter_id,
    report.id, report.reporter_id, report.received_at
  from report
  join lead_report on lead_report.id = report.duplicate_of
), own as (
  select lead, reporter_id, any_value(disposition) as disposition, any_value(outcome_at) as outcome_at,
    bool_or(reporter_id is not distinct from leader) as leads, min((received_at, id)) as own_first
  from calls
  where reporter_id is not null
  group by lead, reporter_id
), standing as (
  select reporter_id, count(*) filter (disposition in (1, 2, 3)) as founded, count(*) as assessed,
    bool_or(disposition = 11) as false_report
  from own
  group by reporter_id
), shared as (
  select *, sum(case when leads then 0 else 1 end) over (partition by lead) as sharers
  from own
  where disposition in (1, 2, 3) and outcome_at >= {start}
), credited as (
  select *, case disposition when 1 then 1000 else 500 end as worth,
    case when leads then worth else worth * 250 // 1000 // sharers end as credit
  from shared
), capped as (
  select *, row_number() over (
    partition by reporter_id, (own_first[1] + {OFFSET}) // 86400 order by credit desc, own_first) as of_day
  from credited
), weighed as (
  select *, row_number() over (partition by reporter_id order by of_day > 2, credit desc) as nth
  from capped
), volumes as (
  select reporter_id, count(*) as confirmed, min(outcome_at) as confirmed_at,
    sum(case when of_day <= 2 then credit * weight // 1000 else 0 end)::bigint as volume
  from weighed
  join (values {", ".join(weights)}) as weights (nth, weight) using (nth)
  group by reporter_id
)
select reporter_id, confirmed,
  (volume * (1000000 + (founded * 1000000 + 5 * {base_rate}) // (assessed + 5)) + 1000000000) // 2000000000 as score
from volumes
join standing using (reporter_id)
join reporter on reporter.id = reporter_id
where consent >= 1 and protected = 0 and not excluded::bool and not false_report
order by score desc, confirmed desc, confirmed_at
limit {seats};
"""


def base_rate_sql(end):
    return f"""
select count(*) filter (disposition in (1, 2, 3)) * 1000000 // count(*)
from report join category on category.id = category_id
where kind = 0 and disposition in (1, 2, 3, 5, 11) and eligible = 1
  and outcome_at >= {end - 365 * 86_400} and outcome_at < {end};
"""


def figures_sql(spans):
    """The counts, times and days of each span."""
    parts = []
    for start, end in spans:
        span = f"from report where received_at >= {start} and received_at < {end}"
        parts.append(f"select line_id, kind, count(*), count(*) filter (disposition = 1) {span} group by 1, 2;")
        parts.append(f"select disposition, count(*) {span} group by 1;")
        parts.append(f"select (received_at + {OFFSET}) // 86400 as day, count(*) {span} group by 1 order by 1;")
        parts.append(f"select (received_at + {OFFSET}) // 3600 % 24 as hour, count(*) {span} group by 1 order by 1;")
        times = ", ".join(
            f"quantile_disc({stage} - received_at, [0.5, 0.9]), count({stage})"
            for stage in ("dispatched_at", "arrived_at", "closed_at"))
        parts.append(f"select {times} {span};")
    return "\n".join(parts)


def with_duck(station, name, sql, words, work, pairs, check=None):
    path = station.path(f"{name}.sql")
    with open(path, "w", encoding="utf-8") as file:
        file.write(sql)
    database, inside = station.duck(sys.executable, DUCK), []
    answer = station.path(f"{name}.answer")

    def theirs(number):
        run = spawn([sys.executable, "-I", DUCK, database, path, answer + ".ms"], output=answer)
        with open(answer + ".ms", encoding="utf-8") as file:
            inside.append(float(file.read()))
        return run

    row = alternate(work, "DuckDB in Python", 0.5, pairs, lambda number: spawn(station.words(*words)), theirs)
    row.note = f"DuckDB without starting Python {statistics.median(inside):.1f} ms"
    if check:
        row.note += "; " + check(answer)
    return row


def honorees(station, pairs):
    """The list of the last month by both; it is checked that both find the same people and scores."""
    expected = station.json("honorees", "last-month")
    figures = station.json("stats", "last-month")["span"]
    start, end = instant(figures["from_instant"]), instant(figures["to_instant"])
    asked = station.path("base.sql")
    with open(asked, "w", encoding="utf-8") as file:
        file.write(base_rate_sql(end))
    station.duck(sys.executable, DUCK)
    spawn([sys.executable, "-I", DUCK, station.path("duck.db"), asked], output=station.path("base.answer"))
    with open(station.path("base.answer"), encoding="utf-8") as file:
        base_rate = int(file.read())

    def check(path):
        with open(path, encoding="utf-8") as file:
            theirs = {tuple(map(int, line.split())) for line in file}
        ours = {(int(row["reporter"][2:]), row["confirmed"], row["score"]) for row in expected["honorees"]}
        return f"{len(ours & theirs)} of {len(ours)} people and scores are the same"

    return with_duck(
        station, "ranking", ranking_sql(start, end, base_rate), ["honorees", "last-month"],
        f"honorees of a month, {station.reports:,} reports", pairs, check)


def figures(station, pairs):
    """The last whole half-year against the one before."""
    year, month = station.json("stats", "this-month")["span"]["from"].split("-")[:2]
    period = f"{year}-H1" if int(month) > 6 else f"{int(year) - 1}-H2"
    answer = station.json("stats", period, "--compare", "previous")
    before = answer["compared_with"]
    spans = [(instant(span["from_instant"]), instant(span["to_instant"])) for span in (answer["span"], before)]
    return with_duck(
        station, "figures", figures_sql(spans), ["stats", period, "--compare", "previous"],
        f"statistics of {period} with comparison, {station.reports:,} reports", pairs)


def search(station, pairs):
    """The newest twenty reports with two words."""
    database = station.searchable()
    sql = (
        "select report.id, received_at, category_id, disposition, report.text from found "
        "join report on report.id = found.rowid where found match '\"موتور\" \"پارک\"' order by found.rowid desc limit 20")
    if not station.tips("search", "موتور پارک").strip():
        raise Failed("nothing was found")
    return alternate(
        f"search, newest 20 of {station.reports:,}", "sqlite3", 1.0, max(pairs, 20),
        lambda number: spawn(station.words("search", "موتور پارک")),
        lambda number: spawn(["sqlite3", "-readonly", database, sql]))
