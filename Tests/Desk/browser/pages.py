"""Every page of the table of routes, seen by every role in both languages: what holds for all pages."""

import accessibility
import hostile
import routes
import screen_reader
from browser import SCREEN, TELEPHONE
from desk_client import DeskClient
from desk_server import ROLES

# Addresses that no link leads to, and why.
UNLINKED = {
    "/assets/:name": "files that pages load", "/health": "read by programs", "/metrics": "read by programs",
    "/log-in/code": "comes up after the password alone", "/board/events": "a stream for the script of the board",
    "/board/list": "a piece for the script of the board", "/web-reports/list": "a piece for the same script",
    "/record/choices": "asked for by the script of the form",
    "/record/token": "asked for by the script of the form", "/search": "the key / leads there",
}
LANGUAGES = ("fa", "en")
# Forms that change something and could be sent by another site's page; nobody is signed in at the log-in.
BARE_FORMS = """
if (!document.querySelector("header .who")) return [];
return Array.from(document.querySelectorAll("form")).filter(function (form) {
  return form.method === "post" && !form.querySelector("input[name=form_token]");
}).map(function (form) { return form.getAttribute("action"); });
"""


class Tour:
    """Goes to all pages and gives one result for each page and rule."""

    def __init__(self, world):
        self.world, self.browser, self.results = world, world.browser, world.results
        self.known = routes.patterns()
        self.axe = accessibility.source()
        self.begin = [f"/reports/{number}" for number in world.hostile]
        self.shown_hostile = set()

    def run(self):
        pages = self.pages()
        examined = set()
        for language in LANGUAGES:
            role = "nobody"
            self.world.begin(None, language)
            for page in pages:
                if page.role != role:
                    role = page.role
                    self.world.begin(role, language)
                key = (routes.shape(page.path, page.pattern), language)
                is_first = key not in examined
                # In the second language a page is looked at once, whoever sees it.
                if is_first or language == LANGUAGES[0]:
                    examined.add(key)
                    self.look(page, language, thoroughly=is_first)
            # What says that there is no page, or not for this one, is a page, too.
            self.world.begin("operator", language)
            for path, status in (("/nowhere", 404), ("/administration", 403)):
                page = routes.Page(path, path, "operator", "")
                self.look(page, language, thoroughly=status == 404, allowed=(f"with a status of {status}",))
        self.results.record(
            "pages: the hostile texts were seen as text on several pages",
            "" if len(self.shown_hostile) >= 3 else f"only on {sorted(self.shown_hostile)}")
        if not self.axe:
            self.results.skip("pages: axe-core", "it isn't in .build/axe; scripts/setup desk installs it from PyPI")

    def pages(self):
        """All pages that links lead to, and the results of the crawl."""
        pages, answered = [], set(UNLINKED)
        crawls = [("nobody", DeskClient(self.world.server.address), ["/", "/log-in"])]
        crawls += [(role, self.world.client(role), ["/"]) for role in ROLES]
        for role, client, begin in crawls:
            allowed = self.begin if role in ("operator", "officer") else []
            if not any(pattern.startswith("/reports/:") for pattern in self.known):
                allowed = []
            found, got, problems = routes.crawl(client, role, self.known, begin + allowed)
            pages += found
            answered |= got
            self.results.record(f"pages: every link leads somewhere ({role})", "; ".join(problems))
        missing = [pattern for pattern in self.known if pattern not in answered]
        self.results.record(
            "pages: every address of the table of routes is reached by links",
            f"no link leads to {', '.join(missing)}" if missing else "")
        return pages

    def look(self, page, language, thoroughly, allowed=()):
        browser, where = self.browser, f"{page.pattern} ({page.role}, {language}) {page.path}"
        browser.size(*SCREEN)
        browser.theme("light")
        browser.get(page.path)

        def result(rule, problem):
            self.results.record(f"pages: {rule}: {where}", problem, browser)

        result("the console has no complaint", "; ".join(browser.complaints(allowed)))
        result("hostile texts stay text", "; ".join(browser.run(hostile.FOUND)))
        if hostile.MARK in browser.text():
            self.shown_hostile.add(page.pattern)
        frame = browser.run("""
            var d = document.documentElement;
            return [d.lang, d.dir, document.title.trim(), document.querySelectorAll("h1").length];""")
        direction = "rtl" if language == "fa" else "ltr"
        fits = frame[0].startswith(language) and frame[1] == direction and frame[2] and frame[3] == 1
        result(
            "language, direction, a title and one h1", "" if fits else
            f"lang {frame[0]!r}, dir {frame[1]!r}, title {frame[2]!r}, {frame[3]} × h1")
        zoomed = (SCREEN[0] // 2, SCREEN[1] // 2, 2, "200 %")
        bare = browser.run(BARE_FORMS)
        result("every form carries the token of the session", f"not those to {', '.join(bare)}" if bare else "")
        if not thoroughly:
            return
        result("a screen reader is told names, headings and parts", "; ".join(screen_reader.findings(browser)))
        for width, height, scale, name in ((*TELEPHONE, 1, "a telephone"), zoomed):
            browser.size(width, height, scale)
            wider, what = browser.overflow()
            result(
                f"nothing sticks out at {name}", f"{wider} px wider than {width}: {', '.join(what)}" if wider else "")
        browser.size(*SCREEN)
        if self.axe:
            result("axe-core, light", "; ".join(accessibility.findings(browser, self.axe)))
            browser.theme("dark")
            result("axe-core, dark", "; ".join(accessibility.findings(browser, self.axe, ["color-contrast"])))
            browser.theme("light")
