"""The command line of scripts/bench-desk: how fast the web desk is, and how much memory it takes."""

import argparse
import contextlib
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.request

import flood
import shift
from desk_server import Station

# What is measured where nothing is named; the flood takes minutes of both processors.
WORKS = ("start", "reports", "shift")
MORE = ("flood",)
# Asks for the pages of many reports, one after the other, as somebody who is signed in.
ASK = """
local numbers = {%s}
local at = 0
wrk.headers["cookie"] = "%s"
request = function()
  at = at %% #numbers + 1
  return wrk.format("GET", string.format("%s", numbers[at]))
end
done = function(summary, latency, requests)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration, wrong,
    latency:percentile(50), latency:percentile(99)))
end
"""


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench-desk", description=__doc__)
    parser.add_argument("works", nargs="*", metavar="WORK", choices=[*WORKS, *MORE, []])
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--operators", type=int, default=50)
    parser.add_argument("--boards", type=int, default=500)
    parser.add_argument("--starts", type=int, default=20)
    parser.add_argument("--rate", type=int, default=2_000)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--tips", required=True)
    parser.add_argument("--tips-web", required=True)
    return parser.parse_args()


def station(options):
    """A store of made-up reports, kept for the next run."""
    place = os.path.join(options.folder, f"desk-{options.reports}")
    os.makedirs(place, exist_ok=True)
    now = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())
    made = Station(options.tips, options.tips_web, folder=place, now=now)
    if not os.path.exists(made.store):
        made.fill(options.reports, days=210)
    # An account of this run: the one before may have another password.
    name = f"bench-{int(time.time())}"
    made.add_account(name, "operator")
    return made, name


def row(work, figure, note=""):
    print(f"| {work} | {figure} | {note or '–'} |", flush=True)
    return {"work": work, "figure": figure, "note": note}


def first_answer(made, amount):
    """From the start of the process to its first answer."""
    took = []
    for _ in range(amount):
        began = time.monotonic()
        with made.serve() as server:
            with urllib.request.urlopen(server.address + "/health", timeout=20) as answer:
                answer.read()
            took.append(time.monotonic() - began)
            memory = server.memory()
    return row(
        "start to first answer", f"{1000 * statistics.median(took):.0f} ms",
        f"of {amount}: {1000 * min(took):.0f} to {1000 * max(took):.0f} ms; {memory >> 10} MB then")


def pages(made, name, options, path, connections, what):
    """How many pages a second, by wrk."""
    said = made.run("list", "--limit", "1000", "--json")
    numbers = [each["number"] for each in json.loads(said)]
    random.Random(1).shuffle(numbers)
    with made.serve() as server:
        client = made.sign_in(server.address, name)
        cookie = "; ".join(f"{each.name}={each.value}" for each in client.cookies)
        script = os.path.join(made.folder, "ask.lua")
        with open(script, "w", encoding="utf-8") as file:
            file.write(ASK % (", ".join(f'"{number}"' for number in numbers), cookie, path))
        client.get(path.replace("%s", numbers[0]))
        done = subprocess.run(
            [
                "wrk", "-t2", f"-c{connections}", f"-d{options.seconds}s", "--timeout", "20s", "-s", script,
                server.address,
            ], capture_output=True, text=True, check=True)
        os.remove(script)
        memory = server.memory()
    found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+)", done.stdout)
    if not found:
        raise SystemExit(f"bench-desk: wrk said no result: {done.stdout} {done.stderr}")
    amount, duration, wrong, half, most = map(int, found.groups())
    if wrong:
        raise SystemExit(f"bench-desk: {wrong} of {amount} answers for {path} were none")
    return row(
        f"{what}, {connections} connections", f"{amount / duration * 1_000_000:,.0f} a second",
        f"p50 {half / 1000:.1f} ms, p99 {most / 1000:.1f} ms; {memory >> 10} MB at most")


def under_flood(made, name, options, is_one):
    """The desk while the door is flooded, by one process that serves both or by two."""
    desk_words = ("--face", "desk", "--face", "public") if is_one else ("--face", "desk")
    with contextlib.ExitStack() as stack:
        desk = stack.enter_context(made.serve(*desk_words, "--proxy", "127.0.0.1"))
        door = desk if is_one else stack.enter_context(
            made.serve("--face", "public", "--proxy", "127.0.0.1"))
        client = made.sign_in(desk.address, name)
        told, posted = flood.flood(
            desk, door, client, options.rate, options.operators, options.seconds, made.folder)
        after = flood.still_open(door)
        memory = [server.memory() >> 10 for server in dict.fromkeys((desk, door))]
    statuses = ", ".join(
        f"{posted[kind]:,} × {kind[1:]}" for kind in sorted(posted) if re.fullmatch(r"s\d+", kind) and posted[kind])
    about = f"{options.operators} operators typing, {posted['requests'] * 1_000_000 // posted['us']:,} posts a second"
    where = "one process" if is_one else "two processes"
    broken = sum(posted[kind] for kind in ("connect", "read", "write", "timeout"))
    return [
        row(f"recording in a flood of {options.seconds} s, {where}: {about}", shift.percentiles(told["post"]),
            f"{len(told['post']):,} reports; all else that is typed: "
            + shift.percentiles(told["choices"] + told["similar"])),
        row(f"the door meanwhile, {where}", f"p50 {posted['p50'] / 1000:.1f} ms, p99 {posted['p99'] / 1000:.1f} ms",
            f"{statuses}; {broken} lines broken, {posted['other']} other answers; open to others {after:.1f} s after it"),
        row(f"a citizen a second meanwhile, {where}", citizens(told["citizens"]), "until the receipt, from the first press"),
        row(f"memory, {where}", " and ".join(f"{size} MB" for size in memory), "the most that was held"),
    ]


def citizens(told):
    """How many have a receipt, and what it took, in words."""
    came = [(took, tries) for took, tries in told if took is not None]
    at_once = sum(tries == 1 for _, tries in came)
    return (f"{len(came)} of {len(told)} have a receipt, {at_once} at the first press; "
            + shift.percentiles([took for took, _ in came]))


def main():
    options = arguments()
    works = options.works or WORKS
    made, name = station(options)
    rows = []
    print("| work | figure | note |\n|---|---|---|", flush=True)
    if "start" in works:
        rows.append(first_answer(made, options.starts))
    if "reports" in works:
        rows.append(pages(made, name, options, "/reports/%s", 64, "pages of a report"))
        rows.append(pages(made, name, options, "/board", 64, "pages of the board"))
    if "shift" in works:
        with made.serve() as server:
            client = made.sign_in(server.address, name)
            told = shift.work(server.port, client, options.operators, options.boards, options.seconds)
            memory = server.memory()
        about = f"{options.operators} operators typing, {options.boards} boards open, {options.seconds} s"
        for kind, words in (("post", "recording"), ("choices", "what letters may mean"), ("similar", "near reports")):
            rows.append(row(f"{words}: {about}", shift.percentiles(told[kind]), f"{len(told[kind]):,} answers"))
        rows.append(row(
            f"one report, until each of {options.boards} boards is told", shift.percentiles(told["told"]),
            f"{told['lists']:,} lists fetched in all"))
        rows.append(row("memory of the server after that", f"{memory >> 10} MB", "the most that it held"))
    if "flood" in works:
        rows += under_flood(made, name, options, is_one=True)
        rows += under_flood(made, name, options, is_one=False)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, ensure_ascii=False, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
