"""A real browser without a screen, used as people use it: by its keys."""

import base64
import os
import shutil
import tempfile
import time

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

SCREEN = (1366, 768)
TELEPHONE = (360, 740)
HELD = (Keys.SHIFT, Keys.CONTROL, Keys.ALT)
BACK = Keys.SHIFT + Keys.TAB
# What a page that lets somebody else's text through would show.
WATCH = """
window.hostileRan = 0;
for (const name of ["alert", "confirm", "prompt"]) window[name] = function () { window.hostileRan += 1; };
window.mouseEvents = 0;
for (const kind of ["mousedown", "pointerdown", "touchstart"])
  window.addEventListener(kind, function (event) { if (event.isTrusted) window.mouseEvents += 1; }, true);
"""


class Browser:
    """One process of Chromium; its tabs share their cookies."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="tips-browser-")
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or "/usr/bin/chromium"
        words = [
            "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio",
            "--no-first-run", "--disable-background-networking", "--force-device-scale-factor=1",
            "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
            f"--window-size={SCREEN[0]},{SCREEN[1]}", f"--user-data-dir={self.folder}",
        ]
        # Chromium's own walls between its processes need another user than root.
        words += ["--no-sandbox"] if os.geteuid() == 0 else []
        for word in words:
            options.add_argument(word)
        options.add_experimental_option("prefs", {
            "credentials_enable_service": False, "profile.password_manager_leak_detection": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = Service(shutil.which("chromedriver") or "/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(30)
        self.address = ""
        self.first = self.driver.current_window_handle
        self._watch()

    def _watch(self):
        self.cdp("Page.enable")
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=WATCH)

    def quit(self):
        self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    # What a browser is set to

    def cdp(self, command, **words):
        return self.driver.execute_cdp_cmd(command, words)

    def size(self, width, height, scale=1):
        """The size in CSS pixels; zooming to 200 % halves it and doubles the scale."""
        self.cdp(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def theme(self, name):
        # Without motion: colours that are on their way to others are measured wrongly.
        self.cdp("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": name}, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def scripts(self, are_on):
        self.cdp("Emulation.setScriptExecutionDisabled", value=not are_on)

    def line(self, is_up):
        """Cuts the line, or mends it."""
        self.cdp("Network.enable")
        self.cdp(
            "Network.emulateNetworkConditions", offline=not is_up, latency=0, downloadThroughput=-1,
            uploadThroughput=-1)

    def language(self, name):
        self.driver.add_cookie({"name": "tips-language", "value": name, "path": "/", "httpOnly": True})

    def become(self, client):
        """Takes over the session of a client that is signed in."""
        for cookie in client.cookies:
            self.driver.add_cookie({"name": cookie.name, "value": cookie.value, "path": cookie.path})

    def reset(self, address):
        """A browser that nobody has used yet, at the server's address."""
        for handle in self.driver.window_handles:
            if handle != self.first:
                self.driver.switch_to.window(handle)
                self.driver.close()
        # Only tabs that were opened here are watched; this one is.
        self.driver.switch_to.window(self.first)
        self.line(True)
        self.scripts(True)
        self.size(*SCREEN)
        self.theme("light")
        self.address = address
        self.cdp("Network.clearBrowserCookies")
        # A file of the server's: it says who reads it where local storage is.
        self.driver.get(address + "/health")
        self.run("localStorage.clear(); sessionStorage.clear()")
        self.log()

    def new_tab(self):
        self.driver.switch_to.new_window("tab")
        self._watch()
        return self.driver.current_window_handle

    def tab(self, handle):
        self.driver.switch_to.window(handle)

    # What is shown

    def get(self, path):
        self.driver.get(self.address + path)

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.address)

    def run(self, script, *words):
        return self.driver.execute_script(script, *words)

    def find(self, selector):
        """The first element; None where there is none."""
        try:
            return self.driver.find_element(By.CSS_SELECTOR, selector)
        except NoSuchElementException:
            return None

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="body"):
        """What is read in the first element; "" where there is none, or it has just been replaced."""
        try:
            element = self.find(selector)
            return element.text if element else ""
        except StaleElementReferenceException:
            return ""

    def value(self, selector):
        return self.run("var e = document.querySelector(arguments[0]); return e ? e.value : null", selector)

    def is_shown(self, selector):
        try:
            element = self.find(selector)
            return bool(element and element.is_displayed())
        except StaleElementReferenceException:
            return False

    def wait(self, condition, what, seconds=8):
        """Waits until something is so; the value of the condition."""
        end = time.monotonic() + seconds
        while True:
            try:
                found = condition()
                if found:
                    return found
            except (StaleElementReferenceException, WebDriverException):
                pass
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds} s in vain for {what}; at {self.path}: {self.text()[:400]!r}")
            time.sleep(0.05)

    def wait_for(self, selector, seconds=8):
        return self.wait(lambda: self.is_shown(selector), f"an element {selector}", seconds)

    def wait_path(self, start, seconds=8):
        return self.wait(lambda: self.path.startswith(start), f"the address {start}", seconds)

    def overflow(self):
        """By how many pixels the page is wider than the window, and what sticks out first."""
        return self.run("""
            var page = document.scrollingElement, width = document.documentElement.clientWidth, out = [];
            if (page.scrollWidth <= width) return [0, []];
            document.querySelectorAll("body *").forEach(function (e) {
              var r = e.getBoundingClientRect();
              if (r.width && (r.right > width + 1 || r.left < -1) && out.length < 4)
                out.push(e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.className && e.className.split
                  ? "." + e.className.split(" ").join(".") : ""));
            });
            return [page.scrollWidth - width, out];""")

    def log(self):
        """What the console has said since it was last asked."""
        return self.driver.get_log("browser")

    def complaints(self, allowed=()):
        """Errors of the console: refused by the policy, not found, scripts that failed."""
        # What is no page names no icon, so that the browser looks where there is none.
        allowed = (*allowed, "/favicon.ico")
        return [
            entry["message"] for entry in self.log()
            if entry["level"] == "SEVERE" and not any(each in entry["message"] for each in allowed)]

    # What hands do

    def press(self, *keys):
        """Keys one after the other, wherever the focus is; each may begin with those that are held meanwhile."""
        chain = ActionChains(self.driver)
        for key in keys:
            held = [each for each in key if each in HELD]
            for each in held:
                chain.key_down(each)
            chain.send_keys(*[each for each in key if each not in HELD])
            for each in reversed(held):
                chain.key_up(each)
        chain.perform()

    def type(self, text):
        ActionChains(self.driver).send_keys(text).perform()

    def focus(self):
        """Where the focus is: `input#name`."""
        return self.run("""
            var e = document.activeElement;
            if (!e) return "";
            return e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.name ? "[name=" + e.name + "]" : "");""")

    def has_focus(self, selector):
        return self.run("""
            var e = document.querySelector(arguments[0]);
            return !!e && e === document.activeElement;""", selector)

    def tab_to(self, selector, most=80, key=Keys.TAB):
        """Goes to an element with the Tab key alone; back with BACK."""
        for _ in range(most):
            if self.run("var e = document.activeElement; return !!e && e.matches(arguments[0])", selector):
                return
            self.press(key)
        raise AssertionError(
            f"Tab doesn't reach {selector} in {most} steps; the focus is at {self.focus()} of {self.path}")

    def fill(self, selector, text):
        """Goes to a field by Tab and types; what stood there is replaced."""
        self.tab_to(selector)
        self.press(Keys.CONTROL + "a")
        self.type(text)

    def enter(self, selector, key=Keys.TAB):
        """Presses Enter at a button or a link that Tab reaches."""
        self.tab_to(selector, key=key)
        self.press(Keys.ENTER)

    def screenshot(self, path):
        self.driver.save_screenshot(path)

    def whole_page(self, path, width, height, most=6000):
        """A picture of the page from its head to its end, in a window of a width."""
        self.size(width, height)
        whole = self.run("return document.scrollingElement.scrollHeight")
        self.size(width, max(height, min(whole, most)))
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.cdp("Page.captureScreenshot")["data"]))
