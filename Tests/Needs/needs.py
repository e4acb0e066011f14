"""Names the programs and Python modules that scripts, tests and benchmarks use and scripts/needs.txt doesn't have.

Read are shell scripts, the text that Swift and Python hand to a shell, the paths of programs in Swift, and the words that
Python starts programs with. What only a run can tell, such as "$binary", passes. scripts/lint calls this.
"""

import os
import re
import sys

from check import SHELLS, Check, Needs
from python import Python
from shell import Unreadable
from swift import check_swift

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDERS = ("scripts", ".ci", "Tests", "Benchmarks")
C_STARTERS = re.compile(r"\b(system|popen|exec[lv]p?e?|posix_spawnp?)\s*\(")


def files():
    """Path and text of every file that may start something."""
    for folder in FOLDERS:
        for place, folders, names in os.walk(os.path.join(ROOT, folder)):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = os.path.join(place, name)
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        data = file.read()
                    is_transcript = name.endswith(".txt") and "Transcripts" in place
                    if is_transcript or name.endswith((".c", ".py", ".sh", ".swift")) or data.startswith(b"#!/"):
                        yield path, data.decode("utf-8", "replace")


def read(check, path, text, helpers):
    interpreter = check.interpreter(1, text)
    if path.endswith(".swift"):
        check_swift(check, text)
    elif path.endswith(".py"):
        # What drives the desk is shared: scripts put its folder where Python looks.
        beside = (os.path.dirname(path), os.path.join(ROOT, "Tests", "Desk"))
        siblings = {name[:-3] for folder in beside for name in os.listdir(folder) if name.endswith(".py")}
        Python(text).check(check, siblings, helpers)
    elif path.endswith(".c"):
        for number, line in enumerate(text.split("\n"), 1):
            if C_STARTERS.search(line):
                check.breach(number, "starts a program from C; start it where it can be checked")
    elif path.endswith(".txt"):
        lines = [line[2:] if line.startswith(("$ ", "> ")) else "" for line in text.split("\n")]
        check.shell("tips() { :; }; tips-web() { :; }; tips-centre() { :; }; " + "\n".join(lines))
    elif path.endswith(".sh") or interpreter in SHELLS:
        check.shell(text)
    else:
        check.breach(1, "is neither shell nor Python nor Swift; Tests/Needs can't read it")


# One way each in which something undeclared can stand in a file; each has to be found.
PROOF = {
    "a.sh": """
        cat <<END | nothere1 "$x"
        $(nothere2 2>&1) it's
        END
        if ! nothere3; then case $1 in a | b) nothere4 ;; *) : ;; esac; fi >file
        for x in $(nothere5); do x=1 timeout -s KILL 5 nice nothere6 | while read -r y; do nothere7; done; done
        f() { nothere8 "a `nothere9` b" && [[ "$x" == *\\ * ]] || xargs -P 2 nothere10; }
        list=(env A=b nothere11 c); "${list[@]}"; ${CC:-nothere12} $(($(nothere13) + 1)) <(nothere14); name=nothere15; $name
        bash -c 'nothere16; exit'; trap 'nothere17' EXIT; find . -exec nothere18 {} +; (nothere19 &); /usr/bin/nothere20
        python3 -c 'import os, nothere21; from nothere24.x import y, z'; exec nothere22; command -v nothere23
        """.replace("\n        ", "\n"),
    "a.swift": '''
        // system("not here")
        try station.shell("echo \\(f("(\\(x)")) | nothere1" + "; nothere2")
        try station.shell(
          """
          echo '\\"' > x
          nothere3 < x
          """)
        URL(fileURLWithPath: "/usr/bin/nothere4"); let a = ["-c", #"echo "a\\n"; nothere5"#]; "#!/bin/sh\\nnothere6\\n"
        popen("nothere7 '\\(x)'", "r"); run(shell: "nothere8"); "#!/usr/bin/nothere9 -w"
        ''',
    "a.py": """
import subprocess as s, os
from subprocess import run
import nothere1
def start(self, words):
    s.run(words)
run(["nothere2", x]); os.system("a=1; nothere3"); run("nothere4 | cat", shell=True); start(["nothere5"])
words = ["timeout", "5", "nothere6"] + more
s.Popen(words, env=x); s.check_call(["bash", "-c", f"nothere7 {x}"]); s.run(["a" if x else "nothere8", *more])
os.posix_spawnp("nothere9", [], {}); os.nothere10()
""",
}


def prove(needs):
    """Ends the run where this program has become blind."""
    for name, text in PROOF.items():
        check = Check(needs)
        read(check, os.path.join(os.path.dirname(os.path.abspath(__file__)), name), text, {"start": 0})
        planted = set(re.findall(r"nothere\d+", text))
        missed = planted - set(re.findall(r"nothere\d+", "\n".join(check.breaches)))
        if missed:
            raise SystemExit(f"Tests/Needs/needs.py is blind to {', '.join(sorted(missed))} in its proof {name}")


def main():
    needs = Needs(os.path.join(ROOT, "scripts/needs.txt"))
    prove(needs)
    check, found, helpers = Check(needs), list(files()), {}
    for path, text in found:
        check.path = os.path.relpath(path, ROOT)
        try:
            if path.endswith(".py"):
                helpers |= Python(text).helpers()
        except SyntaxError as problem:
            check.breach(problem.lineno, f"is no Python 3.11: {problem.msg}")
    for path, text in found:
        check.path = os.path.relpath(path, ROOT)
        try:
            read(check, path, text, helpers)
        except Unreadable as problem:
            check.breach(problem.line, f"can't be read by Tests/Needs: {problem}")
        except SyntaxError:
            pass
    if not check.breaches:
        return 0
    print("lint: a fresh machine would not do", *check.breaches, sep="\n  ", end="\n\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
