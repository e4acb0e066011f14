"""The command line of scripts/test-desk: browser tests of the desk."""

import argparse
import os
import sys
import time

import hostile
import pages
import tests
from browser import Browser
from desk_server import Broken, Station

# Each has tests; they are run in this order.
MODULES = ("sign_in", "recording", "board", "reports", "work", "citizen")


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
            tests.run_all(world, options.only)
            if options.only in "pages":
                pages.Tour(world).run()
            results.record("the server runs to the end", "" if server.is_running else f"it ended: {server.said[-3:]}")
    except Broken as problem:
        print(f"test-desk: {problem}", file=sys.stderr)
        return 70
    finally:
        if browser:
            browser.quit()
        station.remove()
    skipped = f", {len(results.skipped)} skipped" if results.skipped else ""
    print(f"browser tests of the desk: {time.monotonic() - began:.0f} s")
    print(f"{results.passed} passed, {len(results.failed)} failed{skipped}")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
