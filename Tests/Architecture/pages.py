"""Compiles the examples on the pages of the modules, and makes the reference of the modules by DocC.

usage: pages.py [FOLDER]

Both are done with the modules as they were built last (debug), and the reference only where a FOLDER for it is named. An
example sees what the rooms of the package see; on TipsCore's page only what is public. scripts/docs calls this.
"""

import glob
import json
import os
import platform
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = re.compile(r"^```swift\n(.*?)^```$", re.MULTILINE | re.DOTALL)


# Modules that know all of the C ones between them.
TOPMOST = ["TipsCore", "TipsCentre"]


def flags():
    """How SwiftPM's compiler finds modules, and the name of the package."""
    with open(os.path.join(ROOT, ".build/debug.yaml"), encoding="utf-8") as file:
        plan = file.read()
    paths = []
    for module in TOPMOST:
        command = re.search(rf'"C\.{module}-[^"]*\.module":\n.*?\n    args: (\[.*?\])\n', plan, re.DOTALL)
        words = json.loads(command[1])
        for before, flag, value in zip(["", *words], words, words[1:]):
            if flag == "-Xcc" or (flag == "-I" and before != "-Xcc"):
                paths += [flag, value]
    return paths, words[words.index("-package-name") + 1]


def name(page):
    return os.path.basename(page).removesuffix(".md")


def example(page):
    """The page's example as a function; its lines keep their numbers."""
    with open(os.path.join(ROOT, page), encoding="utf-8") as file:
        text = file.read()
    found = EXAMPLE.search(text)
    if not found:
        sys.exit(f"{page}: no example; the page has one between ```swift and ```")
    imports, body = found[1].split("\n\n", 1)
    line = text[:found.start(1)].count("\n") + 1
    return f'#sourceLocation(file: "{page}", line: {line})\n{imports}\nfunc example{name(page)}() throws {{\n{body}}}\n'


def compiles(module, pages, extra):
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, f"{name(page)}.swift") for page in pages]
        for path, page in zip(files, pages):
            with open(path, "w", encoding="utf-8") as file:
                file.write(example(page))
        return subprocess.run(
            ["swiftc", "-typecheck", "-swift-version", "6", "-suppress-warnings", "-module-name", module, *extra, *files]
        ).returncode == 0


def document(page, paths, folder):
    """Makes the reference of a module; false where its page names what isn't there."""
    module = name(page)
    with tempfile.TemporaryDirectory() as graphs:
        subprocess.run(
            ["swift-symbolgraph-extract", "-module-name", module, "-target", f"{platform.machine()}-unknown-linux-gnu",
             "-minimum-access-level", "package", "-skip-synthesized-members", "-output-dir", graphs, *paths], check=True)
        done = subprocess.run(
            ["docc", "convert", os.path.dirname(page), "--additional-symbol-graph-dir", graphs, "--fallback-display-name",
             module, "--fallback-bundle-identifier", f"tips.{module}", "--output-path", os.path.join(folder, module)],
            cwd=ROOT, check=True, capture_output=True, text=True)
    # Comments name things of other rooms, which DocC can't find here.
    told = [block for block in done.stderr.split("\n\n") if f"--> {module}.md:" in block]
    print("\n\n".join(told), end="", file=sys.stderr)
    return not told


pages = sorted(os.path.relpath(page, ROOT) for page in glob.glob(os.path.join(ROOT, "Sources/TipsCore/*/*.docc/*.md")))
face = [page for page in pages if name(page) == "TipsCore"]
paths, package = flags()
good = compiles("Inside", [page for page in pages if page not in face], [*paths, "-package-name", package])
good = compiles("Outside", face, paths) and good
if len(sys.argv) > 1:
    os.makedirs(sys.argv[1], exist_ok=True)
    good = all([document(page, paths, sys.argv[1]) for page in pages]) and good
sys.exit(not good)
