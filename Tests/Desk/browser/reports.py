"""Finding reports, reading one, and what is done about it."""

import time

from browser import Keys
from tests import test


def numbers(browser):
    """The reports that a list leads to."""
    return browser.run("""
        return Array.from(document.querySelectorAll("main a[href^='/reports/']"))
          .map(a => a.getAttribute("href").split("/")[2].split("?")[0]).filter(n => /^[0-9]+$/.test(n));""")


def open_part(browser, number, form):
    """Opens the form of a report's page by keys."""
    browser.get(f"/reports/{number}")
    selector = f"details:has(form[action$='/{form}'])"
    browser.tab_to(f"{selector} > summary")
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.run("return document.querySelector(arguments[0]).open", selector), "the form to open")
    return f"form[action$='/{form}']"


@test("operator", "officer", "secretary", "supervisor", "auditor")
def a_word_is_found(world, browser):
    number = world.record("ژنراتور بنفش در باغچه")
    browser.get("/search")
    browser.wait_for("#list-q")
    browser.fill("#list-q", "ژنراتور بنفش")
    browser.press(Keys.ENTER)
    browser.wait(lambda: number in numbers(browser), f"the report {number}")


@test("operator")
def without_scripts_a_word_is_found(world, browser):
    number = world.record("دوچرخهٔ فیروزه‌ای گم شد")
    browser.scripts(False)
    browser.get("/search")
    browser.fill("#list-q", "فیروزه‌ای")
    browser.press(Keys.ENTER)
    browser.wait(lambda: number in numbers(browser), f"the report {number}")


@test("operator", languages=("fa",))
def a_number_typed_in_persian_digits_opens_its_report(world, browser):
    number = world.record("دری که نیم‌باز ماند")
    browser.get("/reports")
    browser.fill("#list-number", number.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")))
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.find("h1") and "دری که نیم‌باز ماند" in browser.text("main"), "the report")


@test("operator", languages=("en",))
def a_mistyped_number_shows_those_that_may_be_meant(world, browser):
    number = world.record("شمارهٔ نادرست")
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    browser.get(f"/reports/{wrong}")
    browser.complaints()
    assert browser.is_shown("[role=alert]"), browser.text()[:200]
    assert number in numbers(browser), f"it offers {numbers(browser)}"


@test("operator", "officer")
def a_report_is_dispatched_and_its_outcome_marked(world, browser):
    number = world.record("پیگیری")
    form = open_part(browser, number, "stage")
    browser.enter(form + " button[value=dispatched]")
    browser.wait_for("[role=status]")
    assert world.show(number)["dispatched_at"], "the mark isn't in the store"
    form = open_part(browser, number, "outcome")
    # A choice from a list, by its keys.
    browser.tab_to(form + " [name=outcome]")
    browser.run("""
        var e = document.activeElement;
        if (e.tagName === "SELECT") e.selectedIndex = Array.from(e.options).findIndex(o => o.value === "unfounded");""")
    if browser.run("return document.activeElement.type") == "radio":
        browser.press(Keys.SPACE)
    browser.fill(form + " textarea", "چیزی نبود")
    browser.enter(form + " button[type=submit]")
    browser.wait(lambda: world.show(number)["disposition"] != "pending", "an outcome")


@test("operator")
def a_note_is_added(world, browser):
    number = world.record("یادداشت")
    form = open_part(browser, number, "note")
    browser.fill(form + " textarea", "پلاک ۱۲ب۳۴۵ بود")
    browser.enter(form + " button[type=submit]")
    browser.wait(lambda: "۱۲ب۳۴۵" in browser.text("main"), "the note on the page")


@test("operator", languages=("fa",))
def a_note_sent_twice_is_added_once(world, browser):
    number = world.record("یادداشت دو بار")
    form = open_part(browser, number, "note")
    browser.fill(form + " textarea", "دو بار فرستاده شد")
    browser.tab_to(form + " button[type=submit]")
    browser.press(Keys.ENTER, Keys.ENTER)
    time.sleep(1.5)
    notes = [each for each in world.show(number)["history"] if each["event"] == "note"]
    assert len(notes) == 1, f"{len(notes)} notes"


