"""Takes Swift apart into its string literals and the code around them."""

import re

from shell import HOLE, Unreadable


class Literal:
    def __init__(self, start, end, line, value):
        self.start, self.end, self.line, self.value = start, end, line, value


class Swift:
    """Takes Swift apart: string literals, and the code with them and the comments blanked."""

    def __init__(self, text):
        self.text, self.position, self.literals = text, 0, []
        self.code = list(text)
        self.read(None)
        self.literals.sort(key=lambda literal: literal.start)
        self.code = "".join(self.code)

    def blank(self, start, end, mark=" "):
        for n in range(start, end):
            if self.text[n] != "\n":
                self.code[n] = " "
        self.code[start] = self.code[end - 1] = mark

    def read(self, closing):
        """Reads code up to the end, or up to the parenthesis that closes an interpolation."""
        depth = 0
        token = re.compile(r'//[^\n]*|/\*|#*"""|#*"|#+/|[()]')
        while match := token.search(self.text, self.position):
            start, self.position = match.start(), match.end()
            if match[0].startswith("//"):
                self.blank(start, self.position)
            elif match[0] == "/*":
                self.position = self.text.index("*/", start) + 2
                self.blank(start, self.position)
            elif match[0].endswith("/"):
                self.position = self.text.index("/" + match[0][:-1], self.position) + len(match[0])
                self.blank(start, self.position)
            elif match[0] == "(":
                depth += 1
            elif match[0] == ")":
                if closing and not depth:
                    return
                depth -= 1
            else:
                self.string(start, match[0])
        if closing:
            raise Unreadable(line_of(self.text, closing), "an interpolation has no end")

    def string(self, start, opening):
        hashes, parts = opening.rstrip('"'), []
        multiline = opening.endswith('"""')
        ending, escape = opening.lstrip("#") + hashes, "\\" + hashes
        while not self.text.startswith(ending, self.position):
            if self.position >= len(self.text) or not multiline and self.text[self.position] == "\n":
                raise Unreadable(line_of(self.text, start), "a string has no end")
            if not self.text.startswith(escape, self.position):
                parts.append(self.text[self.position])
                self.position += 1
                continue
            self.position += len(escape) + 1
            letter = self.text[self.position - 1]
            if letter == "(":
                self.read(self.position)
                parts.append(HOLE)
            elif letter == "u":
                digits = re.compile(r"\{([0-9A-Fa-f]+)\}").match(self.text, self.position)
                self.position = digits.end()
                parts.append(chr(int(digits[1], 16)))
            elif letter != "\n":
                # \n has to end a line for the shell, too; the line numbers behind it are the literal's.
                parts.append({"n": "\n", "t": "\t", "r": "\r", "0": "\0"}.get(letter, letter))
        value, line = "".join(parts), line_of(self.text, start)
        if multiline:
            indent = re.search(r"[ \t]*$", self.text[:self.position])[0]
            value = "\n".join(each.removeprefix(indent) for each in value.split("\n")[1:-1])
            line += 1
        self.position += len(ending)
        self.literals.append(Literal(start, self.position, line, value))
        self.blank(start, self.position, '"')


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def inside(code, opening):
    """What stands between a parenthesis and the one that closes it."""
    depth = 0
    for match in re.compile(r"[()]").finditer(code, opening):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return code[opening + 1:match.start()]
    return code[opening + 1:]


# What a shell reads is a literal in one of these calls, comes after -c, or begins as a script does.
SHELL_CALL = r"\b(shell|system|popen)\(|\bshell:"


def shell_texts(swift):
    """The literals that a shell reads, those that + joins in one."""
    texts, previous = [], None
    for literal in swift.literals:
        # One in an interpolation is part of the one around it.
        if previous and literal.start < previous.end:
            continue
        before = swift.code[:literal.start].rstrip()
        between = swift.code[previous.end:literal.start].strip() if previous else ""
        if texts and texts[-1][-1] is previous and between == "+":
            texts[-1].append(literal)
        elif (re.search(f"({SHELL_CALL})$", before[-20:]) or literal.value.startswith("#!")
              or previous and previous.value == "-c" and between == ","):
            texts.append([literal])
        previous = literal
    return texts


def check_swift(check, text):
    swift = Swift(text)
    texts = shell_texts(swift)
    for literals in texts:
        line, value = literals[0].line, "".join(literal.value for literal in literals)
        interpreter = check.interpreter(line, value)
        if not interpreter or re.fullmatch("(ba|da)?sh", interpreter):
            # These are what tests define as functions: the programs that were built with them.
            check.shell(value, line, ours={"tips", "tips-web", "tips-centre"})
    for literal in swift.literals:
        if literal.value == "/usr/bin/env":
            check.breach(literal.line, "starts a program by way of env; name the program itself")
        elif literal.value.startswith("/"):
            check.program(literal.line, literal.value)
    starts = {literal.start for literal in swift.literals}
    for match in re.finditer(r"(?<!func )\b(shell|system|popen|posix_spawnp|execlp|execvp)\(\s*", swift.code):
        if match.end() not in starts or match[1][-1] == "p" and match[1] != "popen":
            check.breach(
                line_of(swift.code, match.start()),
                f"{match[1]}(…) starts what reading can't tell; hand shell(…) a literal, or name the program's path")
    for match in re.finditer(r"\.(enabled\(if:|disabled\()", swift.code):
        condition = inside(swift.code, swift.code.index("(", match.start()))
        if not re.search(r'(^|,)\s*"[^"]*"\s*$', condition):
            check.breach(line_of(swift.code, match.start()), "skips a test without a reason; give one after the condition")
