"""Holds the table of modules in ARCHITECTURE.md, the imports, and the pages of the modules against Package.swift.

The manifest comes as JSON on standard input: swift package dump-package | modules.py. scripts/lint calls this.
"""

import glob
import json
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROW = re.compile(r"\| `(\w+)` \|.*\| ([^|]+) \|")
IMPORT = re.compile(r"[ \t]*(?:@[\w() ]+ +)?(?:(?:public|package|internal|private|fileprivate) +)?import +(?:[a-z]+ +)?(\w+)")

DECLARATION = re.compile(r"\b(?:struct|enum|class|protocol|typealias|extension|func|var|let|case) (\w+)")


def known(target):
    """What a target depends on, by name."""
    return {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}


def folder(target):
    return target.get("path") or "Sources/" + target["name"]


def declared(place):
    """The names that the Swift files of a folder declare."""
    found = set()
    for path in glob.glob(os.path.join(ROOT, place, "**/*.swift"), recursive=True):
        with open(path, encoding="utf-8") as file:
            found.update(DECLARATION.findall(file.read()))
    return found


def names(path, pattern):
    """What a text names, each with its line."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return [(match[1], number) for number, line in enumerate(file, 1) for match in re.finditer(pattern, line)]


def imports(place):
    """The modules that the Swift files of a folder import."""
    found = set()
    for path in glob.glob(os.path.join(ROOT, place, "**/*.swift"), recursive=True):
        with open(path, encoding="utf-8") as file:
            found |= {match[1] for match in map(IMPORT.match, file) if match}
    return found


def table():
    """The rows of ARCHITECTURE.md: what each module may know, and its line."""
    rows = {}
    with open(os.path.join(ROOT, "ARCHITECTURE.md"), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if match := ROW.fullmatch(line.strip()):
                rows[match[1]] = (set(re.findall(r"`(\w+)`", match[2])), number)
    return rows


def breaches(targets):
    rows = table()
    anything = {target["name"] for target in targets}.union(*map(known, targets))
    for target in targets:
        name, may = target["name"], known(target)
        if name not in rows:
            yield f"ARCHITECTURE.md: no row for {name}, which knows {', '.join(sorted(may)) or 'nothing'}"
        elif rows[name][0] != may:
            yield f"ARCHITECTURE.md:{rows[name][1]}: {name} knows {', '.join(sorted(may)) or 'nothing'} by Package.swift"
        does = imports(folder(target))
        # The compiler finds modules that happen to be built, whether they are depended on or not.
        for module in sorted((does & anything) - may - {name}):
            yield f"{folder(target)}: imports {module}, which {name} does not depend on in Package.swift"
        for module in sorted(may - does if does else ()):
            yield f"Package.swift: {name} depends on {module} and imports it nowhere"
        page = f"{folder(target)}/{name}.docc/{name}.md"
        if folder(target).startswith("Sources/TipsCore/") and not os.path.exists(os.path.join(ROOT, page)):
            yield f"{page}: missing; it says what {name} is for, with an example"
        elif folder(target).startswith("Sources/TipsCore/"):
            there = declared(folder(target)) | {name}
            for thing, line in names(page, r"(?<!`)``(\w+)"):
                if thing not in there:
                    yield f"{page}:{line}: {name} has no {thing}"
    paths = (path for place in ("*", "Tests/*", "Sources/**") for path in glob.glob(os.path.join(ROOT, place), recursive=True))
    there = declared("Sources") | anything | {os.path.basename(path).split(".")[0] for path in paths}
    for thing, line in names("ARCHITECTURE.md", r"`([A-Z][a-z][A-Za-z0-9]+)"):
        if thing not in there:
            yield f"ARCHITECTURE.md:{line}: nothing is called {thing}"
    for name in sorted(rows.keys() - {target["name"] for target in targets}):
        yield f"ARCHITECTURE.md:{rows[name][1]}: Package.swift has no module {name}"


found = list(breaches([
    target for target in json.load(sys.stdin)["targets"] if not folder(target).startswith("Tests/") and target["type"] != "test"]))
if found:
    print("lint: modules are not as ARCHITECTURE.md, Package.swift and their imports say", file=sys.stderr)
    print("".join(f"  {breach}\n" for breach in found), file=sys.stderr)
    sys.exit(1)
