"""The web desk under kills, rude clients, many connections, and a restore."""

import time

import desk_lines
import desk_posting
from desk_server import Station
from part import Result, say
from program import Broken

SHORT, LONG = 10, 200


def run(program, plans, settings):
    if not program.web:
        raise Broken("the part desk needs tips-web; scripts/torture builds it, or TIPS_WEB_BIN names it")
    rounds = settings.count or (LONG if settings.is_long else SHORT)
    result = Result(trials=rounds)
    began = time.monotonic()
    station = Station(program.binary, program.web, folder=program.folder())
    station.fill(reports=300, days=20)
    station.add_account("operator", "operator")
    posting = desk_posting.Posting(station, settings.seed)
    problems = posting.run(rounds)
    streams, problem = desk_lines.stop_with_streams(station)
    problems += problem
    problems += desk_lines.rude(station)
    problems += desk_lines.many_connections(station)
    if settings.is_long:
        problems += desk_lines.trickled(station)
    problems += desk_lines.restored(station)
    result.end(problems, settings.seed, began)
    station.remove()
    return say(
        "desk", f"{rounds} kills under {desk_posting.CLIENTS} clients, {len(posting.answered):,} reports answered, "
        f"{posting.retried:,} forms sent again; stopped in {streams:.2f} s with {desk_lines.STREAMS} streams open",
        result)
