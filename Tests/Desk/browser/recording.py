"""Recording reports: the operator's form, by keys, without scripts, without a line, twice, and in two tabs."""

import time

import screen_reader
from browser import BACK, TELEPHONE, Keys
from sign_in import log_in
from tests import test

SEND = Keys.CONTROL + Keys.ENTER


def words(what):
    """A text that no other report has."""
    return f"{what} {time.monotonic_ns()}"


def number_shown(browser):
    """The number that was given to the report just sent, in ASCII digits."""
    link = browser.wait(lambda: browser.find("#recorded .big-number a, #recorded a"), "a number", seconds=15)
    return link.get_attribute("href").rstrip("/").split("/")[-1]


def begin(browser):
    browser.get("/record")
    browser.wait_for("#record-form")


def report(browser, text):
    """Types a text and sends the form; the number."""
    browser.fill("#text", text)
    browser.press(SEND)
    return number_shown(browser)


@test("operator", "officer")
def a_report_is_recorded_by_keys_alone(world, browser):
    text = words("دو نفر شیشهٔ پراید را شکستند")
    begin(browser)
    assert browser.has_focus("#text"), f"the focus is at {browser.focus()}"
    browser.type(text)
    browser.tab_to("#category")
    browser.type("موتورسیکلت")
    browser.wait_for("#category-list li")
    browser.press("1")
    browser.tab_to("#place")
    browser.type("گلسار")
    browser.wait_for("#place-list li")
    browser.press(Keys.ENTER)
    browser.tab_to("#priority")
    browser.press("2")
    browser.enter("#record-form button.main")
    kept = world.show(number_shown(browser))
    seen = (kept["text"], kept["category"], kept["place"], kept["priority"])
    assert seen == (text, "theft.motorcycle", "golsar", 2), f"the store has {seen}"
    assert browser.has_focus("#text"), f"after it the focus is at {browser.focus()}"
    assert browser.run("return window.mouseEvents") == 0, "a mouse was used"


@test("operator", languages=("fa",))
def the_operator_of_a_report_is_who_is_signed_in(world, browser):
    begin(browser)
    kept = world.show(report(browser, words("گزارش")))
    assert kept["operator"] == "operator", f"taken by {kept['operator']!r}"


@test("operator", languages=("fa",))
def digits_and_letters_of_arabic_keyboards_count(world, browser):
    begin(browser)
    browser.type(words("نزاع"))
    browser.fill("#place", "رشت".replace("ی", "ي"))
    browser.wait_for("#place-list li")
    browser.press(Keys.ENTER)
    browser.fill("#phone", "۰۹۱۱۵۵۵۰۱۲۳")
    browser.enter("#record-form button.main")
    kept = world.show(number_shown(browser))
    assert kept["place"] == "rasht" and kept["identity"] != "none", f"place {kept['place']}, {kept['identity']}"


@test("operator")
def what_was_told_of_a_caller_is_on_no_page_afterwards(world, browser):
    begin(browser)
    browser.type(words("تماس"))
    browser.fill("#phone", "09115550777")
    browser.fill("#name", "آزمایشی نمونه‌زاده")
    browser.enter("#record-form button.main")
    number = number_shown(browser)
    for path in (f"/reports/{number}", "/board", "/record"):
        browser.get(path)
        source = browser.driver.page_source
        assert "5550777" not in source and "نمونه‌زاده" not in source, f"{path} shows the caller"


@test("operator")
def a_form_without_a_text_is_refused_and_nothing_is_recorded(world, browser):
    begin(browser)
    before = world.count()
    browser.fill("#address", "خیابان امام")
    browser.press(Keys.ENTER)
    time.sleep(0.7)
    assert world.count() == before, "a report without a text was recorded"
    assert browser.value("#address") == "خیابان امام", "what was typed is gone"


@test("operator")
def an_unknown_place_is_said_beside_its_field(world, browser):
    begin(browser)
    before, text = world.count(), words("نزاع")
    browser.type(text)
    browser.fill("#place", "جایی‌که‌نیست")
    browser.tab_to("#record-form button.main")
    browser.press(Keys.ENTER)
    browser.wait_for("#place-error")
    assert browser.run("return document.getElementById('place').getAttribute('aria-invalid')") == "true"
    assert browser.has_focus("#place"), f"the focus is at {browser.focus()}"
    assert browser.value("#text") == text and world.count() == before


