"""Citizens send by a relay while its host and the station's fetch are killed again and again: what was answered is kept, once."""

import html
import http.client
import os
import random
import re
import secrets
import subprocess
import threading
import time
import urllib.parse

import contents
from desk_server import Station
from part import Result, say
from program import Broken

SHORT, LONG = 6, 60
CLIENTS = 12
# Every so many reports one is anonymous: a receipt costs the host and the station a slow hash each.
ANONYMOUS = 100


class Sending:
    """The citizens, and which of their reports were answered."""

    def __init__(self, station, host, seed):
        self.station, self.host, self.random = station, host, random.Random(seed)
        self.answered = set()  # the marks in texts of reports that were answered
        self.waiting = [[] for _ in range(CLIENTS)]  # forms whose answer never came
        self.fetches = self.killed = self.again = 0
        self.problems = []
        self.lock = threading.Lock()

    def serve(self):
        return self.station.serve(
            "--face", "public", "--relay", self.host, "--proxy", "127.0.0.1", TIPS_STORE=self.host + "/none.db")

    def run(self, rounds):
        for _ in range(rounds):
            with self.serve() as server:
                self.killed_round(server)
        with self.serve() as server:
            over = threading.Event()
            for thread in self.start(server, over, only_retries=True):
                thread.join()
            self.station.run("relay", "fetch", server.address)
        return self.problems + self.look()

    def killed_round(self, server):
        over = threading.Event()
        before = len(self.answered)
        threads = self.start(server, over)
        end = time.monotonic() + 20
        while len(self.answered) < before + 3 * CLIENTS and time.monotonic() < end:
            self.killed_fetch(server)
        server.kill()
        over.set()
        for thread in threads:
            thread.join()
        if len(self.answered) == before:
            self.problems.append("a round of 20 s had no answer at all")

    def killed_fetch(self, server):
        fetch = subprocess.Popen(
            [self.station.tips, "relay", "fetch", server.address], env=self.station.environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.fetches += 1
        try:
            _, said = fetch.communicate(timeout=self.random.choice((0.1, 1, 8)) * self.random.random())
            if fetch.returncode != 0:
                self.problem(f"a fetch ended with {fetch.returncode}: {said[:200]!r}")
        except subprocess.TimeoutExpired:
            self.killed += 1
            fetch.kill()
            fetch.communicate()

    def start(self, server, over, only_retries=False):
        threads = [
            threading.Thread(target=self.send_all, args=(me, server.port, over, only_retries)) for me in range(CLIENTS)]
        for thread in threads:
            thread.start()
        return threads

    def send_all(self, me, port, over, only_retries):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        n = 0
        while not over.is_set():
            n += 1
            # Each from a network of its own: the door limits what one may send.
            headers = {
                "content-type": "application/x-www-form-urlencoded",
                "x-forwarded-for": f"10.{me}.{n // 250 % 250}.{n % 250}", "x-forwarded-proto": "https"}
            try:
                if not self.waiting[me]:
                    if only_retries:
                        break
                    connection.request("GET", "/public?lang=en", headers=headers)
                    page = connection.getresponse().read().decode()
                    token = re.search(r'name="token"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="token"', page)
                    mark = secrets.token_hex(16)
                    form = {
                        "token": html.unescape(token[1] or token[2]), "text": f"A motorcycle was stolen {mark}",
                        "about": "c:theft.motorcycle", "when": "now", "who": "anonymous"}
                    if n % ANONYMOUS:
                        form |= {"who": "named", "phone": f"0911{me:03}{n:04}", "consent": "private"}
                    self.waiting[me].append((mark, urllib.parse.urlencode(form)))
                mark, body = self.waiting[me][0]
                for again in range(1 + (self.take_chance() and 1)):
                    connection.request("POST", "/public", body, headers)
                    response = connection.getresponse()
                    text = response.read()
                    if response.status == 503:
                        time.sleep(0.2)
                        break
                    if response.status != 200:
                        self.problem(f"a report is answered {response.status}: {text[:200]!r}")
                        return
                    with self.lock:
                        self.answered.add(mark)
                        self.again += again
                else:
                    self.waiting[me].pop(0)
            except (OSError, http.client.HTTPException):
                break
        connection.close()

    def take_chance(self):
        with self.lock:
            return self.random.random() < 0.1

    def problem(self, words):
        with self.lock:
            self.problems.append(words)

    def look(self):
        connection = contents.connect(self.station.store)
        try:
            rows = connection.execute("select text from report").fetchall()
        finally:
            connection.close()
        marks = [found[0] for (text,) in rows if (found := re.search(r"[0-9a-f]{32}", text or ""))]
        lost = self.answered - set(marks)
        problems = [f"{len(lost)} answered reports are not in the store, the first {min(lost)}"] if lost else []
        doubled = len(marks) - len(set(marks))
        problems += [f"{doubled} reports are in the store twice"] if doubled else []
        left = os.listdir(self.host + "/spool")
        problems += [f"{len(left)} files are left in the spool"] if left else []
        aside = self.station.folder + "/tips/keys/tips.relay.aside"
        problems += [f"{len(os.listdir(aside))} lie aside"] if os.path.isdir(aside) else []
        done = self.station.run("audit", "verify", check=False)
        return problems + ([f"audit verify: {done.stdout} {done.stderr}"] if done.returncode else [])


def run(program, plans, settings):
    if not program.web:
        raise Broken("the part relay needs tips-web; scripts/torture builds it, or TIPS_WEB_BIN names it")
    rounds = settings.count or (LONG if settings.is_long else SHORT)
    result = Result(trials=rounds)
    began = time.monotonic()
    station = Station(program.binary, program.web, folder=program.folder())
    station.run("init")
    host = station.folder + "/host"
    os.mkdir(host, 0o700)
    station.run("relay", "init", "--to", host + "/station.relay")
    sending = Sending(station, host, settings.seed)
    problems = sending.run(rounds)
    result.end(problems, settings.seed, began)
    station.remove()
    return say(
        "relay", f"{rounds} kills of the host under {CLIENTS} citizens, {len(sending.answered):,} reports answered, "
        f"{sending.again:,} sent twice; {sending.killed} of {sending.fetches} fetches killed", result)
