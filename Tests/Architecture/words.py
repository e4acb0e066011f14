"""Reads every message of the sources and says where a wording breaks the rules of docs/glossary.md.

A message is a call with `en:` and `fa:` literals. Either both say a value or none; the Persian one is written as Persian is, the English
one has no Persian in it; and no wording uses a word that the glossary has another one for.
"""

import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
problems = []


def literal(text, at):
    """The Swift string literal that begins at a quote, with the literals that are joined to it by `+`, and its end."""
    parts = []
    while True:
        if text.startswith('"""', at):
            end = text.index('"""', at + 3)
            parts.append(re.sub(r"\\\n\s*", "", text[at + 3 : end]))
            at = end + 3
        else:
            end = at + 1
            depth = 0
            while True:
                if text.startswith("\\(", end):
                    depth += 1
                    end += 2
                elif depth and text[end] == "(":
                    depth += 1
                    end += 1
                elif depth and text[end] == ")":
                    depth -= 1
                    end += 1
                elif not depth and text[end] == "\\":
                    end += 2
                elif not depth and text[end] == '"':
                    break
                elif text[end] == "\n":
                    return None, at
                else:
                    end += 1
            parts.append(text[at + 1 : end])
            at = end + 1
        more = re.compile(r"\s*\+\s*(?=\")").match(text, at)
        if not more:
            return "".join(parts), at
        at = more.end()


def words(wording):
    return re.sub(r"\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)", "…", wording)


letters = "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc"
rules = [
    (re.compile("[\u0643\u064a]"), "has an Arabic letter for ک or ی"),
    (re.compile(f"[{letters}][,;?]"), "has a Latin mark behind a Persian word"),
    (re.compile(f"(?<![{letters}\u200c])ن?می [{letters}]"), "has a blank for the joiner behind می"),
    (re.compile(f"[{letters}] ها(?![{letters}])"), "has a blank for the joiner before ها"),
    (re.compile("[\u06f0-\u06f9]"), "has Persian digits, which terminals turn round"),
    (re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]"), "has a character that steers directions"),
]

glossary = {}
page = (root / "docs/glossary.md").read_text(encoding="utf-8")
for line in page[page.index("| Not | But |") :].splitlines()[2:]:
    others, better = [cell.strip() for cell in line.strip("|").split("|")]
    glossary.update((word, better) for word in re.split("[,،] ", others))

count = 0
for path in sorted((root / "Sources").rglob("*.swift")):
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(root)
    for match in re.finditer(r"\ben:\s*(?=\")", text):
        english, end = literal(text, match.end())
        other = re.compile(r",\s*fa:\s*(?=\")").match(text, end)
        if english is None or not other:
            continue
        persian, _ = literal(text, other.end())
        if persian is None:
            continue
        count += 1
        place = f"{name}:{text.count(chr(10), 0, match.start()) + 1}"
        if ("\\(" in english) != ("\\(" in persian) and not re.search(r"\d", words(persian)):
            problems.append(f"{place}: only one wording says a value: {words(english)[:60]}")
        if re.search(f"[{letters}]{{2}}", words(english)):
            problems.append(f"{place}: the English wording has Persian in it: {words(english)[:60]}")
        for rule, problem in rules:
            if rule.search(words(persian)):
                problems.append(f"{place}: the Persian wording {problem}: {words(persian)[:60]}")
        for wording in (words(english).lower(), words(persian)):
            for word, better in glossary.items():
                if re.search(rf"(?<![\w\u200c.$-]){re.escape(word)}(?![\w\u200c-])", wording):
                    problems.append(f"{place}: '{word}' is '{better}' in the glossary")

for problem in problems:
    print(problem)
if count < 500:
    print(f"only {count} messages were found")
    problems.append("")
if problems:
    sys.exit(1)
