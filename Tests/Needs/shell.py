"""Takes shell text apart into its commands."""

import re

# Stands in a word for what only a run can tell.
HOLE = "\ue000"


class Unreadable(Exception):
    """Text that this program can't take apart; `line` is where."""

    def __init__(self, line, what):
        super().__init__(what)
        self.line = line


class Word(str):
    """A word of shell. `parameter` is the name where it is one parameter's value only, `default` what :- gives it."""

    parameter = default = None


class Shell:
    """Takes shell text apart into simple commands: (line, words)."""

    def __init__(self, text, line=1):
        self.text, self.first, self.position = text, line, 0
        self.commands, self.functions, self.values, self.heredocs = [], set(), {}, []
        self.read()

    @property
    def line(self):
        return self.first + self.text.count("\n", 0, self.position)

    def at(self, pattern):
        """Matches here, and steps over what matched."""
        match = re.compile(pattern).match(self.text, self.position)
        if match:
            self.position = match.end()
        return match

    def through(self, end, what):
        """Steps over `end` and gives what is before it."""
        found = self.text.find(end, self.position)
        if found < 0:
            raise Unreadable(self.line, f"{what} has no end")
        begin, self.position = self.position, found + len(end)
        return self.text[begin:found]

    def read(self, closing=False):
        """Reads commands up to the end, or up to the parenthesis that closes a substitution."""
        words, begin, depth, cases = [], self.line, 0, []

        def finish():
            if words:
                self.commands.append((begin, words[:]))
            words.clear()

        while True:
            self.at(r"(?:[ \t]|\\\n)+")
            here = self.text[self.position:self.position + 1]
            if not words:
                begin = self.line
            if not here:
                finish()
                if closing or depth or cases:
                    raise Unreadable(begin, "a parenthesis or a case has no end")
                return
            if here == "#":
                self.at(r"[^\n]*")
            elif here == "\n":
                finish()
                self.position += 1
                self.read_heredocs()
            elif cases and cases[-1] == "pattern":
                if self.at(r"esac\b"):
                    cases.pop()
                    continue
                self.at(r"\(")
                while not self.at(r"[ \t]*\)"):
                    if not self.at(r"[ \t|]+"):
                        self.word()
                cases[-1] = "body"
            elif self.at(r";;&?|;&"):
                finish()
                cases[-1:] = ["pattern"]
            elif self.at(r"(\d+|&)?(?=[<>])(?![<>]\()"):
                self.redirect(words)
            elif here in ";&|":
                finish()
                self.position += 1
            elif here == "(":
                if self.at(r"\(\("):
                    self.arithmetic()
                elif len(words) == 1 and self.at(r"\([ \t]*\)"):
                    self.functions.add(words.pop())
                elif words:
                    raise Unreadable(begin, f"a parenthesis after {words[-1]}")
                else:
                    self.position += 1
                    depth += 1
            elif here == ")":
                finish()
                self.position += 1
                if depth:
                    depth -= 1
                elif closing:
                    return
                else:
                    raise Unreadable(begin, "a parenthesis that nothing opened")
            elif not words and self.keyword(cases):
                pass
            elif (not words or words[0] in ("declare", "export", "local", "readonly", "typeset")) and self.assignment():
                pass
            else:
                words.append(self.word())

    def keyword(self, cases):
        """Steps over a word of the grammar and what belongs to it; none of it is a command."""
        match = self.at(
            r"(\[\[|[!{}]|if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|time|coproc)"
            r"(?=[\s;()&|]|$)")
        if not match:
            return False
        word = match[1]
        if word == "[[":
            while not self.at(r"\s+\]\]"):
                if not self.at(r"\s+|[()<>&|!;]"):
                    self.word()
        elif word == "case":
            self.at(r"[ \t]+")
            self.word()
            if not self.at(r"\s+in\b"):
                raise Unreadable(self.line, "a case without in")
            cases.append("pattern")
        elif word == "esac" and cases:
            cases.pop()
        elif word == "function":
            self.functions.add(self.at(r"\s*([^\s(){]+)")[1])
            self.at(r"[ \t]*\([ \t]*\)")
        elif word in ("for", "select"):
            if self.at(r"\s*\(\("):
                self.arithmetic()
            else:
                self.at(r"\s*\w+(\s+in\b)?")
                while not self.at(r"[ \t]*[;\n]"):
                    if not self.at(r"(?:[ \t]|\\\n)+"):
                        self.word()
        return True

    def assignment(self):
        match = self.at(r"([A-Za-z_]\w*)(\[[^]\n]*\])?\+?=")
        if not match:
            return False
        words = []
        if self.at(r"\("):
            while not self.at(r"\s*\)"):
                if not self.at(r"\s+(#[^\n]*)?"):
                    words.append(self.word())
        else:
            words = [self.word(empty=True)]
        self.values.setdefault(match[1], []).append([word for word in words if word])
        return True

    def redirect(self, words):
        operator = self.at(r"<<<|<<-|<<|[<>]+[&|]?")[0]
        self.at(r"[ \t]+")
        begin = self.position
        target = self.word(empty=True)
        if operator in ("<<", "<<-"):
            quoted = any(mark in self.text[begin:self.position] for mark in "'\"\\")
            self.heredocs.append((target, operator == "<<-", quoted, words[:]))

    def read_heredocs(self):
        for target, tabs, quoted, words in self.heredocs:
            begin, body = self.position, []
            while True:
                if self.position >= len(self.text):
                    raise Unreadable(self.first + self.text.count("\n", 0, begin), f"nothing ends with {target}")
                line = self.at(r"[^\n]*\n?")[0].rstrip("\n")
                if (line.lstrip("\t") if tabs else line) == target:
                    break
                body.append(line)
            if words[:1] == ["python3"]:
                program = [Word(each) for each in ("python3", "-c", "\n".join(body))]
                self.commands.append((self.first + self.text.count("\n", 0, begin), program))
            elif not quoted:
                end, self.position = self.position, begin
                while self.position < end:
                    if not self.at(r"[^\\$`]+") and not self.at(r"\\."):
                        self.expansion()
                self.position = end
        self.heredocs.clear()

    def arithmetic(self):
        """Steps over an expression up to the two parentheses that close it."""
        depth = 0
        while depth or not self.at(r"\)\)"):
            if self.at(r"\("):
                depth += 1
            elif self.at(r"\)"):
                depth -= 1
            elif self.at(r"[$`]"):
                self.position -= 1
                self.expansion()
            elif not self.at(r"[^()$`]+"):
                raise Unreadable(self.line, "an expression has no end")

    def word(self, empty=False):
        parts, begin, start = [], self.position, self.line
        while True:
            here = self.text[self.position:self.position + 1]
            opens = self.text[self.position + 1:self.position + 2] == "("
            if not here or here in " \t\n;&|()" or here in "<>" and (parts or not opens):
                break
            if here in "<>":
                self.position += 2
                self.read(closing=True)
                parts.append(HOLE)
            elif here == "'":
                self.position += 1
                parts.append(self.through("'", "a quotation"))
            elif here == '"':
                self.position += 1
                while not self.at('"'):
                    match = self.at(r'[^"\\$`]+') or self.at(r"\\([$`\"\\])")
                    if match:
                        parts.append(match[match.lastindex or 0])
                    elif self.at(r"\\\n"):
                        pass
                    elif self.at(r"\\"):
                        parts.append("\\")
                    elif self.position >= len(self.text):
                        raise Unreadable(start, "a quotation has no end")
                    else:
                        parts.append(self.expansion())
            elif here == "\\":
                parts.append(self.text[self.position + 1:self.position + 2].strip("\n"))
                self.position += 2
            elif here in "$`":
                parts.append(self.expansion())
            else:
                parts.append(self.at(r"[^\s;&|()<>'\"\\$`]+")[0])
        if self.position == begin and not empty:
            raise Unreadable(start, f"not understood: {self.text[begin:begin + 20]!r}")
        word = Word("".join(parts))
        if len(parts) == 1 and isinstance(parts[0], Word):
            word.parameter, word.default = parts[0].parameter, parts[0].default
        return word

    def expansion(self):
        """What begins with a dollar sign or a backquote; commands in it are read."""
        hole = Word(HOLE)
        if self.at(r"`"):
            begin = self.line
            self.take(Shell(self.through("`", "a backquote"), begin))
        elif self.at(r"\$\(\("):
            self.arithmetic()
        elif self.at(r"\$\("):
            kept, self.heredocs = self.heredocs, []
            self.read(closing=True)
            self.heredocs = kept
        elif match := self.at(r"\$'((?:[^'\\]|\\.)*)'"):
            return match[1]
        elif match := self.at(r"\$\{(\w+)(?:\[[@*]\])?(?::?-([\w./+-]+))?\}|\$(\w+)"):
            hole.parameter, hole.default = match[1] or match[3], match[2]
        elif self.at(r"\$\{"):
            while not self.at(r"\}"):
                if self.at(r"'[^']*'|\\.|[^}'\"\\$`]+"):
                    continue
                if self.at('"'):
                    while not self.at('"'):
                        if not self.at(r'[^"\\$`]+') and not self.at(r"\\."):
                            self.expansion()
                elif self.position < len(self.text):
                    self.expansion()
                else:
                    raise Unreadable(self.line, "an expansion has no end")
        elif not self.at(r"\$[@*#?$!-]"):
            self.position += 1
            return "$"
        return hole

    def take(self, other):
        """Adds what another text within this one holds."""
        self.commands += other.commands
        self.functions |= other.functions
        self.merge_values(other.values)

    def merge_values(self, values):
        for name, given in values.items():
            self.values.setdefault(name, []).extend(given)
