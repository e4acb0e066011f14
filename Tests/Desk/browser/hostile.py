"""Texts that would be markup or scripts in a page that lets them through; written wherever people write."""

import json

MARK = "data-hostile"
TEXTS = (
    f'<b {MARK}="1">نزاع</b><script>window.hostileRan+=1</script>',
    f'"><img src="/nowhere" {MARK}="2" onerror="window.hostileRan+=1">',
    f"'><svg {MARK}=3 onload='window.hostileRan+=1'></svg>",
    f"</title></textarea></select></option><i {MARK}=4>javascript:window.hostileRan+=1</i>",
    f"\u202e<u {MARK}=5>&lt;{{{{x}}}}</u>\u0007",
)
NAMES = (f'<i {MARK}="6">دزدی</i>', f'"><img {MARK}="7" src=x>')


def lay(station):
    """Writes them wherever `tips` takes them, reasons and names of operators among them; gives the reports' numbers."""
    station.run(
        "place", "add", "hostile", "--fa", NAMES[0], "--en", NAMES[1], "--level", "neighbourhood", "--parent", "rasht")
    station.run("category", "add", "other.hostile", "--fa", NAMES[0], "--en", NAMES[1])
    lines = [
        json.dumps({
            "text": text + " موتور", "address": text[:200], "place": "hostile", "category": "other.hostile",
            "priority": 1,
            "caller": {"phone": f"0911555000{number}", "name": NAMES[0]}})
        for number, text in enumerate(TEXTS)]
    said = station.run("log", "--batch", "-", stdin="\n".join(lines) + "\n")
    numbers = [json.loads(line)["number"] for line in said.splitlines()]
    station.run("note", numbers[0], "-", stdin=TEXTS[0])
    station.run("outcome", numbers[1], "unfounded", "--note", TEXTS[1])
    station.run("operation", "add", NAMES[0], "--at", "yesterday 02:15", "--result", "arrests=2")
    station.run("outcome", numbers[3], "operation", "--operation", NAMES[0])
    station.run("protect", numbers[2], "--reason", TEXTS[2])
    station.run("correct", numbers[2], "--place", "golsar", "--reason", TEXTS[0])
    station.run("log", TEXTS[1], "--operator", NAMES[1])
    return numbers


# What says whether one of them became more than text; a list of what was found.
FOUND = f"""
var found = [];
document.querySelectorAll("[{MARK}]").forEach(function (e) {{ found.push(e.outerHTML.slice(0, 120)); }});
if (window.hostileRan === undefined) found.push("nobody watched whether a script ran");
if (window.hostileRan) found.push("a script ran");
return found;
"""
