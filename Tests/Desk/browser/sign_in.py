"""Signing in, out and what comes between, by keys alone."""

from browser import Keys
from desk_client import one_time_code
from tests import test


def log_in(browser, name, password):
    browser.wait_for("#name")
    browser.fill("#name", name)
    browser.fill("#password", password)
    browser.press(Keys.ENTER)


@test()
def the_focus_is_in_the_name_when_the_page_opens(world, browser):
    browser.get("/")
    assert browser.has_focus("#name"), f"the focus is at {browser.focus()}"


@test()
def an_operator_signs_in_and_out_by_keys(world, browser):
    world.client("operator")  # The first log-in, which wants a new password, is over.
    browser.get("/")
    log_in(browser, "operator", world.station.accounts["operator"]["password"])
    browser.wait_for("header .who")
    browser.enter("form[action='/log-out'] button")
    browser.wait_for("#password")
    browser.get("/account")
    assert browser.path.startswith("/log-in"), f"still signed in, at {browser.path}"


@test()
def a_wrong_password_says_so_and_the_name_stays(world, browser):
    browser.get("/")
    log_in(browser, "operator", "not-this-one-at-all")
    browser.wait_for("[role=alert]")
    assert browser.value("#name") == "operator", f"the name is {browser.value('#name')!r}"
    browser.complaints()


@test()
def a_name_that_is_nobody_s_is_refused_in_the_same_words(world, browser):
    said = []
    for name in ("operator", "nobody-at-all"):
        browser.get("/log-in")
        log_in(browser, name, "not-this-one-at-all")
        browser.wait_for("[role=alert]")
        said.append(browser.text("[role=alert]"))
    assert said[0] == said[1], f"an account that is there: {said[0]!r}; one that isn't: {said[1]!r}"


@test(languages=("fa",))
def the_first_log_in_wants_a_password_and_a_second_factor(world, browser):
    station = world.station
    station.add_account("auditor-new", "auditor", password=None)
    browser.get("/")
    log_in(browser, "auditor-new", station.accounts["auditor-new"]["password"])
    browser.wait_for("#again")
    browser.fill("#old", station.accounts["auditor-new"]["password"])
    for field in ("#new", "#again"):
        browser.fill(field, "seven-brown-hills")
    browser.press(Keys.ENTER)
    browser.wait_path("/account/second-factor")
    secret = browser.wait(lambda: browser.text(".secret code"), "the secret")
    browser.fill("#code", one_time_code(secret, station.time()))
    browser.press(Keys.ENTER)
    browser.wait_for(".codes li", seconds=90)  # Ten codes are hashed slowly, on purpose.
    browser.enter("main a.button")
    browser.wait(lambda: not browser.path.startswith("/account/second"), "the first page of the work")
    assert browser.is_shown("header nav"), browser.text()[:300]


@test(languages=("en",))
def a_wrong_code_does_not_let_in(world, browser):
    world.client("officer")
    browser.get("/")
    log_in(browser, "officer", world.station.accounts["officer"]["password"])
    browser.wait_for("#code", seconds=20)
    right = one_time_code(world.station.accounts["officer"]["secret"], world.station.time())
    browser.fill("#code", "000000" if right != "000000" else "111111")
    browser.press(Keys.ENTER)
    browser.wait_for("[role=alert]", seconds=20)
    browser.get("/account")
    assert browser.path == "/log-in/code", f"is at {browser.path}"


@test("operator")
def the_language_is_switched_on_the_spot(world, browser):
    browser.get("/account")
    before = browser.run("return document.documentElement.lang")
    browser.enter("form[action='/language'] button")
    browser.wait(lambda: browser.run("return document.documentElement.lang") not in ("", before), "another language")
    assert browser.path == "/account", f"it led to {browser.path}"


@test("operator", languages=("fa",))
def a_session_that_was_ended_elsewhere_leads_to_the_log_in_and_back(world, browser):
    other = world.station.sign_in(world.server.address, "operator")
    browser.become(other)
    browser.get("/account/password")
    other.post("/log-out")
    browser.get("/account")
    assert browser.path.startswith("/log-in?next="), f"is at {browser.path}"
    log_in(browser, "operator", world.station.accounts["operator"]["password"])
    browser.wait_path("/account", seconds=20)


@test("operator", languages=("fa",))
def going_back_after_log_out_shows_nothing_of_the_session(world, browser):
    other = world.station.sign_in(world.server.address, "operator")
    browser.become(other)
    browser.get("/account")
    browser.enter("form[action='/log-out'] button")
    browser.wait_for("#password")
    browser.driver.back()
    browser.wait(lambda: browser.find("#password"), "the log-in in place of the page before")


@test(languages=("fa",))
def without_scripts_an_operator_signs_in(world, browser):
    world.client("operator")
    browser.scripts(False)
    browser.get("/")
    log_in(browser, "operator", world.station.accounts["operator"]["password"])
    browser.wait_for("header .who", seconds=20)