@test("operator")
def a_place_is_corrected_with_a_reason(world, browser):
    number = world.record("تصحیح", place="golsar")
    form = open_part(browser, number, "correct")
    browser.fill(form + " [name=place]", "سبزه‌میدان")
    browser.fill(form + " [name=reason]", "اشتباه شنیدم")
    browser.enter(form + " button[type=submit]")
    browser.wait(lambda: world.show(number)["place"] == "sabzeh-meydan", "the correction")
    assert world.show(number)["text"] == "تصحیح", "the text has changed, too"


@test("operator", languages=("fa",))
def words_that_are_taken_out_are_gone_from_page_and_store(world, browser):
    number = world.record("نزاع، نام او کامبیز آزمایشی است")
    form = open_part(browser, number, "redact")
    browser.fill(form + " [name=words]", "کامبیز آزمایشی")
    browser.fill(form + " [name=reason]", "نام در متن")
    browser.tab_to(form + " [name=sure]")
    browser.press(Keys.SPACE)
    browser.enter(form + " button[type=submit]")
    browser.wait(lambda: "کامبیز" not in world.show(number)["text"], "the words to go")
    assert "کامبیز" not in browser.driver.page_source, "the page has them still"


@test("secretary", "supervisor", "auditor", languages=("en",))
def who_only_reads_has_no_forms_on_a_report(world, browser):
    number = world.record("تنها خواندن")
    browser.get(f"/reports/{number}")
    forms = browser.run("return document.querySelectorAll(\"main form[method=post]\").length")
    assert "تنها خواندن" in browser.text("main"), browser.text()[:200]
    assert forms == 0, f"{forms} forms"


@test("administrator", languages=("en",))
def who_looks_after_accounts_sees_no_report(world, browser):
    number = world.record("نه برای مدیر")
    browser.get(f"/reports/{number}")
    browser.complaints()
    assert "نه برای مدیر" not in browser.driver.page_source, "the text is shown"


@test("rasht-desk", languages=("fa",))
def who_has_a_place_finds_and_opens_no_other(world, browser):
    number = world.record("ماجرای کرگدن سفید", place="lahijan")
    browser.get(f"/reports/{number}")
    browser.complaints()
    assert "کرگدن" not in browser.driver.page_source, "the report is shown"
    browser.get("/search")
    browser.fill("#list-q", "کرگدن")
    browser.press(Keys.ENTER)
    browser.wait_path("/reports")
    assert number not in numbers(browser), "the search shows it"


@test("operator", languages=("fa",))
def an_activity_sent_twice_is_recorded_once(world, browser):
    browser.get("/activities")
    form = "form[action='/activities'][method=post]"
    browser.tab_to(f"details:has({form}) > summary")
    browser.press(Keys.ENTER)
    before = len(world.station.run("activity", "list").splitlines())
    browser.fill(form + " [name=kind]", "workshop")
    browser.tab_to(form + " button[type=submit]")
    browser.press(Keys.ENTER, Keys.ENTER)
    time.sleep(1.5)
    after = len(world.station.run("activity", "list").splitlines())
    assert after == before + 1, f"{after - before} activities"


@test("operator", languages=("en",))
def an_operation_is_recorded(world, browser):
    browser.get("/operations")
    form = "form[action='/operations'][method=post]"
    browser.tab_to(f"details:has({form}) > summary")
    browser.press(Keys.ENTER)
    reference = f"OP-{time.monotonic_ns() % 1_000_000_000}"
    browser.fill(form + " [name=reference]", reference)
    browser.enter(form + " button[type=submit]")
    browser.wait_path(f"/operations/{reference}")
    assert world.station.run("operation", "show", reference, check=False).returncode == 0
