"""The board: what waits, alive, marked by keys and without scripts."""

import time

from browser import Keys
from tests import test


def open_board(browser):
    browser.get("/board")
    browser.wait_for("#board-list")


def rows(browser):
    return browser.run(
        "return Array.from(document.querySelectorAll('#board-list tr[data-number]')).map(r => r.dataset.number)")


def to_row(browser, number):
    """Goes down to a report with the arrow key."""
    for _ in range(120):
        if browser.run("var r = document.activeElement.closest('tr'); return r && r.dataset.number") == number:
            return
        browser.press(Keys.ARROW_DOWN)
    raise AssertionError(f"the arrow doesn't reach {number}; the focus is at {browser.focus()}")


@test("operator", "officer")
def what_was_recorded_elsewhere_appears_by_itself(world, browser):
    open_board(browser)
    number = world.record("از جای دیگر", priority=1)
    browser.wait(lambda: number in rows(browser), f"the report {number} on the board")


@test("operator", "officer")
def a_report_is_marked_by_keys(world, browser):
    number = world.record("نشان با کلید", priority=1)
    open_board(browser)
    browser.wait(lambda: number in rows(browser), "the report")
    to_row(browser, number)
    for key, stage in (("n", "dispatched"), ("v", "arrived"), ("f", "closed")):
        if stage != "dispatched":
            to_row(browser, number)
        browser.press(key)
        browser.wait(lambda stage=stage: world.show(number)[stage + "_at"], f"the mark {stage}")
    assert browser.run("return window.mouseEvents") == 0, "a mouse was used"


@test("operator", languages=("fa",))
def an_outcome_is_a_key_and_a_digit_away(world, browser):
    number = world.record("نتیجه با کلید", priority=1)
    open_board(browser)
    browser.wait(lambda: number in rows(browser), "the report")
    to_row(browser, number)
    browser.press("k")
    browser.wait(lambda: browser.run("return document.activeElement.name") == "disposition", "the outcomes")
    wanted = browser.run("var e = document.querySelector('[data-digit=\"2\"]'); return e && e.value")
    browser.press("2")
    browser.wait(lambda: world.show(number)["disposition"] == wanted, f"the outcome {wanted}")


@test("operator", languages=("fa",))
def the_last_mark_is_taken_back_by_a_key(world, browser):
    number = world.record("برگشت نشان", priority=1)
    open_board(browser)
    browser.wait(lambda: number in rows(browser), "the report")
    to_row(browser, number)
    browser.press("n")
    browser.wait(lambda: world.show(number)["dispatched_at"], "the mark")
    to_row(browser, number)
    browser.press("z")
    browser.wait(lambda: not world.show(number)["dispatched_at"], "the mark to go")


@test("operator")
def several_reports_are_marked_at_once(world, browser):
    numbers = [world.record("چند گزارش", priority=1) for _ in range(3)]
    open_board(browser)
    browser.wait(lambda: set(numbers) <= set(rows(browser)), "the reports")
    for number in sorted(numbers, key=rows(browser).index):
        to_row(browser, number)
        browser.press(Keys.SPACE)
    browser.press("n")
    browser.wait(lambda: all(world.show(number)["dispatched_at"] for number in numbers), "three marks")


@test("operator")
def without_scripts_reports_are_marked(world, browser):
    number = world.record("بی‌اسکریپت", priority=1)
    browser.scripts(False)
    open_board(browser)
    browser.tab_to(f"#board-list input[value='{number}']", most=250)
    browser.press(Keys.SPACE)
    # Back to the buttons above the list.
    for _ in range(250):
        if browser.run("return document.activeElement.matches(\"button[value='dispatched']\")"):
            break
        browser.press(Keys.SHIFT + Keys.TAB)
    browser.press(Keys.ENTER)
    browser.wait(lambda: world.show(number)["dispatched_at"], "the mark")


@test("operator", languages=("fa",))
def a_cut_line_is_said_and_nothing_is_missed(world, browser):
    open_board(browser)
    browser.wait(lambda: browser.text("#board-live"), "a word that the board lives")
    browser.line(False)
    try:
        # The stream that is open already is cut by the server's side alone; asking for the list fails.
        number = world.record("هنگام قطع", priority=1)
        time.sleep(1)
    finally:
        browser.line(True)
    browser.wait(lambda: number in rows(browser), f"the report {number}", seconds=25)


@test("operator", languages=("fa",))
def two_boards_see_each_other_s_marks(world, browser):
    number = world.record("دو تخته", priority=1)
    open_board(browser)
    first = browser.driver.current_window_handle
    browser.new_tab()
    open_board(browser)
    browser.wait(lambda: number in rows(browser), "the report")
    to_row(browser, number)
    browser.press("f")
    browser.wait(lambda: world.show(number)["closed_at"], "the mark")
    browser.tab(first)
    browser.wait(lambda: number not in rows(browser), "the report to leave the other board")


@test("operator", languages=("fa",))
def enter_opens_the_report(world, browser):
    number = world.record("باز کردن", priority=1)
    open_board(browser)
    browser.wait(lambda: number in rows(browser), "the report")
    to_row(browser, number)
    browser.press(Keys.ENTER)
    browser.wait_path(f"/reports/{number}")


@test("rasht-desk", languages=("fa",))
def who_has_a_place_sees_no_other(world, browser):
    inside, outside = (world.record("جا", place=place, priority=1) for place in ("golsar", "lahijan"))
    open_board(browser)
    browser.wait(lambda: inside in rows(browser), "the report inside")
    assert outside not in rows(browser), f"the board shows {outside}"
