"""Compiles the examples on the pages of the modules against the modules as they were built last (debug).

scripts/docs calls this. An example sees what the rooms of the package see; on TipsCore's page only what is public.
"""

import glob
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = re.compile(r"^```swift\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def flags():
    """What SwiftPM tells the compiler about finding modules, and the name of the package."""
    with open(os.path.join(ROOT, ".build/debug.yaml"), encoding="utf-8") as file:
        plan = re.search(r'"C\.TipsCore-[^"]*\.module":\n.*?\n    args: (\[.*?\])\n', file.read(), re.DOTALL)
    words = json.loads(plan[1])
    paths = []
    for before, flag, value in zip(["", *words], words, words[1:]):
        if flag == "-Xcc" or (flag == "-I" and before != "-Xcc"):
            paths += [flag, value]
    return paths, words[words.index("-package-name") + 1]


def example(page):
    """The page's example as a function of its own; its lines keep their numbers."""
    with open(os.path.join(ROOT, page), encoding="utf-8") as file:
        text = file.read()
    found = EXAMPLE.search(text)
    if not found:
        sys.exit(f"{page}: no example; the page has one between ```swift and ```")
    imports, body = found[1].split("\n\n", 1)
    return f'#sourceLocation(file: "{page}", line: {text[:found.start(1)].count(chr(10)) + 1})\n{imports}\nfunc run() throws {{\n{body}}}\n'


def compile(name, pages, extra):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for page in pages:
            module = os.path.basename(page)[:-3]
            files.append(os.path.join(folder, f"{module}.swift"))
            with open(files[-1], "w", encoding="utf-8") as file:
                file.write(example(page).replace("func run()", f"func example{module}()"))
        return subprocess.run(
            ["swiftc", "-typecheck", "-swift-version", "6", "-suppress-warnings", "-module-name", name, *extra, *files]).returncode


pages = [os.path.relpath(page, ROOT) for page in sorted(glob.glob(os.path.join(ROOT, "Sources/TipsCore/*/*.docc/*.md")))]
face = [page for page in pages if page.endswith("/TipsCore.md")]
paths, package = flags()
failed = compile("Inside", sorted(set(pages) - set(face)), [*paths, "-package-name", package])
sys.exit(compile("Outside", face, paths) or failed)
