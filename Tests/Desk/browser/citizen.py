"""The citizens' door: a report, its receipt, and what comes of it; with scripts and without, with a line and without."""

import json
import time

import accessibility
import screen_reader
from browser import SCREEN, TELEPHONE, Keys
from tests import Skipped, test

NARROW = (320, 640)


def address(language, path=""):
    return "/public" + path + ("?lang=en" if language == "en" else "")


def words(what):
    """A text that no other report has."""
    return f"{what} {time.monotonic_ns()}"


def begin(world, browser, language, scripts=True):
    browser.scripts(scripts)
    browser.get(address(language))
    browser.wait_for("#report")


def send(browser, text):
    """Fills the first question alone and sends the form; the digits of the receipt."""
    browser.fill("#text", text)
    browser.enter("#report > button.main")
    browser.wait_for("#digits", seconds=20)
    return browser.value("input[name=receipt]")


def ask(browser, language, receipt):
    browser.get(address(language, "/follow"))
    browser.fill("#receipt", receipt)
    browser.press(Keys.ENTER)


def number_of(world, text):
    """The number of the report with a text, as the station finds it."""
    found = json.loads(world.station.run("list", "--limit", "20", "--json"))
    return next(report["number"] for report in found if report["text"] == text)


def in_both_ways(function):
    """Marks a test that has to pass with scripts and without, in both languages."""
    for language in ("fa", "en"):
        for scripts in (True, False):
            def run(world, browser, language=language, scripts=scripts):
                function(world, browser, language, scripts)
            run.__name__ = function.__name__ + ("" if scripts else "_without_scripts")
            run.__module__ = function.__module__
            test(languages=(language,))(run)
    return function


@in_both_ways
def a_report_is_sent_kept_and_followed_by_keys_alone(world, browser, language, scripts):
    text = words("دو نفر شیشهٔ پراید را شکستند")
    begin(world, browser, language, scripts)
    receipt = send(browser, text)
    assert len(receipt) == 17 and receipt.isdigit(), f"the receipt is {receipt!r}"
    assert world.count(text) == 1, f"{world.count(text)} reports with the text"
    # Not before it is kept.
    browser.enter("#keep button.main")
    browser.wait_for("#kept-fault")
    assert browser.value("input[name=receipt]") == receipt, "the receipt is gone"
    browser.tab_to("#kept")
    browser.press(Keys.SPACE)
    browser.enter("#keep button.main")
    browser.wait_path("/public/thanks")
    assert receipt not in browser.driver.page_source, "the receipt stands on the last page"
    ask(browser, language, receipt)
    browser.wait_for(".state", seconds=20)
    said = browser.text(".state")
    wanted = "دریافت" if language == "fa" else "received"
    assert wanted in said, f"the state is {said!r}"
    if scripts:
        assert browser.run("return window.mouseEvents") == 0, "a mouse was used"


@in_both_ways
def a_fault_stands_beside_its_field_and_nothing_typed_is_lost(world, browser, language, scripts):
    begin(world, browser, language, scripts)
    browser.fill("#address", "کوچهٔ نسترن، پلاک ۴")
    browser.enter("#report > button.main")
    browser.wait_for("#text-fault")
    # The server answers 422, which the console tells.
    browser.complaints()
    assert browser.value("#address") == "کوچهٔ نسترن، پلاک ۴", f"the address is {browser.value('#address')!r}"
    tied = browser.find("#text").get_attribute("aria-describedby")
    assert "text-fault" in tied, f"the field is described by {tied!r}"


@in_both_ways
def who_says_who_they_are_gets_no_receipt_and_is_sealed(world, browser, language, scripts):
    text = words("سرقت از مغازه")
    begin(world, browser, language, scripts)
    browser.fill("#text", text)
    browser.tab_to("#who-anonymous")
    browser.press(Keys.ARROW_DOWN)
    browser.wait_for("#phone")
    browser.fill("#phone", "۰۹۱۲۰۰۰۱۱۲۲")
    browser.fill("#name", "زبیده قناری")
    browser.tab_to("#consent-none")
    browser.press(Keys.SPACE, Keys.ARROW_DOWN)
    browser.enter("#report > button.main")
    browser.wait(lambda: browser.find("h1") and not browser.find("#report"), "the page after it", seconds=20)
    assert not browser.find("#digits"), "a receipt is shown"
    assert world.count(text) == 1, f"{world.count(text)} reports with the text"
    with open(world.station.store, "rb") as store:
        assert "قناری".encode() not in store.read(), "the name is in the store's file"


@test(languages=("fa",))
def a_question_is_read_and_answered_by_receipt(world, browser):
    text = words("کیف‌قاپی کنار پارک")
    begin(world, browser, "fa")
    receipt = send(browser, text)
    number = number_of(world, text)
    world.station.run("message", number, "رنگ موتور چه بود؟")
    browser.run("window.onbeforeunload = null; document.getElementById('kept').checked = true")
    ask(browser, "fa", receipt)
    browser.wait_for(".messages .from-station", seconds=20)
    assert "رنگ موتور چه بود؟" in browser.text(".messages"), browser.text(".messages")
    browser.fill("#text", "سرمه‌ای بود")
    browser.enter("form[action='/public/follow/word'] button")
    browser.wait_for(".messages .from-you", seconds=30)
    assert "سرمه‌ای بود" in world.station.run("show", number), "the answer isn't with the report"


