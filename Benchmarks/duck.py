"""Puts the questions of a file to a DuckDB file and prints the answers; the last line on the error stream is how many
milliseconds that took inside the process, from opening the file on.

    duck.py DATABASE SQL
"""

import sys
import time

import duckdb

begin = time.perf_counter()
connection = duckdb.connect(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as file:
    questions = [part for part in file.read().split(";") if part.strip()]
for question in questions:
    answer = connection.execute(question)
    if answer.description:
        for row in answer.fetchall():
            print(*row, sep="\t")
if len(sys.argv) > 3:
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        file.write(str(1000 * (time.perf_counter() - begin)))
