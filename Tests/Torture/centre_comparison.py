"""Compares what a centre has of a station with what the station has, without `tips`: SQLite's tables and PostgreSQL's."""

import json
import subprocess

import contents

# Tables that go to a centre, whose rows are compared.
TABLES = [
    "sealing_run", "sealed_identity", "consent_event", "batch", "operation", "operation_result", "activity", "report",
    "stage_event", "outcome_event", "correction", "correction_change", "note", "taking", "followup", "erased_report",
    "erasure", "audit_entry", "checkpoint"]
# Columns with ids of the station's own rows: at the centre those of its thousand million.
OWN = {
    "id": {"sealing_run", "consent_event", "batch", "operation", "activity", "stage_event", "outcome_event",
           "correction", "taking", "followup", "erasure"},
    "run_id": {"sealed_identity"}, "operation_id": {"operation_result", "report", "outcome_event"},
    "batch_id": {"report"}, "undoes": {"outcome_event"}, "correction_id": {"correction_change"},
    "merged_into": {"operation"}}
CODES = {"line_id": "line", "category_id": "category", "place_id": "place", "source_id": "source"}
PLAIN_SUMMARIES = {
    "received_day": "day", "operation_day": "day, operations",
    "figure_day": "day, dimension, reports, tips, led, pending"}


class Comparison:
    def __init__(self, url):
        self.url = url

    def ask(self, sql):
        """Rows as the server writes them in JSON."""
        done = subprocess.run(
            ["psql", self.url, "-XAtqc", f"select row_to_json(t) from ({sql}) as t"], capture_output=True, text=True,
            check=True)
        return [json.loads(line) for line in done.stdout.split("\n") if line]

    def differences(self, store, station):
        problems = []
        connection = contents.connect(store)
        try:
            names = {table: self.columns(table, connection) for table in TABLES}
            codes = {table: dict(connection.execute(f"select id, code from {table}")) for table in set(CODES.values())}
            there_codes = {
                table: {row["id"]: row["code"] for row in self.ask(f"select id, code from {table}")} for table in codes}
            people = {
                row["id"]: row["person"]
                for row in self.ask(f"select id, person from station_reporter where station = {station}")}
            for table in TABLES:
                columns = names[table]
                here = connection.execute(f"select {', '.join(columns)} from {table}").fetchall()
                here = sorted(self.said(table, columns, row, station, codes, people) for row in here)
                there = self.ask(f"select {', '.join(columns)} from {table} where station = {station}")
                there = sorted(self.read(columns, row, there_codes) for row in there)
                problems += self.compared(f"{table} of station {station}", here, there)
            for table, columns in PLAIN_SUMMARIES.items():
                condition = "true" if table == "received_day" else "operations <> 0" if "operations" in columns else (
                    "(reports <> 0 or tips <> 0 or led <> 0 or pending <> 0) and dimension in (2, 3, 5)")
                here = sorted(map(str, map(list, connection.execute(
                    f"select {columns} from {table} where {condition}"))))
                there = sorted(str(list(row.values())) for row in self.ask(
                    f"select {columns} from {table} where station = {station} and {condition}"))
                problems += self.compared(f"{table} of station {station}", here, there)
        finally:
            connection.close()
        return problems

    def columns(self, table, connection):
        there = {row["name"] for row in self.ask(
            f"select attname as name from pg_attribute where attrelid = '{table}'::regclass and attnum > 0")}
        return [name for name in contents.columns(connection, table) if name in there]

    def said(self, table, columns, row, station, codes, people):
        """A row of the station as the centre has it."""
        base = station * 10**9
        field = row[columns.index("field")] if "field" in columns else None
        values = []
        for name, value in zip(columns, row):
            if value is None:
                pass
            elif table in OWN.get(name, ()):
                value += base
            elif name == "reporter_id":
                value = people.get(base + value, base + value)
            elif name in CODES:
                value = codes[CODES[name]].get(value)
            elif name in ("before", "after") and field in ("line", "category", "place"):
                value = codes[field].get(int(value))
            elif isinstance(value, bytes):
                value = "\\x" + value.hex()
            values.append(value)
        return json.dumps(values, ensure_ascii=False)

    def read(self, columns, row, codes):
        field = row.get("field")
        values = []
        for name in columns:
            value = row[name]
            if name in CODES and value is not None:
                value = codes[CODES[name]].get(value)
            elif name in ("before", "after") and field in ("line", "category", "place") and value is not None:
                value = codes[field].get(int(value))
            values.append(value)
        return json.dumps(values, ensure_ascii=False)

    def compared(self, name, here, there):
        if here == there:
            return []
        missing, many = sorted(set(here) - set(there)), sorted(set(there) - set(here))
        example = (missing or many or ["the same row twice"])[0][:300]
        return [f"{name}: {len(here)} rows there, {len(there)} at the centre; {len(missing)} missing, "
                f"{len(many)} too many, such as {example}"]
