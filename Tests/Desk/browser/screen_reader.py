"""What a screen reader is told of a page: the browser's accessibility tree."""

# Where people do something; each needs a name.
CONTROLS = {
    "button", "checkbox", "combobox", "link", "listbox", "menuitem", "radio", "searchbox", "slider", "spinbutton", "switch",
    "tab", "textbox", "DisclosureTriangle", "Date", "InputTime",
}
# What people go to as a whole; each needs a name. A table has that of the heading above it.
PARTS = {"img", "image", "graphics-document", "dialog", "alertdialog", "radiogroup", "region"}

# Fields that are wrong without an element that says why.
UNEXPLAINED = """
return Array.from(document.querySelectorAll("[aria-invalid=true]")).filter(function (e) {
  return !(e.getAttribute("aria-describedby") || "").split(" ").some(function (id) {
    var said = id && document.getElementById(id);
    return said && said.textContent.trim();
  });
}).map(function (e) { return e.name || e.id; });
"""


class Node:
    """What is told of one element."""

    def __init__(self, told):
        self.role = told.get("role", {}).get("value", "")
        self.name = str(told.get("name", {}).get("value", "")).strip()
        self.is_told = not told.get("ignored", False)
        self.of = {each["name"]: each["value"].get("value") for each in told.get("properties", [])}

    def __str__(self):
        return f"{self.role} {self.name[:40]!r}"


def nodes(browser):
    """All that is told, in the order of the page."""
    browser.cdp("Accessibility.enable")
    told = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    return [node for node in map(Node, told) if node.is_told]


def findings(browser):
    """What is missing, a line each."""
    told = nodes(browser)
    problems = [f"{node.role} without a name" for node in told if node.role in CONTROLS | PARTS and not node.name]
    first = [node for node in told if node.role == "heading" and node.of.get("level") == 1]
    if len(first) != 1 or not first[0].name:
        problems.append(f"{len(first)} × h1: {', '.join(map(str, first))}")
    levels = [node.of.get("level", 0) for node in told if node.role == "heading"]
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            problems.append(f"a heading of level {after} follows one of level {before}")
    for role, least, most in (("main", 1, 1), ("banner", 1, 1)):
        amount = sum(node.role == role for node in told)
        if not least <= amount <= most:
            problems.append(f"{amount} × {role}")
    ways = [node.name for node in told if node.role == "navigation"]
    if len(ways) > 1 and (len(set(ways)) < len(ways) or not all(ways)):
        problems.append(f"navigations are not told apart: {ways}")
    # The browser itself calls a required box wrong that isn't ticked yet: what the page says counts.
    for name in browser.run(UNEXPLAINED):
        problems.append(f"{name} is wrong, and nothing says how to mend it")
    return problems


def announces(browser, urgency, selector):
    """Whether what appears in an element is read out: `polite` or `assertive`."""
    return browser.run("""
        var e = document.querySelector(arguments[0]), said = {alert: "assertive", status: "polite", log: "polite"};
        for (; e; e = e.parentElement) {
          var live = e.getAttribute("aria-live") || said[e.getAttribute("role")];
          if (live) return live === arguments[1];
        }
        return false;""", selector, urgency)
