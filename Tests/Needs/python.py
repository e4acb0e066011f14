"""What a Python file starts and imports, and what of it Debian 12's Python doesn't know."""

import ast
import importlib.util
import re
import sys

from shell import HOLE, Word

STARTERS = re.compile(
    r"subprocess\.(run|Popen|call|check_call|check_output)|os\.(exec|posix_spawn|spawn)\w+|shutil\.which|pty\.spawn|"
    r"asyncio\.create_subprocess_exec")
SHELL_STARTERS = re.compile(r"os\.(system|popen)|subprocess\.get(status)?output|asyncio\.create_subprocess_shell")
# Keywords that Python has learned since 3.11.2, with the calls that take them.
LATER = {
    "autocommit": "connect", "delete_on_close": "NamedTemporaryFile", "filter": "extract|extractall|unpack_archive",
    "onexc": "rmtree", "walk_up": "relative_to",
}


class Python:
    def __init__(self, text):
        self.tree = ast.parse(text, feature_version=(3, 11))
        # What names stand for: modules and what is taken from them, and what is assigned.
        self.names, self.values, self.modules = {}, {}, {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                self.modules |= {alias.asname or alias.name: alias.name for alias in node.names}
                self.names |= {alias.asname: alias.name for alias in node.names if alias.asname}
            elif isinstance(node, ast.ImportFrom):
                self.names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self.values.setdefault(node.targets[0].id, []).append(node.value)

    def name(self, node):
        """The name of what is called, such as subprocess.run."""
        if isinstance(node, ast.Attribute):
            return f"{self.name(node.value)}.{node.attr}"
        return self.names.get(node.id, node.id) if isinstance(node, ast.Name) else ""

    def helpers(self):
        """Functions that start what they are given: the name, and which argument it is."""
        found = {}
        for function in ast.walk(self.tree):
            if isinstance(function, ast.FunctionDef):
                given = [argument.arg for argument in function.args.args if argument.arg != "self"]
                for call in ast.walk(function):
                    if isinstance(call, ast.Call) and STARTERS.fullmatch(self.name(call.func)) and call.args:
                        first = call.args[0].value if isinstance(call.args[0], ast.Subscript) else call.args[0]
                        if isinstance(first, ast.Name) and first.id in given:
                            found[function.name] = given.index(first.id)
        return found

    def check(self, check, siblings, helpers):
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    check.module(node.lineno, alias.name, siblings)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                check.module(node.lineno, node.module, siblings)
                for alias in node.names:
                    self.known(check, node.lineno, node.module, alias.name, siblings)
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                self.known(check, node.lineno, self.modules.get(node.value.id), node.attr, siblings)
            elif isinstance(node, ast.Call):
                self.call(check, node, helpers)

    def known(self, check, line, module, name, siblings):
        """Whether the Python that runs this, on Debian 12 its own, has what is taken from a module of Python's."""
        if module in siblings or (module or "").split(".")[0] not in sys.stdlib_module_names:
            return
        try:
            found = importlib.import_module(module)
        except ImportError:
            return
        if not hasattr(found, name) and not (
                hasattr(found, "__path__") and importlib.util.find_spec(f"{module}.{name}")):
            check.breach(line, f"uses {module}.{name}, which Python {sys.version.split()[0]} doesn't know")

    def call(self, check, node, helpers):
        name, keywords = self.name(node.func), {keyword.arg: keyword.value for keyword in node.keywords}
        last = name.split(".")[-1]
        for keyword in keywords:
            if keyword in LATER and re.fullmatch(LATER[keyword], last):
                check.breach(node.lineno, f"uses {last}({keyword}=…), which Python 3.11.2 of Debian 12 doesn't know")
        starts = STARTERS.fullmatch(name)
        place = int(name.startswith("os.spawn")) if starts else helpers.get(last, 0)
        first = node.args[place] if len(node.args) > place else keywords.get("args")
        if first is None:
            return
        shell = keywords.get("shell")
        if SHELL_STARTERS.fullmatch(name) or isinstance(shell, ast.Constant) and shell.value:
            for text in self.texts(first):
                check.shell(text, node.lineno)
        elif starts or last in helpers:
            for words in self.words(first):
                check.command(node.lineno, words)

    def texts(self, node, depth=0):
        """The strings that an expression may give, as far as reading tells."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return [Word(node.value)]
        if isinstance(node, ast.JoinedStr):
            return [Word("".join(part.value if isinstance(part, ast.Constant) else HOLE for part in node.values))]
        return self.branches(self.texts, node, depth)

    def words(self, node, depth=0):
        """The lists of words that an expression may give."""
        if isinstance(node, (ast.List, ast.Tuple)) and node.elts:
            first, *rest = node.elts
            if isinstance(first, ast.Starred):
                return self.words(first.value, depth)
            rest = [(self.texts(each) or [Word(HOLE)])[0] for each in rest]
            return [[text, *rest] for text in self.texts(first)]
        return self.branches(self.words, node, depth) or [[text] for text in self.texts(node, depth)]

    def branches(self, read, node, depth):
        nodes = []
        if isinstance(node, ast.IfExp):
            nodes = [node.body, node.orelse]
        elif isinstance(node, ast.BinOp):
            # The program's name stands on the left.
            nodes = [node.left]
        elif isinstance(node, ast.Name) and depth < 5:
            nodes = self.values.get(node.id, [])
        return [found for each in nodes for found in read(each, depth + 1)]
