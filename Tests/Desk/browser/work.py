"""An hour of those who don't record: secretary, supervisor, auditor, administrator; by keys."""

import json
import time

import routes
from browser import Keys
from desk_client import DeskClient
from desk_server import ROLES
from tests import test

# The last month that is over by the clock of the tests.
ROUND = "1404-07"
# The one before, which is issued.
ISSUED = "1404-06"


def choose(browser, selector, value):
    """Goes to a list by Tab and chooses by its keys, which a list without a window has none for."""
    browser.tab_to(selector)
    browser.run("""
        var e = document.activeElement;
        e.value = arguments[0];
        e.dispatchEvent(new Event("change", {bubbles: true}));""", value)
    assert browser.value(selector) == value, f"{selector} has no {value}"


@test("secretary")
def the_secretary_looks_at_a_round_and_tries_other_rules(world, browser):
    browser.get("/recognition")
    browser.fill("#period", ROUND)
    browser.press(Keys.ENTER)
    browser.wait_path(f"/recognition/{ROUND}")
    for step in ("missing", "list", "signs", "approval", "issue"):
        assert browser.is_shown(f"#{step}"), f"no step {step}: {browser.text()[:300]}"
    names = browser.run("return document.querySelectorAll('#list table tbody tr').length")
    assert names > 0, "nobody is on the list"
    browser.enter("nav.steps a[href$='#what-if']")
    browser.enter("a[href$='/what-if']")
    browser.wait_path(f"/recognition/{ROUND}/what-if")
    browser.fill("#seats", "3")
    browser.enter("main form button.main")
    browser.wait_for("#result")
    assert browser.is_shown("#result [role=status]"), browser.text("#result")


@test("secretary", languages=("fa",))
def no_page_of_recognition_shows_a_name_or_a_telephone_number(world, browser):
    for path in ("/recognition", f"/recognition/{ROUND}", f"/recognition/{ROUND}/signs"):
        browser.get(path)
        source = browser.driver.page_source
        assert "0911" not in source and "+98" not in source and "۰۹۱۱" not in source, f"{path} shows a number"


@test("secretary", languages=("fa",))
def the_secretary_issues_a_round_and_records_its_ceremony(world, browser):
    world.station.run("settle")
    browser.get(f"/recognition/{ISSUED}")
    form = "form[action*='/issue']"
    browser.enter("nav.steps a[href$='#issue']")
    browser.fill("#confirm-issue", ISSUED)
    browser.enter(form + " button[type=submit]")
    browser.wait_for("#ceremony")
    assert ISSUED in world.station.run("honorees", "list"), "the store has no such round"
    browser.enter("nav.steps a[href$='#ceremony']")
    browser.fill("#day", "1404-08-01")
    browser.fill("#place", "تالار شهر")
    browser.fill("#confirm-ceremony", ISSUED)
    browser.enter("form[action*='/thank'] button[type=submit]")
    browser.wait(lambda: browser.find("form[action*='/undo']"), "the thanks")


@test("secretary", languages=("fa",))
def a_round_is_not_issued_without_its_name(world, browser):
    world.station.run("settle")
    browser.get(f"/recognition/{ROUND}")
    browser.enter("nav.steps a[href$='#issue']")
    browser.fill("#confirm-issue", "1404-01")
    browser.enter("form[action*='/issue'] button[type=submit]")
    browser.wait_for("#issue [role=alert]")
    browser.complaints()
    said = [line for line in world.station.run("honorees", "list").splitlines() if ROUND in line and "issued" in line]
    assert not said, f"it was issued: {said}"


@test("supervisor")
def the_supervisor_compares_a_month(world, browser):
    browser.get("/figures?period=last-month")
    browser.wait_for("main h1")
    choose(browser, "#compare", "previous")
    choose(browser, "#by", "category")
    browser.enter(".figures-form button.main")
    browser.wait(lambda: browser.run("return document.querySelectorAll('main table tbody tr').length") > 3, "a table")
    browser.get("/figures/press?period=last-month")
    browser.wait_for("main h1, main h2")


@test("supervisor", languages=("en",))
def figures_are_those_of_the_terminal(world, browser):
    said = json.loads(world.station.run("stats", ROUND, "--json"))
    total = sum(each["reports"] for each in said["by_line_and_kind"])
    browser.get(f"/figures?period={ROUND}")
    assert f"{total:,}" in browser.text("main") or str(total) in browser.text("main"), f"no {total} on the page"


