"""The leading PostgreSQL server is killed under load, as a machine that loses its power: what stations were told is there is there."""

import json
import os
import shutil
import sqlite3
import subprocess
import threading
import time

import centre
from centre_comparison import Comparison
from part import Result, say
from patroni import Cluster
from program import Broken

SHORT, LONG = 2, 10


class Server:
    """The cluster in the place of the one server that the part `centre` has."""

    def __init__(self, folder):
        self.cluster = Cluster(folder)
        self.url = self.cluster.url

    def close(self):
        self.cluster.close()


class Station(centre.Station):
    """A station that remembers when the centre has acknowledged something."""

    def __init__(self, torture, number, namespace=None):
        super().__init__(torture, number, namespace)
        self.acknowledged = []

    def acknowledgement(self):
        """Up to which change, and which entry of its trail, the station was told that everything is there."""
        base = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True, timeout=30)
        try:
            return base.execute("select sequence, entry from centre").fetchone()
        finally:
            base.close()

    def send_all(self):
        while not self.torture.over.is_set():
            code, _, err = self.tips("sync", role="sender")
            if code == 0:
                self.acknowledged.append(time.monotonic())
            elif code not in centre.PASSING:
                self.torture.problem(f"tips sync of station {self.number} ended with {code}: {err[:300]}")
                return


class Failover(centre.Torture):
    """Like the part `centre`, over a line that is whole; only leaders are killed."""

    def __init__(self, program, seed):
        self.program, self.seed = program, seed
        self.random = centre.random.Random(f"{seed}:failover")
        self.folder = program.folder()
        os.chmod(self.folder, 0o711)
        os.chmod(os.path.dirname(self.folder), 0o711)
        self.over = threading.Event()
        self.problems, self.gaps, self.compared = [], [], 0
        self.namespace = None
        self.centre, self.stations = [], []
        self.server = Server(self.folder)
        self.line = centre.Line(seed)
        self.line.is_whole = True

    def begin(self, number):
        station = Station(self, number)
        file = f"{self.folder}/{number}.join"
        self.ask_centre(
            "station", "add", str(number), "--name", f"Station {number}", "--province", "gilan", "--url", self.line.url,
            "--to", file)
        for words in (["init", "--station", str(number)], ["centre", "join", file]):
            code, _, err = station.tips(*words)
            if code:
                raise Broken(f"tips {words[0]}: {err}")
        return station

    def kill_leader(self):
        """How many seconds there were from the last acknowledgement before the kill to the first one after it."""
        cluster = self.server.cluster
        leader = cluster.leader()
        told = [(station, station.acknowledgement()) for station in self.stations]
        killed = time.monotonic()
        leader.kill()
        while not (after := self.first_after(killed)):
            if self.problems or time.monotonic() > killed + 180:
                raise Broken(f"nothing was taken any more after a leader was killed: {self.problems[:1]}")
            time.sleep(0.05)
        before = max((at for station in self.stations for at in station.acknowledged if at <= killed), default=killed)
        self.gaps.append(after - before)
        self.look_for(told)
        leader.start()
        cluster.wait_for_both()

    def first_after(self, killed):
        """When a station was told that what it has recorded since is there."""
        # An answer that was on its way at the kill is none of the new leader.
        return min((at for station in self.stations for at in station.acknowledged if at > killed + 1), default=None)

    def look_for(self, told):
        """What stations had been told before the kill is at the new leader."""
        done = subprocess.run(
            ["psql", self.server.url, "-XAtqc", "select json_object_agg(station, array[sequence, entry]) from station"],
            capture_output=True, text=True, check=True)
        there = json.loads(done.stdout)
        for station, (sequence, entry) in told:
            found = there[str(station.number)]
            if found[0] < sequence or found[1] < entry:
                self.problem(f"station {station.number} was told {sequence}, {entry}, and the new leader has {found}")

    def run(self, kills):
        threads = [
            threading.Thread(target=work) for station in self.stations for work in (station.record_all, station.send_all)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(kills):
                time.sleep(5 + self.random.random() * 5)
                self.kill_leader()
        finally:
            self.over.set()
            for thread in threads:
                thread.join()
        self.look()
        comparison = Comparison(self.server.url)
        self.compared = sum(
            row["count"] for row in comparison.ask(
                "select count(*) from report union all select count(*) from audit_entry "
                "union all select count(*) from sealed_identity union all select count(*) from stage_event "
                "union all select count(*) from outcome_event"))


def run(program, plans, settings):
    if not program.centre:
        raise Broken("the part failover needs tips-centre; scripts/torture builds it, or TIPS_CENTRE_BIN names it")
    kills = settings.count or (LONG if settings.is_long else SHORT)
    result = Result(trials=kills)
    began = time.monotonic()
    torture = Failover(program, settings.seed)
    try:
        torture.prepare()
        torture.run(kills)
    finally:
        torture.over.set()
        torture.close()
        shutil.rmtree(torture.folder, ignore_errors=True)
    result.end(torture.problems, settings.seed, began)
    gaps = ", ".join(f"{gap:.1f} s" for gap in torture.gaps)
    return say(
        "failover", f"{kills} leaders killed, {sum(len(each.reports) for each in torture.stations):,} reports and "
        f"{torture.compared:,} rows and entries compared; without acknowledgements for {gaps}", result)
