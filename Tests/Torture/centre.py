"""Stations record and send, while senders, the centre's program, its server and what records are killed: in the end the
centre has what the stations have, once."""

import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time
from collections import Counter

from centre_comparison import Comparison
from centre_line import Line
from centre_namespace import Namespace
from part import Result, say
from program import Broken

SHORT, LONG = 6, 200
STATIONS = (7, 8, 9)
HERE = os.path.dirname(os.path.abspath(__file__))
NOW = 1_759_555_800  # 2025-10-04
VICTIMS = ("sender", "recorder", "centre", "server")
# What a sender may end with while anything is killed: done, unavailable, busy.
PASSING = {0, 69, 75}


class Server:
    """The PostgreSQL server of the part."""

    def __init__(self, folder):
        self.folder = folder + "/pg"
        self.process = subprocess.Popen(
            [os.path.join(os.path.dirname(os.path.dirname(HERE)), "scripts", "cluster"), self.folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != "ready":
            raise Broken("no PostgreSQL server can be had: scripts/setup installs it")
        self.url = f"postgresql://tips@/postgres?host={self.folder}"

    def tell(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        self.process.stdout.readline()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Station:
    """A station that records, and sends, each in a thread."""

    def __init__(self, torture, number, namespace=None):
        self.torture, self.number, self.namespace = torture, number, namespace
        self.random = random.Random(f"{torture.seed}:{number}")
        self.folder = f"{torture.folder}/s{number}"
        self.store = self.folder + "/tips/tips.db"
        self.clock = 0.0
        self.reports, self.count = [], 0
        self.running = {}  # what runs now, by "sender" and "recorder"
        self.lock = threading.Lock()
        os.mkdir(self.folder)

    def environment(self):
        # The clock goes on, and jumps by days now and then, both ways.
        self.clock += self.random.random() * 400
        jump = self.random.choice((-10, -1, 3, 20)) * 86_400 if self.random.random() < 0.1 else 0
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(NOW + self.clock + jump))
        return {
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "TIPS_STORE": self.store, "XDG_DATA_HOME": self.folder,
            "TIPS_OPERATOR": f"op-{self.number}", "TIPS_NOW": now, "TIPS_LANG": "en", "SWIFT_BACKTRACE": "enable=no"}

    def tips(self, *words, stdin="", role="recorder"):
        """Runs `tips`; it may be killed."""
        prefix = self.namespace.prefix if self.namespace and role == "sender" else []
        process = subprocess.Popen(
            [*prefix, self.torture.program.binary, *words], env=self.environment(), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        with self.lock:
            self.running[role] = process
        out, err = process.communicate(stdin)
        with self.lock:
            self.running.pop(role, None)
        return process.returncode, out, err

    def kill(self, role):
        with self.lock:
            process = self.running.get(role)
            if process and process.poll() is None:
                process.kill()
                return True
        return False

    def record(self):
        """One step of work. What is refused, for a clock that jumped or a number that was taken, is no matter."""
        choice = self.random.random()
        if choice < 0.45 or not self.reports:
            lines = []
            for _ in range(self.random.randrange(1, 12)):
                self.count += 1
                lines.append(json.dumps({
                    "source": "torture", "source_key": f"{self.number}-{self.count}", "line": "110",
                    "category": self.random.choice(("theft.motorcycle", "other")), "place": "rasht",
                    "text": f"گزارش {self.count} کنار نانوایی {self.random.randrange(99)}",
                    "caller": {"phone": f"0911{self.random.randrange(40):07}", "consent": "name"}}, ensure_ascii=False))
            _, out, _ = self.tips("log", "--batch", "-", stdin="\n".join(lines) + "\n")
            answers = [json.loads(line) for line in out.split("\n")[:-1]]
            self.reports += [answer["number"] for answer in answers if answer["status"] == "recorded"]
            return
        report = self.random.choice(self.reports)
        words = self.random.choice((
            ["stage", report, "dispatched"], ["stage", report, "closed"], ["outcome", report, "assisted"],
            ["outcome", report, "operation", "--operation", f"OP-{self.random.randrange(9)}"],
            ["outcome", report, "--undo"], ["note", report, "یادداشت"], ["followup", report, "satisfied"],
            ["correct", report, "--category", "theft.vehicle", "--text", "متن درست", "--reason", "اشتباه"],
            ["correct", report, "--redact", "نانوایی", "--reason", "نام"],
            ["operation", "add", f"OP-{self.random.randrange(9)}", "--place", "rasht", "--result", "arrests=3"],
            ["activity", "add", "--kind", "school_visit", "--place", "rasht", "--people", "40"], ["settle"]))
        code, _, err = self.tips(*words)
        if code < 0 and code != -signal.SIGKILL:
            self.torture.problem(f"tips {words[0]} ended by signal {-code}: {err[:200]}")

    def record_all(self):
        while not self.torture.over.is_set():
            self.record()

    def send_all(self):
        while not self.torture.over.is_set():
            if self.namespace and self.random.random() < 0.3:
                self.namespace.cut_for(self.random.random())
            code, _, err = self.tips("sync", role="sender")
            if code not in PASSING | {-signal.SIGKILL}:
                self.torture.problem(f"tips sync of station {self.number} ended with {code}: {err[:300]}")
                return
            time.sleep(self.random.random() * 0.2)


class Torture:
    def __init__(self, program, seed):
        self.program, self.seed = program, seed
        self.random = random.Random(f"{seed}:kills")
        self.folder = program.folder()
        os.chmod(self.folder, 0o711)
        os.chmod(os.path.dirname(self.folder), 0o711)
        self.over = threading.Event()
        self.problems, self.killed = [], Counter()
        self.server = Server(self.folder)
        self.line = Line(seed)
        self.namespace = Namespace.make(self.folder, program.centre)
        self.centre, self.stations = [], []

    def prepare(self):
        self.ask_centre("init")
        self.start_centre()
        self.stations = [self.begin(number) for number in STATIONS]

    def problem(self, words):
        self.problems.append(words)

    def ask_centre(self, *words, check=True):
        done = subprocess.run(
            [self.program.centre, *words], env=self.environment(), capture_output=True, text=True, check=False)
        if check and done.returncode:
            raise Broken(f"tips-centre {words[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return done

    def environment(self):
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(NOW + self.random.choice((-86_400, 0, 3_600, 30 * 86_400))))
        return {
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "TIPS_CENTRE": self.server.url, "TIPS_LANG": "en",
            "TIPS_NOW": now, "SWIFT_BACKTRACE": "enable=no"}

    def begin(self, number):
        namespace = self.namespace if number == STATIONS[-1] else None
        station = Station(self, number, namespace)
        url = namespace.url if namespace else self.line.url
        file = f"{self.folder}/{number}.join"
        trust = ["--certificates", namespace.certificate] if namespace else []
        self.ask_centre(
            "station", "add", str(number), "--name", f"Station {number}", "--province", "gilan", "--url", url, "--to", file,
            *trust)
        for words in (["init", "--station", str(number)], ["centre", "join", file]):
            code, _, err = station.tips(*words)
            if code:
                raise Broken(f"tips {words[0]}: {err}")
        return station

    def start_centre(self):
        """Starts what receives: over the line, and by TLS for who is in a network of its own."""
        self.centre = [self.serve("--listen", "127.0.0.1:0")]
        self.line.centre = int(self.centre[0].address.rstrip("/").rsplit(":", 1)[1])
        if self.namespace:
            self.centre.append(self.serve(*self.namespace.listening))

    def serve(self, *words):
        """Starts a process that serves; on a busy machine the server may not answer it at once."""
        for _ in range(20):
            process, said = self.begin_serving(*words)
            if process:
                return process
            time.sleep(0.5)
        raise Broken(f"tips-centre serve doesn't begin: {said.strip()}")

    def begin_serving(self, *words):
        process = subprocess.Popen(
            [self.program.centre, "serve", *words], env=self.environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        said = heard = ""
        while "://" not in said:
            said = process.stderr.readline()
            heard += said
            if not said:
                process.wait()
                return None, heard
        process.address = said.split()[-1]
        threading.Thread(target=process.stderr.read, daemon=True).start()
        return process, heard

    def kill(self):
        victim = self.random.choice(VICTIMS)
        if victim in ("sender", "recorder"):
            if not self.random.choice(self.stations).kill(victim):
                return False
        elif victim == "centre":
            self.line.centre = None
            for process in self.centre:
                process.kill()
                process.wait()
            time.sleep(self.random.random() * 0.3)
            self.start_centre()
        else:
            self.server.tell("crash")
            time.sleep(self.random.random() * 0.3)
            self.server.tell("start")
        self.killed[victim] += 1
        return True

    def run(self, kills):
        threads = [
            threading.Thread(target=work) for station in self.stations for work in (station.record_all, station.send_all)]
        for thread in threads:
            thread.start()
        while self.killed.total() < kills and not self.problems:
            time.sleep(self.random.random() * 0.4)
            self.kill()
        self.over.set()
        for thread in threads:
            thread.join()
        self.look()

    def look(self):
        self.line.is_whole = True
        comparison = Comparison(self.server.url)
        for station in self.stations:
            code, _, err = station.tips("sync", role="sender")
            if code:
                self.problem(f"the last sync of station {station.number} ended with {code}: {err[:300]}")
            self.problems += comparison.differences(station.store, station.number)
            code, out, err = station.tips("audit", "verify")
            if code:
                self.problem(f"audit verify of station {station.number}: {out} {err}")
        done = self.ask_centre("verify", check=False)
        if done.returncode:
            self.problem(f"tips-centre verify: {done.stdout} {done.stderr}")
        self.problems += self.line.strange

    def close(self):
        for process in self.centre:
            process.kill()
            process.wait()
        self.line.close()
        if self.namespace:
            self.namespace.close()
        self.server.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def run(program, plans, settings):
    if not program.centre:
        raise Broken("the part centre needs tips-centre; scripts/torture builds it, or TIPS_CENTRE_BIN names it")
    kills = settings.count or (LONG if settings.is_long else SHORT)
    result = Result(trials=kills)
    began = time.monotonic()
    torture = Torture(program, settings.seed)
    try:
        torture.prepare()
        torture.run(kills)
        reports = sum(len(station.reports) for station in torture.stations)
    finally:
        torture.over.set()
        torture.close()
    result.end(torture.problems, settings.seed, began)
    killed = ", ".join(f"{count} of the {name}" for name, count in sorted(torture.killed.items()))
    line = torture.line
    network = f", {torture.namespace.cuts} cuts of a network" if torture.namespace else ""
    return say(
        "centre", f"kills: {killed}; {reports:,} reports; {line.cut} requests cut, {line.lost} answers lost, "
        f"{line.repeated} batches repeated{network}", result)
