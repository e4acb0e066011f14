"""A shift at the desk: operators type and record, and boards watch, each over a connection of its own."""

import asyncio
import json
import multiprocessing
import random
import resource
import secrets
import time
import urllib.parse

TEXTS = (
    "دو نفر با موتور شیشهٔ پراید را شکستند و ضبط را بردند", "سرقت موتورسیکلت از جلوی بانک", "نزاع دسته‌جمعی در پارک",
    "فرد مشکوک دور خودروها می‌گردد", "صدای تیراندازی از کوچهٔ بالایی",
)
CATEGORIES, PLACES = ("سرقت", "نزاع", "موتور"), ("گلسار", "رشت", "لاهیجان")
# Seconds between keys, of which each third asks the server something, and between two reports of an operator.
KEY, PAUSE = 0.12, 3.0
# How often a board asks for its list at most, as its script does.
BOARD = 0.5
# Reports that are recorded when all is quiet, to see how soon all boards are told, and the quiet around each.
PROBES, PROBE = 10, 1.0


class Line:
    """A connection that stays open."""

    def __init__(self, port, cookie="", origin=None):
        """`origin` is the address for which a proxy would ask."""
        self.port, self.cookie, self.origin, self.streams = port, cookie, origin, None

    async def ask(self, method, path, fields=None):
        """Status and body."""
        if not self.streams:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        body = urllib.parse.urlencode(fields).encode() if fields else b""
        head = f"{method} {path} HTTP/1.1\r\nhost: x\r\ncookie: {self.cookie}\r\nx-requested-with: desk\r\n"
        if self.origin:
            head += f"x-forwarded-for: {self.origin}\r\n"
        if fields:
            head += f"content-type: application/x-www-form-urlencoded\r\ncontent-length: {len(body)}\r\n"
        writer.write(head.encode() + b"\r\n" + body)
        told = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(told.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
        return int(told.split(b" ")[1]), await reader.readexactly(length) if length else b""


async def operator(number, port, cookie, form_token, end, told):
    chance, line = random.Random(number), Line(port, cookie)
    await asyncio.sleep(chance.uniform(0, PAUSE))
    while time.monotonic() < end:
        text, category, place = chance.choice(TEXTS), chance.choice(CATEGORIES), chance.choice(PLACES)
        fields = {
            "form_token": form_token, "token": secrets.token_hex(32), "priority": "3", "line": "110", "kind": "tip"}

        async def timed(kind, *words):
            began = time.monotonic()
            status, body = await line.ask(*words)
            told[kind].append(time.monotonic() - began)
            if status != 200:
                raise AssertionError(f"{words[1]} is answered {status}: {body[:200]!r}")
            return body

        for at in range(6, len(text), 6):
            await asyncio.sleep(KEY * 6)
            await timed("similar", "POST", "/record/similar", fields | {"text": text[:at]})
        for kind, name in (("category", category), ("place", place)):
            for at in range(1, len(name)):
                await asyncio.sleep(KEY)
                typed = urllib.parse.quote(name[:at])
                await timed("choices", "GET", f"/record/choices?of={kind}&typed={typed}")
        body = await timed("post", "POST", "/reports", fields | {"text": text})
        json.loads(body)["number"]
        await asyncio.sleep(chance.uniform(0.5, 1.5) * PAUSE / 2)


async def board(number, port, cookie, told, over):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /board/events HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\n\r\n".encode())
    line, asked, task = Line(port, cookie), 0.0, None
    told["open"] += 1

    async def fetch(sequence, wait):
        nonlocal asked
        await asyncio.sleep(wait)
        asked = time.monotonic()
        await line.ask("GET", f"/board/list?sequence={sequence}")
        told["lists"] += 1

    while not over.is_set():
        said = await reader.readline()
        if not said:
            break
        if said.startswith(b"data: "):
            told["events"].append((number, time.time()))
            if task is None or task.done():
                task = asyncio.ensure_future(fetch(int(said[6:]), max(0, asked + BOARD - time.monotonic())))


def boards(port, cookie, amount, ready, over, pipe):
    """All boards, in a process of their own."""
    async def watch():
        told = {"open": 0, "lists": 0, "events": []}
        tasks = [asyncio.ensure_future(board(n, port, cookie, told, over)) for n in range(amount)]
        while not over.is_set():
            if told["open"] == amount:
                ready.set()
            await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        pipe.send(told)

    asyncio.run(watch())


def work(port, client, operators, amount, seconds):
    """The answers' times by kind, how long it took until boards were told, and how many lists they fetched."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(4 * amount + 1_000, hard)), hard))
    cookie = "; ".join(f"{each.name}={each.value}" for each in client.cookies)
    form_token = client.get("/account").hidden("form_token")
    told = {"post": [], "choices": [], "similar": []}
    context = multiprocessing.get_context("fork")
    ready, over = context.Event(), context.Event()
    ours, theirs = context.Pipe()
    process = context.Process(target=boards, args=(port, cookie, amount, ready, over, theirs))
    process.start()
    if not ready.wait(60):
        raise SystemExit("bench-desk: the boards could not be opened")

    async def type_all():
        end = time.monotonic() + seconds
        await asyncio.gather(*(operator(n, port, cookie, form_token, end, told) for n in range(operators)))

    async def probe():
        """A report when all is quiet; when it was sent."""
        await asyncio.sleep(PROBE)
        sent = time.time()
        fields = {"form_token": form_token, "token": secrets.token_hex(32), "text": TEXTS[0]}
        await Line(port, cookie).ask("POST", "/reports", fields)
        await asyncio.sleep(PROBE)
        return sent

    asyncio.run(type_all())
    moments = [asyncio.run(probe()) for _ in range(PROBES)]
    over.set()
    seen = ours.recv()
    process.join()
    told["lists"] = seen["lists"]
    told["told"] = [
        moment - sent for sent in moments for moment in first_of_each(seen["events"], sent, sent + PROBE)]
    if len(told["told"]) < PROBES * amount:
        raise SystemExit(f"bench-desk: of {PROBES} reports {amount} boards were told {len(told['told'])} times")
    return told


def first_of_each(events, begin, end):
    """When each board heard first of anything in a span."""
    first = {}
    for number, moment in events:
        if begin <= moment < end:
            first[number] = min(moment, first.get(number, moment))
    return first.values()


def percentiles(times):
    """p50, p99 and the worst, in words."""
    if not times:
        return "none"
    times = sorted(times)
    half, most = (1000 * times[min(len(times) - 1, int(part * len(times)))] for part in (0.5, 0.99))
    return f"p50 {half:.1f} ms, p99 {most:.1f} ms, worst {1000 * times[-1]:.0f} ms"