@test(languages=("fa",))
def escape_leaves_at_once_and_leaves_nothing_in_the_last_entry(world, browser):
    begin(world, browser, "fa")
    browser.fill("#text", "چیزی که کسی نباید ببیند")
    before = browser.run("return history.length")
    browser.press(Keys.ESCAPE)
    browser.wait(lambda: "wikipedia" in browser.driver.current_url or browser.text().strip() == "", "another page")
    entries = browser.cdp("Page.getNavigationHistory")
    urls = [entry["url"] for entry in entries["entries"]]
    assert len(urls) <= before, f"the history grew: {urls}"
    assert "/public" not in urls[-1], f"the last entry is {urls[-1]}"


@test(languages=("fa",))
def without_a_line_the_form_stays_and_is_sent_when_it_is_back(world, browser):
    text = words("در میانهٔ نوشتن قطع شد")
    begin(world, browser, "fa")
    browser.fill("#text", text)
    browser.line(False)
    browser.enter("#report > button.main")
    browser.wait_for("#offline")
    assert browser.value("#text") == text, "what was typed is gone"
    browser.line(True)
    browser.enter("#report > button.main", key=Keys.TAB)
    browser.wait_for("#digits", seconds=20)
    assert world.count(text) == 1, f"{world.count(text)} reports with the text"


@test(languages=("fa",))
def going_back_after_the_receipt_was_kept_shows_it_to_nobody(world, browser):
    begin(world, browser, "fa")
    receipt = send(browser, words("برگشت به عقب"))
    browser.tab_to("#kept")
    browser.press(Keys.SPACE)
    browser.enter("#keep button.main")
    browser.wait_path("/public/thanks")
    browser.driver.back()
    time.sleep(0.5)
    browser.complaints()
    assert receipt not in browser.driver.page_source, "the receipt is shown again"


@test(languages=("fa", "en"))
def the_pages_fit_a_narrow_telephone_and_say_nothing_wrong(world, browser):
    axe = accessibility.source()
    problems = []
    for language in ("fa", "en"):
        for path in ("", "/follow", "/thanks"):
            browser.size(*SCREEN)
            browser.get(address(language, path))
            problems += [f"{path}: {each}" for each in browser.complaints()]
            if axe:
                for theme in ("light", "dark"):
                    browser.theme(theme)
                    problems += [f"{path} {theme}: {each}" for each in accessibility.findings(browser, axe)]
                browser.theme("light")
            for width, height in (TELEPHONE, NARROW):
                browser.size(width, height)
                wider, what = browser.overflow()
                if wider:
                    problems.append(f"{path}: {wider} px wider than {width}: {what}")
    assert not problems, "; ".join(problems)


@test(languages=("fa",))
def refused_forms_and_receipts_pass_axe(world, browser):
    axe = accessibility.source()
    if not axe:
        raise Skipped("axe-core isn't in .build/axe; scripts/setup desk installs it from PyPI")
    begin(world, browser, "fa")
    browser.enter("#report > button.main")
    browser.wait_for("#text-fault")
    found = accessibility.findings(browser, axe)
    receipt = send(browser, words("برای رسید"))
    found += accessibility.findings(browser, axe)
    browser.tab_to("#kept")
    browser.press(Keys.SPACE)
    ask(browser, "fa", receipt)
    browser.wait_for(".state", seconds=20)
    found += accessibility.findings(browser, axe)
    assert not found, "; ".join(found)


@in_both_ways
def a_form_that_brought_a_report_comes_back_for_another_one(world, browser, language, scripts):
    first, second = words("گزارش نخست"), words("گزارش دوم")
    begin(world, browser, language, scripts)
    token = browser.value("input[name=token]")
    send(browser, first)
    browser.run("window.onbeforeunload = null; document.getElementById('kept').checked = true")
    # Whoever goes back in the browser finds the form as it was, with the token that it had.
    begin(world, browser, language, scripts)
    browser.run("document.querySelector('input[name=token]').value = arguments[0]", token)
    browser.fill("#address", "کوچهٔ نسترن")
    browser.fill("#text", second)
    browser.enter("#report > button.main")
    browser.wait_for("section[role=alert]")
    browser.complaints()
    assert browser.value("#text") == second and browser.value("#address") == "کوچهٔ نسترن", "what was typed is gone"
    assert world.count(second) == 0, "the form brought two reports"
    browser.enter("#report > button.main")
    browser.wait_for("#digits", seconds=20)
    assert world.count(first) == 1 and world.count(second) == 1


@test(languages=("fa",))
def a_screen_reader_is_told_names_parts_and_errors_on_every_page(world, browser):
    problems = []

    def look(name):
        problems.extend(f"{name}: {each}" for each in screen_reader.findings(browser))

    for language in ("fa", "en"):
        begin(world, browser, language)
        look("form")
        browser.enter("#report > button.main")
        browser.wait_for("#text-fault")
        look("refused form")
        if not screen_reader.announces(browser, "assertive", "#faults"):
            problems.append("what is wrong with the form is not read out")
        text = words("برای شنیدن")
        receipt = send(browser, text)
        look("receipt")
        browser.enter("#keep button.main")
        browser.wait_for("#kept-fault")
        look("receipt that is not kept")
        browser.tab_to("#kept")
        browser.press(Keys.SPACE)
        browser.enter("#keep button.main")
        browser.wait_path("/public/thanks")
        look("thanks")
        world.station.run("message", number_of(world, text), "رنگ موتور چه بود؟")
        ask(browser, language, "1234")
        browser.wait_for("#receipt-fault")
        look("wrong receipt")
        ask(browser, language, receipt)
        browser.wait_for(".state", seconds=20)
        look("state")
        browser.enter("form[action^='/public/follow/word'] button")
        browser.wait_for("#text-fault", seconds=20)
        look("refused word")
        browser.get(address(language, "/nowhere"))
        look("no such page")
        browser.complaints()
    assert not problems, "; ".join(problems)
