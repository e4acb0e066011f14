"""Measures a centre: the first filling, a week offline, the widest questions, and recording at a station that has joined.

Made-up stations are kept in the folder; their copies join a centre in a PostgreSQL server that goes with the run, unless
it is kept for the next one.
"""

import argparse
import json
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import time

from pairs import Failed, Row, alternate, spawn

HERE = os.path.dirname(os.path.abspath(__file__))
SETTINGS = [
    "shared_buffers=4GB", "max_wal_size=8GB", "checkpoint_timeout=15min", "maintenance_work_mem=1GB",
    "effective_cache_size=12GB", "wal_compression=lz4", "random_page_cost=1.1"]
WORKS = ["fill", "week", "questions", "log", "verify"]
# Those that a station sends, but for what is counted from them.
NOT_SENT = "^(report_.*|.*_day|station|station_reference|command|store|centre_schema|trail_before|damaged_text)$"

MAPPING = {
    "about": "calls", "source": "week", "zone": "Asia/Tehran", "fields": {
        "source_key": {"column": "id"}, "received_at": {"column": "when", "time": "yyyy-MM-dd HH:mm"},
        "line": {"constant": "110"}, "text": {"column": "what"}, "caller_phone": {"column": "phone"},
        "caller_consent": {"constant": "name"}, "category": {"column": "category"}}}


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench-centre", description=__doc__)
    parser.add_argument("works", nargs="*", metavar="WORK", choices=[*WORKS, []])
    parser.add_argument("--stations", type=int, default=10)
    parser.add_argument("--reports", type=int, default=400_000, help="of each station")
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--changes", type=int, default=100_000, help="of the week offline")
    parser.add_argument("--times", type=int, default=15, help="of each question")
    parser.add_argument("--pairs", type=int, default=200, help="of reports that are logged")
    parser.add_argument("--keep", action="store_true", help="keep the filled centre for the next run")
    parser.add_argument("--folder", required=True)
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--tips", required=True)
    parser.add_argument("--tips-centre", dest="centre", required=True)
    return parser.parse_args()


