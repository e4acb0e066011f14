"""What a store holds, read without `tips`: plain tables through Python's own SQLite, and counts made anew from them."""

import os
import re
import sqlite3
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")
# Columns that no command reads and no commitment covers.
UNREAD = {("sealing_run", "created_at"), ("user_account", "last_totp_step")}
EPOCH = datetime(1970, 1, 1).toordinal()
RANDOM_TEXT = re.compile(r"[0-9a-fA-F]{32,}|[A-Za-z0-9+/_-]{40,}={0,2}")


def connect(path):
    connection = sqlite3.connect(f"file:{path}?mode=rw", uri=True, timeout=10)
    connection.execute("pragma query_only = 1")
    return connection


def settle_log(path):
    """Takes the log file into the store, and changes nothing else."""
    connection = sqlite3.connect(path)
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()


def has_key(path, key):
    connection = connect(path)
    try:
        return connection.execute("select 1 from report where source_key = ?", (key,)).fetchone() is not None
    finally:
        connection.close()


def tables(connection, shadows=False):
    """The names of all plain tables; those of the search index on request."""
    found = connection.execute("select name, sql from sqlite_schema where type = 'table'").fetchall()
    virtual = [name for name, sql in found if sql.upper().startswith("CREATE VIRTUAL")]
    hidden = {name + shadow for name in virtual for shadow in SHADOWS}
    return sorted(
        name for name, _ in found
        if name not in virtual and not name.startswith("sqlite_") and (shadows or name not in hidden))


def columns(connection, table):
    return [row[1] for row in connection.execute(f"pragma table_info({table})")]


def exact(path):
    """Every value of every table: what a flipped bit must not change unseen. The bytes of the search index are left to
    what searches find: some of them nothing reads."""
    connection = connect(path)
    try:
        connection.text_factory = bytes
        schema = connection.execute("select type, name, tbl_name, sql from sqlite_schema").fetchall()
        plain_tables = [
            name.decode() for kind, name, _, sql in schema
            if kind == b"table" and not (sql or b"").upper().startswith(b"CREATE VIRTUAL")
            and not name.startswith((b"report_search_", b"note_search_"))
        ]
        return [schema] + [(name, rows(connection, name)) for name in plain_tables]
    finally:
        connection.close()


def search_index(path):
    """The bytes of the search index."""
    connection = connect(path)
    try:
        connection.text_factory = bytes
        names = [name.decode() for (name,) in connection.execute(
            "select name from sqlite_schema where type = 'table' and name glob '*_search_*'")]
        return [(name, connection.execute(f"select * from {name}").fetchall()) for name in names]
    finally:
        connection.close()


def rows(connection, table):
    read = [column.decode() for column in columns(connection, table)]
    read = [column for column in read if (table, column) not in UNREAD]
    return connection.execute(f"select {', '.join(read)} from {table}").fetchall()


NOTHING = ("no store",)


def is_nothing(path):
    """Whether there is no store yet: no file, or one that was only begun."""
    if not os.path.exists(path) or os.path.getsize(path) == 0:
        return not os.path.exists(path + "-wal") or os.path.getsize(path + "-wal") == 0
    connection = connect(path)
    try:
        return connection.execute("select count(*) from sqlite_schema").fetchone()[0] == 0
    finally:
        connection.close()


def state(path, masked=frozenset()):
    """What the store says, as a value to compare: random bytes only by their length, masked columns not at all."""
    if is_nothing(path):
        return NOTHING
    connection = connect(path)
    try:
        parts = [("schema", connection.execute("pragma user_version").fetchone()[0])]
        for table in tables(connection):
            names = columns(connection, table)
            rows = [
                tuple("*" if (table, name) in masked else plain(value) for name, value in zip(names, row))
                for row in connection.execute(f"select * from {table}")
            ]
            parts.append((table, tuple(sorted(rows, key=repr))))
        return tuple(parts)
    finally:
        connection.close()


def without_refusal(state):
    """The state without the last entry of the audit trail, where that is a refused use of the key."""
    parts = []
    for table, rows in state:
        if table == "audit_entry":
            last = max(rows, key=lambda row: row[0], default=())
            if "refused" in last and any(str(value).endswith("key unusable") for value in last):
                rows = tuple(row for row in rows if row is not last)
        parts.append((table, rows))
    return tuple(parts)


def plain(value):
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, str):
        return RANDOM_TEXT.sub("…", value)
    return value


def unlike_columns(path, other):
    """Columns whose values differ between two stores that were made in the same way: they are random."""
    first, second = connect(path), connect(other)
    try:
        found = set()
        for table in tables(first):
            for name in columns(first, table):
                values = [
                    Counter(plain(row[0]) for row in connection.execute(f"select {name} from {table}"))
                    for connection in (first, second)
                ]
                if values[0] != values[1]:
                    found.add((table, name))
        return frozenset(found)
    finally:
        first.close()
        second.close()


