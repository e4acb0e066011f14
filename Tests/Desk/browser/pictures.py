"""Takes a picture of every page of the desk: in both languages and themes, on a screen and a telephone."""

import argparse
import os
import re
import sys

import hostile
import routes
import tests
from browser import SCREEN, TELEPHONE, Browser
from desk_client import DeskClient
from desk_server import ROLES, Broken, Station

LANGUAGES, THEMES = ("fa", "en"), ("light", "dark")


def pages(world):
    """One page of each entry of the table of routes, as the first role sees it that does."""
    known, found = routes.patterns(), {}
    crawls = [("nobody", DeskClient(world.server.address), ["/log-in"])]
    crawls += [(role, world.client(role), ["/"]) for role in ROLES]
    for role, client, begin in crawls:
        for page in routes.crawl(client, role, known, begin)[0]:
            if page.pattern and page.pattern != "/":
                found.setdefault(page.pattern, page)
    return sorted(found.values(), key=lambda page: (page.role, page.pattern))


def name(page, *words):
    what = re.sub(r"[^a-z0-9]+", "-", page.pattern.lower()).strip("-") or "first"
    return "-".join((what, page.role, *words)) + ".png"


def main():
    parser = argparse.ArgumentParser(prog="scripts/pictures desk", description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--hostile", action="store_true", help="with hostile texts among the reports")
    parser.add_argument("--only", default="", help="the pages alone whose address has these letters")
    parser.add_argument("--tips", required=True)
    parser.add_argument("--tips-web", required=True)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    station, browser, count = Station(options.tips, options.tips_web), None, 0
    try:
        station.fill()
        if options.hostile:
            hostile.lay(station)
        station.run("settle")
        station.add_accounts()
        browser = Browser()
        with station.serve() as server:
            world = tests.World(station, server, browser, tests.Results(options.folder))
            seen = [page for page in pages(world) if options.only in page.pattern]
            for language in LANGUAGES:
                role = None
                for page in seen:
                    if page.role != role:
                        role = page.role
                        world.begin(None if role == "nobody" else role, language)
                    browser.get(page.path)
                    for size, word in ((SCREEN, "screen"), (TELEPHONE, "telephone")):
                        for theme in THEMES:
                            browser.theme(theme)
                            browser.whole_page(os.path.join(options.folder, name(page, language, word, theme)), *size)
                            count += 1
    except Broken as problem:
        print(f"pictures: {problem}", file=sys.stderr)
        return 70
    finally:
        if browser:
            browser.quit()
        station.remove()
    print(f"{count} pictures of {len(seen)} pages in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
