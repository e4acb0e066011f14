"""Many clients record through the desk while it is killed again and again: what was answered is kept, once."""

import http.client
import json
import random
import secrets
import threading
import time
import urllib.parse

import contents

CLIENTS = 64


class Posting:
    """The clients and what they were told."""

    def __init__(self, station, seed):
        self.station, self.random = station, random.Random(seed)
        self.answered = {}  # token of a form: the number that was answered
        self.unanswered = [[] for _ in range(CLIENTS)]  # tokens of forms whose answer never came
        self.retried = 0
        self.problems = []
        self.lock = threading.Lock()

    def run(self, rounds):
        for _ in range(rounds):
            self.killed_round()
        # The last round ends well: whatever has no answer yet gets one.
        with self.station.serve() as server:
            self.clients(server, threading.Event(), only_retries=True)
        return self.problems + self.look()

    def killed_round(self):
        with self.station.serve() as server:
            client = self.station.sign_in(server.address, "operator")
            over = threading.Event()
            before = len(self.answered)
            threads = self.start(server, client, over)
            # The moment of the kill is chance, but some answers have come by then.
            end = time.monotonic() + 20
            while len(self.answered) < before + CLIENTS // 2 and time.monotonic() < end:
                time.sleep(0.01)
            time.sleep(self.random.uniform(0, 0.5))
            server.kill()
            over.set()
            for thread in threads:
                thread.join()
        if len(self.answered) == before:
            self.problems.append("a round of 20 s had no answer at all")
        self.problems += self.missing(f"after a kill with {len(self.answered):,} answers")

    def clients(self, server, over, only_retries):
        client = self.station.sign_in(server.address, "operator")
        for thread in self.start(server, client, over, only_retries):
            thread.join()

    def start(self, server, client, over, only_retries=False):
        # The page tells the token that its forms carry.
        form_token = client.get("/account").hidden("form_token")
        cookie = "; ".join(f"{each.name}={each.value}" for each in client.cookies)
        threads = [
            threading.Thread(target=self.post_all, args=(me, server.port, cookie, form_token, over, only_retries))
            for me in range(CLIENTS)]
        for thread in threads:
            thread.start()
        return threads

    def post_all(self, me, port, cookie, form_token, over, only_retries):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        mine, n = random.Random(f"{me}-{port}"), 0
        while not over.is_set():
            waiting = self.unanswered[me]
            is_again = bool(waiting)
            if not waiting:
                if only_retries:
                    break
                if self.answered and mine.random() < 0.1:
                    # An answer that was lost on its way: the browser sends the same form once more.
                    with self.lock:
                        waiting.append(mine.choice(list(self.answered)))
                    is_again = True
                else:
                    waiting.append(secrets.token_hex(32))
            token = waiting[0]
            n += 1
            body = urllib.parse.urlencode({
                "form_token": form_token, "token": token, "text": f"سرقت {me} {token[:12]}",
                "category": "theft.motorcycle", "priority": "3", "line": "110", "kind": "tip"})
            try:
                connection.request("POST", "/reports", body, {
                    "cookie": cookie, "content-type": "application/x-www-form-urlencoded", "x-requested-with": "desk"})
                response = connection.getresponse()
                text = response.read()
            except (OSError, http.client.HTTPException):
                break
            if response.status == 503:
                time.sleep(0.1)
                continue
            if response.status != 200:
                self.problem(f"a form is answered {response.status}: {text[:200]!r}")
                break
            self.take(token, json.loads(text), is_again)
            waiting.pop(0)
        connection.close()

    def take(self, token, answer, is_again):
        number = answer["number"]
        with self.lock:
            self.retried += is_again
            before = self.answered.get(token)
            if before is None:
                self.answered[token] = number
        if before is not None and before != number:
            self.problem(f"the same form was answered {before}, and then {number}")
        if before is not None and answer["new"]:
            self.problem(f"the same form was recorded anew, as {number}")

    def problem(self, words):
        with self.lock:
            self.problems.append(words)

    # What the store says

    def kept(self):
        connection = contents.connect(self.station.store)
        try:
            return connection.execute(
                "select source_key, report.id from report join source on source.id = source_id "
                "where source.code = 'desk'").fetchall()
        finally:
            connection.close()

    def missing(self, when):
        kept = dict(self.kept())
        lost = [number for token, number in self.answered.items() if kept.get(token) != int(number[:-1])]
        return [f"{len(lost)} answered reports are not in the store {when}, the first {lost[0]}"] if lost else []

    def look(self):
        """After everything: no form twice, nothing that nobody sent, and the programs that check are content."""
        rows = self.kept()
        problems = self.missing("at the end")
        if len(rows) != len({key for key, _ in rows}):
            problems.append(f"{len(rows)} reports of {len({key for key, _ in rows})} forms")
        sent = set(self.answered) | {token for waiting in self.unanswered for token in waiting}
        if strange := [key for key, _ in rows if key not in sent]:
            problems.append(f"{len(strange)} reports that nobody sent")
        if waiting := sum(map(len, self.unanswered)):
            problems.append(f"{waiting} forms have no answer although the server ran to the end")
        for words in (["audit", "verify"], ["doctor"]):
            done = self.station.run(*words, check=False)
            if done.returncode != 0:
                said = (done.stderr + done.stdout)[:400]
                problems.append(f"tips {' '.join(words)} ended with {done.returncode}: {said}")
        return problems + contents.problems(self.station.store)
