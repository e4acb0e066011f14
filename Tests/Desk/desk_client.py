"""A browser without a screen: signs in to the desk as a person does, and asks for pages."""

import base64
import hashlib
import hmac
import html
import http.cookiejar
import re
import struct
import time
import urllib.error
import urllib.parse
import urllib.request


def one_time_code(secret: str, at: float | None = None) -> str:
    """The code of RFC 6238 that a telephone with this secret (Base32, blanks allowed) shows."""
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    counter = struct.pack(">Q", int(time.time() if at is None else at) // 30)
    digest = hmac.new(key, counter, hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Answer:
    """What came back: status, headers and text, and where redirects led."""

    def __init__(self, response, body: bytes):
        self.status = response.status
        self.headers = response.headers
        self.url = response.url
        self.text = body.decode("utf-8")

    @property
    def path(self) -> str:
        return urllib.parse.urlsplit(self.url).path

    def hidden(self, name: str) -> str | None:
        """The value of the first field with a name."""
        for field in re.findall(r"<input\b[^>]*>", self.text):
            if f'name="{name}"' in field:
                value = re.search(r'value="([^"]*)"', field)
                return html.unescape(value.group(1)) if value else ""
        return None


class DeskClient:
    """One browser with its cookies."""

    def __init__(self, address: str, context=None):
        self.address = address.rstrip("/")
        self.cookies = http.cookiejar.CookieJar()
        handlers = [urllib.request.HTTPCookieProcessor(self.cookies)]
        if context is not None:
            handlers.append(urllib.request.HTTPSHandler(context=context))
        self.opener = urllib.request.build_opener(*handlers)
        self.form_token = ""

    def get(self, path: str, headers: dict | None = None) -> Answer:
        return self._ask(urllib.request.Request(self.address + path, headers=headers or {}))

    def post(self, path: str, fields: dict | list | None = None, headers: dict | None = None) -> Answer:
        """Sends a form with the session's token; a list of pairs may name a field twice."""
        pairs = list(fields.items() if isinstance(fields, dict) else fields or [])
        if self.form_token and not any(name == "form_token" for name, _ in pairs):
            pairs.append(("form_token", self.form_token))
        body = urllib.parse.urlencode(pairs).encode()
        return self._ask(urllib.request.Request(self.address + path, data=body, headers=headers or {}))

    def _ask(self, request: urllib.request.Request) -> Answer:
        try:
            with self.opener.open(request, timeout=120) as response:
                answer = Answer(response, response.read())
        except urllib.error.HTTPError as error:
            answer = Answer(error, error.read())
        token = answer.hidden("form_token")
        if token:
            self.form_token = token
        return answer

    def log_in(self, name: str, password: str, new_password: str | None = None, secret: str | None = None,
               at: float | None = None) -> dict:
        """Signs in and does what the first log-in asks for.

        Returns the password that holds now, the second factor's secret and its recovery codes, as far as they came up.
        """
        known = {"name": name, "password": password, "secret": secret, "recovery": []}
        answer = self.post("/log-in", {"name": name, "password": password, "next": "/"})
        if answer.path == "/log-in/code":
            answer = self.post("/log-in/code", {"code": one_time_code(secret or "", at)})
        if answer.path == "/account/password":
            new = new_password or password + "-2"
            answer = self.post("/account/password", {"old": password, "new": new, "again": new})
            known["password"] = new
        if answer.path != "/account/second-factor" and "second-factor" not in answer.path:
            answer = self.get("/")
        if answer.path == "/account/second-factor":
            found = re.search(r'class="secret"[^>]*><code>([A-Z2-7 ]+)</code>', answer.text)
            if not found:
                raise AssertionError("no secret on the page")
            known["secret"] = found.group(1)
            answer = self.post("/account/second-factor", {"code": one_time_code(known["secret"], at)})
            known["recovery"] = re.findall(r"<li>([0-9 ]+)</li>", answer.text)
            answer = self.get("/")
        if answer.path.startswith("/log-in"):
            raise AssertionError(f"{name} was not let in: {answer.status}")
        return known
