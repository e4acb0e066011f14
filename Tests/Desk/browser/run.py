"""The command line of scripts/test-desk: browser tests of the desk."""

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

import hostile
import pages
import tests
from browser import Browser
from desk_server import Broken, Station

# Each has tests; they are run in this order.
MODULES = ("sign_in", "recording", "board", "reports", "work", "citizen")


def run(options, part):
    """One part of the tests, with a station, a server and a browser of its own; their results."""
    results = tests.Results(options.pictures)
    station = Station(options.tips, options.tips_web)
    browser = None
    try:
        station.fill()
        numbers = hostile.lay(station)
        station.run("settle")
        station.add_accounts()
        station.add_account("rasht-desk", "operator", place="rasht")
        browser = Browser()
        with station.serve("--face", "desk", "--face", "public") as server:
            world = tests.World(station, server, browser, results)
            world.hostile = numbers
            if part == "tour":
                pages.Tour(world).run()
            else:
                tests.run_all(world, options.only)
            results.record(
                f"the server runs to the end of the {part}",
                "" if server.is_running else f"it ended: {server.said[-3:]}")
    finally:
        if browser:
            browser.quit()
        station.remove()
    return results


def main():
    parser = argparse.ArgumentParser(prog="scripts/test-desk", description=__doc__)
    parser.add_argument("--tips", required=True)
    parser.add_argument("--tips-web", required=True)
    parser.add_argument("--pictures", default=os.path.join(os.getcwd(), ".build", "desk-failures"))
    parser.add_argument("--only", default="", help="a part of the names of the tests to run")
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args()
    began = time.monotonic()
    for module in MODULES:
        __import__(module)
    parts = ["tests", "tour"] if options.only in "pages" else ["tests"]
    try:
        # A browser waits much: two have done in little more than half the time of one after the other.
        with ProcessPoolExecutor(len(parts)) as pool:
            everything = list(pool.map(run, [options] * len(parts), parts))
    except Broken as problem:
        print(f"test-desk: {problem}", file=sys.stderr)
        return 70
    passed, failed, skipped = (
        sum(counts) for counts in zip(*((each.passed, len(each.failed), len(each.skipped)) for each in everything)))
    print(f"browser tests of the desk: {time.monotonic() - began:.0f} s")
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
