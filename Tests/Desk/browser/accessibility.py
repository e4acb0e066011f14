"""axe-core in the page: what it finds wrong for people who can't see, hear or use a mouse."""

import glob
import os

# scripts/setup desk puts it there, where PyPI can be reached.
FOLDER = os.path.join(os.getcwd(), ".build", "axe")


def source():
    """The script; None where it isn't there."""
    found = sorted(glob.glob(os.path.join(FOLDER, "**", "axe.min.js"), recursive=True))
    if not found:
        return None
    with open(found[0], encoding="utf-8") as file:
        return file.read()


def findings(browser, script, only=()):
    """Serious and critical findings, a line each."""
    browser.run("if (!window.axe) { " + script + "\n}")
    found = browser.driver.execute_async_script(
        """
        var done = arguments[arguments.length - 1], only = arguments[0];
        // What WCAG 2.2 asks for and axe-core leaves out unless it is told.
        var options = {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}};
        if (only.length) options = {resultTypes: ["violations"], runOnly: {type: "rule", values: only}};
        axe.run(document, options).then(
          function (r) {
            done(r.violations.map(function (v) {
              return [v.id, v.impact, v.nodes.length, v.nodes[0].target.join(" "), v.nodes[0].failureSummary];
            }));
          }, function (e) { done([["axe", "critical", 1, "", String(e)]]); });""", list(only))
    return [
        f"{rule} ({impact}, {count} ×) at {target}: {' '.join((why or '').split())[:240]}"
        for rule, impact, count, target, why in found if impact in ("serious", "critical")]
