"""Counts the instructions of some commands on a fixed store, and compares them with those on record.

Time on a shared machine says little about a change of a few per cent; how many instructions valgrind counts says the
same on every machine, to within a few thousand. The programs are those that the tests build, without optimization: what
is watched is that nobody does the work twice.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from pairs import Failed

REPORTS = 20_000
IMPORTED = 10_000
TOLERANCE = 0.10
TEXT = "سرقت موتورسیکلت جلوی پارک، دو نفر بودند"
RECORD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "instructions.json")
MAPPING = os.path.join(os.path.dirname(os.path.dirname(RECORD)), "docs", "mappings", "tips-export.json")
# Everything that would make two runs differ.
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TIPS_OPERATOR": "bench", "SWIFT_DETERMINISTIC_HASHING": "1",
    "TIPS_NOW": "2026-11-30T12:00:00+03:30",
}


class Bench:
    """A store like that of a small station after half a year, and a file to import."""

    def __init__(self, program, folder):
        self.folder = folder
        # valgrind gives up on the debugging information of some compilers.
        self.program = os.path.join(folder, "tips")
        subprocess.run(["strip", "-g", "-o", self.program, program], check=True)
        self.environment = dict(ENVIRONMENT, HOME=folder, XDG_DATA_HOME=folder)
        self.store = os.path.join(folder, "bench", "tips.db")
        self.run("demo", "--reports", str(REPORTS), "--days", "180", "--seed", "1", store=self.store)
        self.run("settle", store=self.store)
        lines = self.run("export", store=self.store).splitlines(keepends=True)
        self.source = os.path.join(folder, "reports.csv")
        with open(self.source, "wb") as file:
            file.writelines(lines[:IMPORTED + 1])

    def run(self, *words, store, tool=()):
        answer = subprocess.run(
            [*tool, self.program, *words, "--store", store], capture_output=True, env=self.environment,
            stdin=subprocess.DEVNULL)
        if answer.returncode:
            raise Failed(f"{words}: {answer.stderr.decode(errors='replace').strip()[-500:]}")
        return answer.stdout

    def copy(self):
        """A store of its own for a command that writes."""
        folder = tempfile.mkdtemp(dir=self.folder)
        return shutil.copytree(os.path.dirname(self.store), os.path.join(folder, "copy")) + "/tips.db"

    def works(self):
        """Names, stores and words of what is counted."""
        fresh = os.path.join(self.folder, "fresh", "tips.db")
        self.run("init", store=fresh)
        yield "log", self.copy(), ["log", TEXT, "--category", "theft.motorcycle", "--place", "golsar"]
        newest = json.loads(self.run("list", "--limit", "1", "--json", store=self.store))[0]["number"]
        yield "show", self.store, ["show", newest]
        yield "search", self.store, ["search", "موتور پارک", "--limit", "20"]
        yield "a month's list", self.store, ["honorees", "last-month"]
        yield "a half-year's figures", self.store, ["stats", "1405-H1"]
        yield f"import of {IMPORTED:,}", fresh, ["import", self.source, "--map", MAPPING]

    def count(self, name, store, words):
        listing = os.path.join(self.folder, f"{name} counts")
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={listing}"]
        self.run(*words, store=store, tool=tool)
        with open(listing, encoding="utf-8", errors="replace") as file:
            return int(re.search(r"^(?:summary|totals): (\d+)", file.read(), re.M).group(1))


def compiler():
    """Another compiler makes other code, and libraries choose theirs by the processor: such counts are not compared."""
    answer = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"Swift version \S+", answer)
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        flags = set(file.read().split())
    known = " ".join(flag for flag in ("ssse3", "avx2", "bmi2", "sha_ni") if flag in flags)
    return f"{version.group(0) if version else answer.strip()}, {os.uname().machine} {known}"


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    recorded = {}
    if os.path.exists(RECORD):
        with open(RECORD, encoding="utf-8") as file:
            recorded = json.load(file)
    if not options.record and recorded.get("compiler") != compiler():
        print(f"bench: counts are on record for {recorded.get('compiler')} alone; not compared: {compiler()}")
        return 0
    counts, grown = {}, []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.binary, folder)
        works = list(bench.works())
        # The last takes as long as all others together. What runs beside it changes no count.
        with ThreadPoolExecutor(2) as pool:
            found = pool.map(lambda work: bench.count(*work), [works[-1], *works[:-1]])
            found = dict(zip([work[0] for work in [works[-1], *works[:-1]]], found))
        for name, _, _ in works:
            counts[name] = found[name]
            before = recorded.get("instructions", {}).get(name)
            change = f"{counts[name] / before - 1:+.1%}" if before else "new"
            print(f"{name:<24} {counts[name]:>16,} instructions  {change}", flush=True)
            if not before or counts[name] > before * (1 + TOLERANCE):
                grown.append(name)
    if options.record:
        with open(RECORD, "w", encoding="utf-8") as file:
            json.dump({"compiler": compiler(), "instructions": counts}, file, indent=2, ensure_ascii=False)
            file.write("\n")
    elif grown:
        print(
            f"bench: more than {TOLERANCE:.0%} above what is on record: {', '.join(grown)}. Find out why; if it has to be, "
            "scripts/bench --record, in a commit that says what is bought with it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as error:
        sys.exit(f"bench: {error}")
