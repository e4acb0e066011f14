"""The desk's table of addresses, and which pages somebody reaches from the first one."""

import glob
import html
import os
import re
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
# No pages: files, streams, pieces of pages and lists for scripts, and what other programs read.
NOT_PAGES = re.compile(r"text/event-stream|application/|text/css|text/javascript|text/plain|text/csv|image/")


def patterns():
    """All addresses that are asked for by GET, as the table of routes has them."""
    found = []
    for path in glob.glob(os.path.join(ROOT, "Sources", "TipsCore", "Desk", "**", "*.swift"), recursive=True):
        with open(path, encoding="utf-8") as file:
            found += re.findall(r'Route\(\s*\.get,\s*"([^"]+)"', file.read())
    return sorted(set(found))


def pattern_of(path, known):
    """The entry of the table for a path, that with the fewest open parts; None where there is none."""
    parts = path.split("?")[0].strip("/").split("/")
    fitting = [
        pattern for pattern in known for wanted in [pattern.strip("/").split("/")]
        if len(wanted) == len(parts) and all(w.startswith(":") or w == p for w, p in zip(wanted, parts))]
    return min(fitting, key=lambda pattern: pattern.count(":"), default=None)


def links(text):
    """Where a page leads: links, and forms that ask."""
    for match in re.finditer(r"<(a|form)\b[^>]*>", text):
        tag = match[0]
        target = re.search(r'\b(?:href|action)="(/[^"]*)"', tag)
        if target and (match[1] == "a" or 'method="get"' in tag or "method=" not in tag):
            yield html.unescape(target[1]).split("#")[0]


class Page:
    """A page that was reached: its address, the entry of the table, and who sees it."""

    def __init__(self, path, pattern, role, text):
        self.path, self.pattern, self.role, self.text = path, pattern, role, text


def shape(path, pattern):
    """Addresses of one shape are one page with other contents: the same route, the same questions asked."""
    return pattern, tuple(sorted(urllib.parse.parse_qs(path.partition("?")[2])))


def crawl(client, role, known, begin=("/",), most=2):
    """All pages that somebody reaches by links, at most so many of each shape; which routes answered; what is wrong."""
    pages, answered, problems = [], set(), []
    waiting, seen, counts = list(begin), set(begin), {}
    while waiting:
        path = waiting.pop(0)
        answer = client.get(path)
        final = urllib.parse.urlsplit(answer.url)
        final = final.path + ("?" + final.query if final.query else "")
        pattern = pattern_of(final, known)
        asked = pattern_of(path, known)
        if asked:
            answered.add(asked)
        if answer.status >= 400:
            problems.append(f"{path} answers {answer.status}")
            continue
        answered.add(pattern)
        if NOT_PAGES.match(answer.headers.get("content-type", "")):
            continue
        if final not in {page.path for page in pages}:
            pages.append(Page(final, pattern, role, answer.text))
        for target in links(answer.text):
            found = pattern_of(target, known)
            if target in seen or found == "/assets/:name":
                continue
            seen.add(target)
            if found is None:
                problems.append(f"{path} leads to {target}, which no route has")
                continue
            key = shape(target, found)
            counts[key] = counts.get(key, 0) + 1
            if counts[key] <= most:
                waiting.append(target)
    return pages, answered, problems