@test("operator")
def pressed_twice_it_is_recorded_once(world, browser):
    text = words("دو بار")
    begin(browser)
    browser.type(text)
    browser.tab_to("#record-form button.main")
    browser.press(Keys.ENTER, Keys.ENTER, Keys.SPACE)
    number_shown(browser)
    time.sleep(1)
    assert world.count(text) == 1, f"{world.count(text)} reports"


@test("operator", languages=("fa",))
def pressed_twice_without_scripts_it_is_recorded_once(world, browser):
    text = words("دو بار")
    browser.scripts(False)
    begin(browser)
    browser.fill("#text", text)
    browser.tab_to("#record-form button.main")
    browser.press(Keys.ENTER, Keys.ENTER)
    browser.wait_path("/record?recorded=")
    time.sleep(1)
    assert world.count(text) == 1, f"{world.count(text)} reports"


@test("operator")
def without_scripts_a_report_is_recorded(world, browser):
    text = words("بی‌اسکریپت")
    browser.scripts(False)
    begin(browser)
    browser.fill("#text", text)
    browser.fill("#category", "سرقت موتورسیکلت")
    browser.fill("#place", "گلسار")
    browser.enter("#record-form button.main")
    browser.wait_path("/record?recorded=")
    kept = world.show(number_shown(browser))
    seen = (kept["text"], kept["category"], kept["place"])
    assert seen == (text, "theft.motorcycle", "golsar"), f"the store has {seen}"


@test("operator", languages=("fa",))
def without_scripts_a_word_that_fits_several_is_chosen_from_a_list(world, browser):
    text = words("بی‌اسکریپت")
    browser.scripts(False)
    begin(browser)
    browser.fill("#text", text)
    browser.fill("#category", "سرقت")
    browser.enter("#record-form button.main")
    browser.wait_for("input[type=radio][name=category_code]")
    assert browser.value("#text") == text, "the text is gone"
    browser.tab_to("input[type=radio][name=category_code]")
    browser.press(Keys.SPACE)
    browser.enter("#record-form button.main")
    kept = world.show(number_shown(browser))
    assert kept["category"].startswith("theft."), f"the category is {kept['category']!r}"


@test("operator", languages=("fa",))
def back_after_recording_records_nothing_anew(world, browser):
    text = words("برگشت")
    browser.scripts(False)
    begin(browser)
    browser.fill("#text", text)
    browser.enter("#record-form button.main")
    browser.wait_path("/record?recorded=")
    browser.driver.back()
    browser.wait_for("#record-form")
    if browser.value("#text") == text:
        browser.enter("#record-form button.main")
        browser.wait_path("/record?recorded=")
    assert world.count(text) == 1, f"{world.count(text)} reports"


@test("operator", languages=("fa",))
def a_reload_of_the_answer_records_nothing_anew(world, browser):
    text = words("تازه")
    browser.scripts(False)
    begin(browser)
    browser.fill("#text", text)
    browser.enter("#record-form button.main")
    browser.wait_path("/record?recorded=")
    browser.driver.refresh()
    browser.wait_for("#record-form")
    assert world.count(text) == 1, f"{world.count(text)} reports"


@test("operator", languages=("fa",))
def two_tabs_record_two_reports(world, browser):
    texts = [words("نخست"), words("دوم")]
    begin(browser)
    first = browser.driver.current_window_handle
    browser.fill("#text", texts[0])
    second = browser.new_tab()
    begin(browser)
    browser.fill("#text", texts[1])
    numbers = []
    for tab in (first, second):
        browser.tab(tab)
        browser.tab_to("#text")
        browser.press(SEND)
        numbers.append(number_shown(browser))
    seen = [world.show(number)["text"] for number in numbers]
    assert seen == texts, f"the store has {seen}"


@test("operator")
def a_line_that_is_cut_loses_and_doubles_nothing(world, browser):
    text = words("قطع خط")
    begin(browser)
    browser.type(text)
    browser.line(False)
    try:
        browser.press(SEND)
        browser.wait_for("#record-state.late")
        assert browser.value("#text") == text, "what was typed is gone"
        time.sleep(1.5)
        assert world.count(text) == 0
    finally:
        browser.line(True)
    number = number_shown(browser)
    time.sleep(1)
    assert world.count(text) == 1 and world.show(number)["text"] == text, f"{world.count(text)} reports"