class Cluster:
    """A PostgreSQL server in a folder."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, "pg")
        self.process = subprocess.Popen(
            [os.path.join(os.path.dirname(HERE), "scripts", "cluster"), "--keep", self.folder, *SETTINGS],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != "ready":
            raise Failed("no PostgreSQL server can be had")
        self.url = f"postgresql://tips@/postgres?host={self.folder}"

    def ask(self, sql):
        answer = subprocess.run(["psql", self.url, "-Atqc", sql], capture_output=True, text=True, check=False)
        if answer.returncode:
            raise Failed(answer.stderr.strip())
        return answer.stdout.strip()

    def rows(self):
        """How many rows there are that stations have sent."""
        tables = self.ask(
            "select string_agg(format('(select count(*) from %I)', relname), '+') from pg_class "
            f"where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname !~ '{NOT_SENT}'")
        return int(self.ask(f"select {tables}"))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = os.path.join(options.folder, f"centre-{options.stations}x{options.reports}")
        os.makedirs(self.folder, mode=0o711, exist_ok=True)
        self.work = os.path.join(self.folder, "run")
        self.is_filled = os.path.exists(self.filled) and "fill" not in options.works
        if not self.is_filled:
            shutil.rmtree(self.work, ignore_errors=True)
            os.mkdir(self.work, 0o711)
        self.cluster = Cluster(self.work)
        self.environment = dict(
            os.environ, TIPS_CENTRE=self.cluster.url, XDG_DATA_HOME=self.work, HOME=self.work, TIPS_LANG="en",
            TIPS_OPERATOR="bench")
        self.environment.pop("TIPS_STORE", None)
        self.server = None

    def run(self, *words, **environment):
        answer = subprocess.run(
            words, env=dict(self.environment, **environment), capture_output=True, text=True,
            stdin=environment.pop("stdin", subprocess.DEVNULL), check=False)
        if answer.returncode:
            raise Failed(f"{' '.join(words)[:200]}: {answer.stderr.strip()[-400:]}")
        return answer.stdout

    def timed(self, *words, **environment):
        return spawn(list(words), environment=dict(self.environment, **environment))

    @property
    def filled(self):
        """A file that is there once the centre of the run has been filled."""
        return os.path.join(self.work, "filled")

    def store(self, number):
        return os.path.join(self.work, f"s{number}", "tips.db")

    def make_stations(self):
        """Each made once, and settled; two at a time."""
        waiting = [number for number in range(1, self.options.stations + 1)
                   if not os.path.exists(os.path.join(self.folder, f"s{number}", "ready"))]
        while waiting:
            started = [(number, self.begin_station(number)) for number in waiting[:2]]
            for number, process in started:
                if process.wait():
                    raise Failed(f"station {number} can't be made")
                with open(os.path.join(self.folder, f"s{number}", "ready"), "w", encoding="utf-8"):
                    pass
            waiting = waiting[2:]

    def begin_station(self, number):
        folder = os.path.join(self.folder, f"s{number}")
        shutil.rmtree(folder, ignore_errors=True)
        script = (
            '"$1" demo --reports "$2" --seed "$3" --station "$3" --days "$4" --store "$5" && "$1" settle --store "$5"')
        return subprocess.Popen(
            ["sh", "-c", script, "sh", self.options.tips, str(self.options.reports), str(number),
             str(self.options.days), os.path.join(folder, "tips.db")],
            env=self.environment, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)

    def join_stations(self):
        self.run(self.options.centre, "init")
        for number in range(1, self.options.stations + 1):
            shutil.copytree(os.path.join(self.folder, f"s{number}"), os.path.join(self.work, f"s{number}"))
            file = os.path.join(self.work, f"{number}.join")
            self.run(
                self.options.centre, "station", "add", str(number), "--name", f"Station {number}", "--province",
                "gilan", "--url", "http://127.0.0.1:8139/", "--to", file)
            self.run(self.options.tips, "centre", "join", file, TIPS_STORE=self.store(number))

    def fill(self):
        seconds, memory = self.timed(
            self.options.centre, "serve", "--direct", *[self.store(n) for n in range(1, self.options.stations + 1)])
        rows, reports = self.cluster.rows(), int(self.cluster.ask("select sum(reports) from report_day"))
        size = self.cluster.ask("select pg_size_pretty(pg_database_size(current_database()))")
        return Row(
            f"first filling, {self.options.stations} stations, {reports:,} reports, {rows:,} rows", "", rows / 50_000,
            [seconds], memory=memory, bound=256,
            note=f"{rows / seconds:,.0f} rows and {reports / seconds:,.0f} reports a second, indices included; "
                 f"{size} afterwards")

    def serve(self):
        self.server = subprocess.Popen(
            [self.options.centre, "serve", "--listen", "127.0.0.1:8139"], env=self.environment,
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        while "http://" not in self.server.stderr.readline():
            if self.server.poll() is not None:
                raise Failed("tips-centre serve has ended")

    def week(self):
        """Half of the changes are reports, the others what comes with them."""
        calls, mapping = os.path.join(self.work, "week.csv"), os.path.join(self.work, "week.json")
        now = time.time()
        with open(calls, "w", encoding="utf-8") as file:
            file.write("id,when,phone,what,category\n")
            for number in range(self.options.changes // 2):
                when = time.strftime("%Y-%m-%d %H:%M", time.localtime(now - random.random() * 7 * 86_400))
                file.write(
                    f"{now:.0f}-{number},{when},0911{random.randrange(9_999_999):07},سرقت موتورسیکلت در کوچهٔ "
                    f"{random.randrange(9999)} کنار نانوایی,{random.choice(('theft.motorcycle', 'other'))}\n")
        with open(mapping, "w", encoding="utf-8") as file:
            json.dump(MAPPING, file)
        self.run(self.options.tips, "import", calls, "--map", mapping, TIPS_STORE=self.store(1))
        before = self.cluster.rows()
        seconds, memory = self.timed(self.options.tips, "sync", TIPS_STORE=self.store(1))
        sent = self.cluster.rows() - before
        return Row(
            f"a week offline: {sent:,} rows by curl and HTTP", "", 60, [seconds], memory=memory, bound=64)

    def question(self, name, target, *words):
        runs = [self.timed(self.options.centre, *words) for _ in range(self.options.times + 1)][1:]
        return Row(name, "", target, [statistics.median(run[0] for run in runs)], memory=max(run[1] for run in runs),
                   note=f"worst {1000 * max(run[0] for run in runs):,.0f} ms of {len(runs)}")

    def questions(self):
        yield self.question("half a year of all stations", 0.3, "stats", "1405-H1")
        yield self.question("the same by station", 0.3, "stats", "1405-H1", "--by", "station")
        yield self.question("newest 20 of two frequent words", 0.3, "search", "موتورسیکلت خیابان", "--limit", "20")
        yield self.question("newest 20 of two words seldom together", 0.3, "search", "واژگونی پرستار", "--limit", "20")
        yield self.question("newest 20 reports", 0.3, "list", "--limit", "20")
        yield self.question("a province's month", 1, "honorees", "last-month")

    def log(self):
        """The same report at a station that has joined and been emptied of what waits, and at its double that never has."""
        number = self.options.stations
        self.run(self.options.tips, "sync", TIPS_STORE=self.store(number))
        double = os.path.join(self.work, "double")
        shutil.rmtree(double, ignore_errors=True)
        shutil.copytree(os.path.join(self.folder, f"s{number}"), double)
        text = "سرقت موتورسیکلت در کوچهٔ نانوایی"

        def logging(store):
            return lambda _: self.timed(
                self.options.tips, "log", text, "--line", "110", "--category", "theft.motorcycle", TIPS_STORE=store)

        yield alternate(
            "log at a station that has joined", "one that hasn't", 1.05, self.options.pairs,
            logging(self.store(number)), logging(os.path.join(double, "tips.db")))
        shutil.rmtree(double)

    def verify(self):
        seconds, memory = self.timed(self.options.centre, "verify")
        return Row("all trails and summaries counted anew", "", None, [seconds], memory=memory, bound=512)

    def measure(self):
        works = self.options.works or WORKS
        if not self.is_filled:
            self.make_stations()
            self.join_stations()
            yield self.fill()
            with open(self.filled, "w", encoding="utf-8"):
                pass
        if "week" in works or "log" in works:
            self.serve()
        if "week" in works:
            yield self.week()
        if "questions" in works:
            yield from self.questions()
        if "log" in works:
            yield from self.log()
        if "verify" in works:
            yield self.verify()

    def close(self):
        if self.server:
            self.server.send_signal(signal.SIGTERM)
            self.server.wait()
        self.cluster.close()
        if not (self.options.keep and os.path.exists(self.filled)):
            shutil.rmtree(self.work, ignore_errors=True)


def milliseconds(seconds):
    if seconds >= 10:
        return f"{seconds:,.1f} s"
    return f"{1000 * seconds:,.{1 if seconds < 0.1 else 0}f} ms"


def line(row):
    """The table's line for a row, in Markdown."""
    met = "–" if row.target is None else "yes" if row.measure() <= row.target else "**no**"
    target, note = "–" if row.target is None else f"≤ {milliseconds(row.target)}", row.note or "–"
    if row.ratios:
        target = f"≤ {row.target} of {row.against}"
        note = (f"{row.measure():.3f} of {len(row.ratios)} pairs ({min(row.ratios):.2f}–{max(row.ratios):.2f}); "
                f"the other {milliseconds(statistics.median(row.other))}")
    return (
        f"| {row.work} | {milliseconds(statistics.median(row.ours))} | {target} | {met} | {row.memory / 1024:.0f} MB "
        f"| {note} |")


def main():
    options = arguments()
    os.makedirs(options.folder, exist_ok=True)
    rows = []
    bench = None
    try:
        bench = Bench(options)
        print("| work | time | target | met | memory | note |\n|---|---|---|---|---|---|", flush=True)
        for row in bench.measure():
            rows.append(row.as_json())
            print(line(row), flush=True)
    except Failed as error:
        sys.stderr.write(f"bench-centre: {error}\n")
        return 70
    finally:
        if bench:
            bench.close()
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(
                {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "processors": os.cpu_count(),
                 "load": os.getloadavg(), "rows": rows}, file, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
