"""Holds what is started against scripts/needs.txt."""

import os
import re
import sys

from shell import HOLE, Shell

SHELLS = ("sh", "bash", "dash")
BUILTINS = set(
    ". : alias bg bind break builtin caller cd command compgen complete continue declare dirs disown enable eval exec "
    "exit export fc fg getopts hash help history jobs kill let local logout mapfile popd pushd pwd read readarray "
    "readonly return set shift shopt source suspend times trap type typeset ulimit umask unalias unset wait".split())
# What starts another program: the letters of options that take a value, and how many words stand before that program.
WRAPPERS = {
    "builtin": ("", 0), "chroot": ("", 1), "command": ("", 0), "env": ("uCS", 0), "exec": ("a", 0), "faketime": ("", 1),
    "flock": ("wE", 1), "ionice": ("cn", 0), "nice": ("n", 0), "nohup": ("", 0), "nsenter": ("tSG", 0),
    "prlimit": ("", 0), "setsid": ("", 0), "stdbuf": ("ioe", 0), "sudo": ("ughpCrtT", 0), "taskset": ("", 1),
    "time": ("fo", 0), "timeout": ("sk", 1), "unshare": ("SG", 0), "xargs": ("adEILnPs", 0),
}
# Debian packs these modules of Python's apart.
APART = {"distutils", "ensurepip", "idlelib", "lib2to3", "test", "tkinter", "turtle", "turtledemo", "venv"}


def program_of(word):
    """The name of the program that a word starts; "" for a file of the project's own."""
    if "/" not in word:
        return word
    match = re.fullmatch(r"/(usr/)?(local/)?s?bin/([^/*:\s]+)", word)
    return match[3] if match else ""


class Needs:
    """What scripts/needs.txt declares."""

    def __init__(self, path):
        self.programs, self.modules = set(), set()
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    kind, _, *things = line.split()
                    if kind == "module":
                        self.modules.update(things)
                    else:
                        self.programs.update(name for name in map(program_of, things) if name)


class Check:
    """Collects the breaches, each with the file that is being read and the line."""

    def __init__(self, needs):
        self.needs, self.breaches, self.path = needs, [], ""

    def breach(self, line, what):
        self.breaches.append(f"{self.path}:{line}: {what}")

    def program(self, line, word, ours=()):
        name = program_of(word)
        if name and name not in self.needs.programs and name not in ours and name not in BUILTINS:
            self.breach(line, f"starts {name}; use what scripts/needs.txt has, or name it and its Debian package there")

    def module(self, line, name, siblings=()):
        name = name.split(".")[0]
        known = name in sys.stdlib_module_names and name not in APART
        if not known and name not in siblings and name not in self.needs.modules:
            self.breach(line, f"imports {name}, no module of Python's own; do without, or name it in scripts/needs.txt")

    def interpreter(self, line, text):
        """The program that a script's first line names; "" where it names none."""
        match = re.match(r"#!\s*(\S+)(?:[ \t]+(\S+))?", text)
        if not match:
            return ""
        name = match[2] if match[1] == "/usr/bin/env" and match[2] else match[1]
        self.program(line, name)
        return os.path.basename(name)

    def shell(self, text, line=1, ours=(), values=None):
        shell = Shell(text, line)
        shell.merge_values(values or {})
        for number, words in shell.commands:
            self.command(number, words, shell.values, shell.functions | set(ours))

    def command(self, line, words, values=None, ours=(), seen=()):
        """Looks at the program that the words start, and at those that this one starts in turn."""
        values = values or {}
        while words:
            first, *rest = words
            if first.parameter in values and first.parameter not in seen:
                for value in values[first.parameter]:
                    self.command(line, value + rest, values, ours, (*seen, first.parameter))
                return
            first = first.default or first
            if HOLE in first:
                return
            self.program(line, first, ours)
            name = os.path.basename(first)
            if name in ours:
                return
            if name in SHELLS or name == "python3":
                self.text_of(line, name, rest, values, ours)
            elif name == "trap":
                self.shell(rest[0] if rest else "", line, ours, values)
            elif name == "eval":
                self.shell(" ".join(rest), line, ours, values)
            elif name == "find":
                for number, word in enumerate(rest):
                    if word in ("-exec", "-execdir", "-ok", "-okdir"):
                        self.command(line, rest[number + 1:], values, ours, seen)
            if name not in WRAPPERS:
                return
            words = self.started(rest, *WRAPPERS[name])

    def text_of(self, line, name, words, values, ours):
        """The program that a shell or Python gets after -c, and the module after -m."""
        for option, word in zip(words, words[1:]):
            if name == "python3" and option == "-c":
                for number, each in enumerate(word.split("\n")):
                    for match in re.finditer(r"(?:^|;)\s*(?:import|from)\s+([\w., ]+)", each):
                        for name in re.findall(r"(?:^|,)\s*(\w+)", re.split(r"\simport\b", match[1])[0]):
                            self.module(line + number, name)
            elif name == "python3" and option == "-m":
                self.module(line, word)
            elif name != "python3" and re.fullmatch(r"-[a-z]*c", option):
                self.shell(word, line, ours, values)
            if not option.startswith("-"):
                return

    @staticmethod
    def started(words, valued, before):
        """The words of the program that a wrapper starts."""
        while words and (words[0].startswith("-") or re.match(r"\w+=", words[0])):
            option, *words = words
            if option == "--":
                break
            if re.fullmatch(r"-\w", option) and option[1] in valued:
                words = words[1:]
        return words[before:]