@test("operator", languages=("fa",))
def a_server_that_was_away_is_waited_for(world, browser):
    with world.station.serve() as server:
        own = world.station.sign_in(server.address, "operator")
        browser.reset(server.address)
        browser.become(own)
        text = words("سرور")
        begin(browser)
        browser.type(text)
        server.process.send_signal(19)  # SIGSTOP: the answer doesn't come.
        browser.press(SEND)
        time.sleep(1)
        assert browser.value("#text") == text, "what was typed is gone"
        server.process.send_signal(18)
        number_shown(browser)
        assert world.count(text) == 1, f"{world.count(text)} reports"


@test("operator")
def a_session_that_ends_while_typing_loses_nothing(world, browser):
    own = world.station.sign_in(world.server.address, "operator")
    browser.become(own)
    text = words("نشست")
    begin(browser)
    browser.type(text)
    own.post("/log-out")
    browser.press(SEND)
    browser.wait_for("#record-state a")
    assert browser.value("#text") == text and world.count(text) == 0
    first = browser.driver.current_window_handle
    browser.enter("#record-state a")
    browser.wait(lambda: len(browser.driver.window_handles) > 1, "a tab for the log-in")
    browser.tab(next(tab for tab in browser.driver.window_handles if tab != first))
    log_in(browser, "operator", world.station.accounts["operator"]["password"])
    browser.wait_for("header .who", seconds=20)
    browser.tab(first)
    browser.tab_to("#text")
    browser.press(SEND)
    number_shown(browser)
    assert world.count(text) == 1, f"{world.count(text)} reports"


@test("operator", languages=("fa",))
def a_report_just_recorded_is_taken_back(world, browser):
    text = words("اشتباه")
    begin(browser)
    number = report(browser, text)
    browser.enter("#recorded button", BACK)
    browser.wait(lambda: browser.value("#text") == text, "what was typed, to be put right")
    kept = world.show(number)
    assert kept["disposition"] == "cancelled", f"the outcome is {kept['disposition']!r}"


@test("operator", languages=("fa",))
def a_report_of_the_same_event_is_one_key_away(world, browser):
    text = words("دو نفر با موتور مشکی کیف زنی را جلوی بانک ملی زدند و گریختند")
    world.record(text, place="golsar", category="theft.motorcycle", received_at="-5m")
    begin(browser)
    browser.fill("#text", text)
    browser.fill("#category", "سرقت موتورسیکلت")
    browser.fill("#place", "گلسار")
    browser.wait_for("#similar .same", seconds=15)
    before = browser.run("return document.querySelector('#similar .same').dataset.number")
    browser.press(Keys.ALT + "1")
    browser.wait(lambda: browser.value("[name=duplicate_of]") == before, "the leading report")
    browser.enter("#record-form button.main")
    kept = world.show(number_shown(browser))
    assert kept["duplicate_of"] == before, f"a duplicate of {kept['duplicate_of']!r}"


@test("operator")
def on_a_telephone_a_report_is_recorded(world, browser):
    browser.size(*TELEPHONE)
    text = words("تلفن")
    begin(browser)
    number = report(browser, text)
    assert world.show(number)["text"] == text
    wider, what = browser.overflow()
    assert not wider, f"{wider} px too wide: {what}"


@test("rasht-desk", languages=("fa",))
def who_has_a_place_records_for_no_other(world, browser):
    begin(browser)
    before = world.count()
    browser.fill("#text", words("جای دیگر"))
    browser.fill("#place", "لاهیجان")
    browser.tab_to("#record-form button.main")
    browser.press(Keys.ENTER)
    browser.wait_for("#place-error")
    assert world.count() == before, "it was recorded elsewhere"


@test("operator", languages=("fa",))
def what_changes_by_itself_is_read_out_and_what_is_wrong_says_why(world, browser):
    browser.get("/record")
    for selector, urgency in (("#record-state", "polite"), ("#board-live", "polite"), ("#recorded", "assertive")):
        assert screen_reader.announces(browser, urgency, selector), f"{selector} is not read out"
    browser.fill("#text", "متن")
    browser.fill("#category", "چیزی که نیست")
    browser.press(Keys.CONTROL + Keys.ENTER)
    browser.wait_for("#category[aria-invalid=true]")
    browser.complaints()
    found = screen_reader.findings(browser)
    assert not found, "; ".join(found)
