#!/usr/bin/env python3
"""Cuts inputs for scripts/fuzz out of real files: the repository's own mappings, the system's time zones, and data.

usage: corpus.py REPOSITORY CORPUS [DATA]

DATA is a folder with call logs and test vectors in CSV, JSON and text, packed with gzip or not; whatever is not there is
left out. Nothing of it is written anywhere but into CORPUS, a folder of inputs for each target.
"""

import csv
import glob
import gzip
import hashlib
import io
import json
import os
import sys

repository, corpus = sys.argv[1:3]
data = sys.argv[3] if len(sys.argv) > 3 else ""
count = 0


def add(target, content):
    """Writes an input, named after its content."""
    global count
    if isinstance(content, str):
        content = content.encode()
    folder = os.path.join(corpus, target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, hashlib.sha1(content).hexdigest()), "wb") as file:
        file.write(content)
    count += 1


def head(path, size):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        return file.read(size)


def files(*ends):
    return sorted(p for p in glob.glob(os.path.join(data, "**"), recursive=True) if p.endswith(ends)) if data else []


def texts(text):
    for target in ("safetext", "fold", "tokenizer", "search"):
        add(target, text[:400])


for zone in ("America/New_York", "Europe/Dublin", "Africa/Casablanca", "Asia/Gaza", "Pacific/Apia", "Asia/Kabul", "Antarctica/Troll"):
    path = "/usr/share/zoneinfo/" + zone
    if os.path.exists(path):
        add("zone", head(path, 8192))

beginnings = {}
for path in files(".csv", ".csv.gz", ".tsv"):
    start = head(path, 16384)
    beginnings[os.path.basename(path).split(".")[0]] = start
    add("csv", b"4" + start[:2000])
    text = start.decode("utf-8", "replace").rsplit("\n", 1)[0]
    rows = list(csv.reader(io.StringIO(text), delimiter="\t" if path.endswith(".tsv") else ","))[1:]
    three = io.StringIO()
    csv.writer(three).writerows([row[:3] for row in rows[:12] if len(row) >= 3])
    add("csv", "1" + three.getvalue())
    for row in rows[:12]:
        for cell in row:
            if any("\u0600" <= letter <= "\u06ff" for letter in cell):
                texts(cell)
            if 8 <= len(cell) <= 32 and cell[0].isdigit():
                add("time", cell)
                add("number", cell)
            if "phone" in path or "mobile" in path:
                add("phone", cell[:64])
        if row:
            add("batch", json.dumps({"text": " ".join(row)[:400], "source": "x", "source_key": row[0][:100]}))
    for row in rows[:60]:
        if "jalali" in path and row:
            add("period", row[0][:20])
        if "phone" in path:
            add("phone", row[0][:64] if row else "")

for path in files(".json", ".json.gz"):
    start = head(path, 1 << 20)
    beginnings[os.path.basename(path).split(".")[0]] = start[:16384]
    add("json", b"1" + start[:2000])
    try:
        rows = json.loads(head(path, 1 << 26))
    except ValueError:
        continue
    for row in rows[:6] if isinstance(rows, list) else []:
        add("json", "2" + json.dumps(row, ensure_ascii=False)[:1500])

for path in files(".txt"):
    texts(head(path, 400).decode("utf-8", "replace"))

for path in sorted(glob.glob(os.path.join(repository, "docs/mappings/*.json"))):
    mapping = head(path, 1 << 16)
    add("mapping", mapping + b"\0")
    for start in beginnings.values():
        add("mapping", mapping + b"\0" + start[:1500])
    try:
        for spec in json.loads(mapping)["fields"].values():
            formats = spec.get("time", []) if isinstance(spec, dict) else []
            for pattern in [formats] if isinstance(formats, str) else formats:
                add("time", pattern + "\n2025-10-03T21:40:00")
    except (ValueError, KeyError):
        pass

# Every column of every table with values that can't be, each under a command or two.
for table in range(48):
    for column in range(14):
        turn = table * 14 + column
        add("rows", bytes([turn * 37 & 255, table, column, 255, 1, turn % 17]))
        add("rows", bytes([turn * 53 & 255, table, column, turn % 5, (4, 1, 7, 3)[turn % 4], turn % 12]) + bytes(8))

print(f"{count} inputs from {'the repository and ' + data if data else 'the repository'}", file=sys.stderr)