def difference(state, expected):
    """The first things in which two states differ, for a message."""
    if state == NOTHING or expected == NOTHING:
        return f"{'nothing' if state == NOTHING else 'a store'} in place of {'nothing' if expected == NOTHING else 'a store'}"
    found, wanted = dict(state), dict(expected)
    told = []
    for table in sorted(set(found) | set(wanted)):
        if found.get(table) == wanted.get(table):
            continue
        if table == "schema":
            told.append(f"schema {found.get(table)} for {wanted.get(table)}")
            continue
        more, less = Counter(found.get(table, ())), Counter(wanted.get(table, ()))
        told.append(f"{table}: more {str(list((more - less))[:2])[:300]}, less {str(list((less - more))[:2])[:300]}")
    return "; ".join(told)


def problems(path):
    """What is wrong inside a store, by the file's own structure and by counting anew. Empty where all is well."""
    connection = connect(path)
    try:
        found = [f"integrity: {row[0]}" for row in connection.execute("pragma integrity_check") if row[0] != "ok"]
        found += [f"foreign key: {row}" for row in connection.execute("pragma foreign_key_check")]
        if not found:
            for check in (summaries, search_rows, outcomes, stages, identities, batches, rounds, keys):
                found += [f"{check.__name__}: {problem}" for problem in check(connection)]
        return found
    except sqlite3.DatabaseError as error:
        return [f"unreadable: {error}"]
    finally:
        connection.close()


def summaries(connection):
    zone = ZoneInfo(connection.execute("select zone from store").fetchone()[0])

    def day(instant):
        return datetime.fromtimestamp(instant, zone).date().toordinal() - EPOCH

    reports, confirmed, spans = Counter(), Counter(), {}
    for row in connection.execute(
            "select id, received_at, line_id, kind, category_id, disposition, outcome_at from report"):
        number, received, line, kind, category, disposition, outcome = row
        today = day(received)
        reports[today, line, kind, category, disposition] += 1
        first, last = spans.get(today, (number, number))
        spans[today] = min(first, number), max(last, number)
        if kind == 0 and disposition != 0:
            confirmed[day(outcome), category, disposition] += 1
    kept = {row[:5]: row[5] for row in connection.execute("select * from report_day") if row[5]}
    if kept != reports:
        yield f"report_day differs in {list(set(kept.items()) ^ set(reports.items()))[:3]}"
    kept = {row[:3]: row[3] for row in connection.execute("select * from outcome_day") if row[3]}
    if kept != confirmed:
        yield f"outcome_day differs in {list(set(kept.items()) ^ set(confirmed.items()))[:3]}"
    kept = {row[0]: row[1:] for row in connection.execute("select day, first_id, last_id from received_day")}
    for today, (first, last) in spans.items():
        if today not in kept or kept[today][0] > first or kept[today][1] < last:
            yield f"received_day {today} says {kept.get(today)}, not {(first, last)}"


def search_rows(connection):
    wanted = {row[0] for row in connection.execute("select id from report where text <> '' or address is not null")}
    kept = {row[0] for row in connection.execute("select id from report_search_docsize")}
    every = {row[0] for row in connection.execute("select id from report")}
    if not wanted <= kept <= every:
        yield f"reports {sorted(wanted - kept)[:5]} are not in the search index, {sorted(kept - every)[:5]} only there"


def outcomes(connection):
    for row in connection.execute(
            """select report.id, report.disposition, event.to_disposition from report join outcome_event as event
            on event.id = (select max(id) from outcome_event where report_id = report.id)
            where event.to_disposition <> report.disposition"""):
        yield f"report {row[0]} has disposition {row[1]}, its last event says {row[2]}"


def stages(connection):
    for stage in ("dispatched", "arrived", "closed"):
        for row in connection.execute(
                f"""select report.id from report join stage_event as event on event.report_id = report.id
                where event.stage = '{stage}' group by report.id having max(event.at) is not report.{stage}_at
                and min(event.at) is not report.{stage}_at
                and not exists (
                    select 1 from correction_change join correction on correction.id = correction_id
                    where field = '{stage}_at' and correction.report_id = report.id
                    and cast(after as integer) is report.{stage}_at)"""):
            yield f"report {row[0]} and its event of {stage} differ"


def identities(connection):
    for row in connection.execute(
            """select reporter.id from reporter where tag is not null
            and not exists (select 1 from report where reporter_id = reporter.id)"""):
        yield f"reporter {row[0]} has no report"


def batches(connection):
    for row in connection.execute(
            """select id, recorded, (select count(*) from report where batch_id = batch.id) from batch
            where undone_at is null and recorded <> (select count(*) from report where batch_id = batch.id)"""):
        yield f"import {row[0]} says {row[1]} reports and has {row[2]}"


def rounds(connection):
    for row in connection.execute(
            """select label from round where not exists (select 1 from honoree where round_id = round.id)
            or not exists (select 1 from round_credit where round_id = round.id)"""):
        yield f"round {row[0]} has no honorees or no credits"


def keys(connection):
    for row in connection.execute(
            """select source_id, source_key, count(*) from report where source_key is not null
            group by source_id, source_key having count(*) > 1"""):
        yield f"{row[2]} reports have the key {row[1]} of source {row[0]}"