@test("supervisor", languages=("fa",))
def a_period_that_is_none_is_said_and_the_form_stays(world, browser):
    browser.get("/figures?period=1404-13")
    browser.complaints()
    assert browser.is_shown("[role=alert]") and browser.is_shown("#period"), browser.text()[:200]


@test("auditor")
def the_auditor_finds_who_did_it_and_has_the_trail_compared(world, browser):
    number = world.record("برای ممیز")
    browser.get("/audit")
    browser.fill("#subject", number)
    browser.press(Keys.ENTER)
    # The whole trail, which stands here before, has entries too.
    entries = "return location.search && document.querySelectorAll('table.trail tbody tr').length"
    browser.wait(lambda: browser.run(entries), "an entry")
    browser.get("/audit/verification")
    browser.enter("main form[method=post] button")
    browser.wait(
        lambda: not browser.find("[data-running]") and browser.find("main form[method=post] button"), "a verdict", 60)
    assert not browser.find("main .error"), browser.text("main")[:400]


@test("administrator")
def the_administrator_makes_an_account_and_its_owner_gets_in(world, browser):
    name = f"desk-{time.monotonic_ns() % 1_000_000_000}"
    browser.get("/administration/accounts")
    form = "form[action='/administration/accounts']"
    browser.fill(form + " [name=name]", name)
    browser.tab_to(form + " [name=role][value=operator]")
    browser.press(Keys.SPACE)
    browser.enter(form + " button[type=submit]")
    password = browser.wait(lambda: browser.text(".secret"), "the password", 20)
    world.station.accounts[name] = {"name": name, "password": password, "secret": None}
    assert world.station.sign_in(world.server.address, name).get("/record").path == "/record", "is not let in"
    assert password not in "".join(world.server.said), "the password is in what the server says"


@test("administrator", languages=("en",))
def an_account_that_is_disabled_is_out_at_once(world, browser):
    name = f"gone-{time.monotonic_ns() % 1_000_000_000}"
    world.station.add_account(name, "operator")
    client = world.station.sign_in(world.server.address, name)
    assert client.get("/account").path == "/account"
    browser.get("/administration/accounts")
    link = browser.run("""
        return Array.from(document.querySelectorAll("a[href^='/administration/accounts/']"))
          .filter(a => a.textContent.trim() === arguments[0]).map(a => a.getAttribute("href"))[0];""", name)
    browser.get(link)
    browser.tab_to("[name=disabled]")
    browser.press(Keys.SPACE)
    browser.enter("form[action$='/set'] button[type=submit]")
    browser.wait(lambda: client.get("/account").path.startswith("/log-in"), "the session to end")


@test("administrator", languages=("fa",))
def a_category_is_added_and_operators_can_choose_it(world, browser):
    code = f"other.n{time.monotonic_ns() % 1_000_000_000}"
    browser.get("/administration/categories")
    browser.fill("#code", code)
    browser.fill("#fa", "گونهٔ تازهٔ " + code)
    browser.fill("#en", "New kind " + code)
    browser.enter("form[action='/administration/categories'] button[type=submit]")
    browser.wait(lambda: code in browser.text("main table"), "the category in the list")
    answer = world.client("operator").get(f"/record/choices?of=category&typed={code}", {"x-requested-with": "desk"})
    assert code in answer.text, answer.text[:200]


@test("administrator", languages=("en",))
def the_store_is_examined(world, browser):
    browser.get("/administration/doctor")
    browser.enter("form[action='/administration/doctor'] button")
    browser.wait(lambda: browser.find("tr[data-check]"), "findings", 60)


@test(languages=("en",))
def every_address_is_closed_to_nobody_and_to_wrong_roles(world, browser):
    problems = []
    stranger = DeskClient(world.server.address)
    for pattern in routes.patterns():
        if pattern in ("/", "/log-in", "/health", "/metrics") or ":" in pattern:
            continue
        answer = stranger.get(pattern)
        if not answer.path.startswith("/log-in"):
            problems.append(f"{pattern} answers nobody with {answer.status}")
    for role in ROLES:
        entries = routes.links(world.client(role).get("/account").text)
        for path in entries:
            if path != "/" and world.client(role).get(path).status >= 400:
                problems.append(f"{role} is led to {path} and refused there")
    assert not problems, "; ".join(problems)
