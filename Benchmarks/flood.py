"""A flood at the citizens' door while operators record at the desk and citizens report.

wrk posts at a rate: forms that bots opened, each from the network of its bot, and from networks of which each is another:
forms with made-up tokens, guessed receipts and bodies over the limit. Other connections send their bodies byte by byte. The
desk is measured meanwhile, and citizens of whom each has a network of their own.
"""

import asyncio
import html.parser
import os
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import shift

# Connections of wrk. Each waits so long between two posts that all together come to the rate.
CONNECTIONS = 400
# Of a hundred posts: forms that bots opened, with made-up tokens, with a guessed receipt; the rest are too long.
SHARES = (60, 85, 95)
# Connections whose bodies come byte by byte.
SLOW = 200
BIG = 300_000
# Bots that opened a form, each of its own network.
BOTS = 1_000
# Seconds between two citizens, for what they type, and until the last of them gives up.
CITIZENS, TYPING, PATIENCE = 1.0, 2.0, 60.0

POST = """
local bots = {%s}
local shares = {%s}
local body = string.rep("a", %d)
local text = "%%D8%%B3%%D8%%B1%%D9%%82%%D8%%AA+%%D9%%85%%D9%%88%%D8%%AA%%D9%%88%%D8%%B1+"
local threads = {}
local kinds = {200, 303, 413, 422, 429, 503}
function setup(thread)
  thread:set("seed", #threads + 1)
  table.insert(threads, thread)
end
function init(args)
  math.randomseed(seed)
  count = 0
  statuses = {}
  for i = 1, #kinds do _G["s" .. kinds[i]] = 0 end
  other = 0
end
function delay() return math.random(%d, %d) end
local function form(fields) return "who=anonymous&when=now&text=" .. text .. math.random(1, 1e9) .. fields end
function request()
  count = count + 1
  local from = math.random(1, 223) .. "." .. math.random(0, 255) .. "." .. math.random(0, 255) .. ".7"
  local headers = {["content-type"] = "application/x-www-form-urlencoded", ["x-forwarded-for"] = from, host = "x"}
  local chance = math.random(0, 99)
  if chance < shares[1] then
    local bot = bots[math.random(1, #bots)]
    headers["x-forwarded-for"] = bot[1]
    return wrk.format("POST", "/public", headers, form(bot[2]))
  elseif chance < shares[2] then
    return wrk.format("POST", "/public", headers, form("&token=" .. string.rep("0a", 32)))
  elseif chance < shares[3] then
    local digits = {}
    for i = 1, 16 do digits[i] = math.random(0, 9) end
    return wrk.format("POST", "/public/follow", headers, "receipt=" .. table.concat(digits))
  end
  return wrk.format("POST", "/public", headers, "text=" .. body)
end
function response(status)
  local name = "s" .. status
  if _G[name] then _G[name] = _G[name] + 1 else other = other + 1 end
end
function done(summary, latency, requests)
  local line = string.format("RESULT requests=%%d us=%%d connect=%%d read=%%d write=%%d timeout=%%d p50=%%d p99=%%d",
    summary.requests, summary.duration, summary.errors.connect, summary.errors.read, summary.errors.write,
    summary.errors.timeout, latency:percentile(50), latency:percentile(99))
  for _, kind in ipairs(kinds) do
    local sum = 0
    for _, thread in ipairs(threads) do sum = sum + thread:get("s" .. kind) end
    line = line .. string.format(" s%%d=%%d", kind, sum)
  end
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("other") end
  io.write(line .. " other=" .. sum .. "\\n")
end
"""


class Form(html.parser.HTMLParser):
    """What a browser would send of the first form of a page."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.area, self.is_inside, self.is_over = {}, None, False, False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.is_inside |= tag == "form" and not self.is_over
        if not self.is_inside:
            return
        if tag == "textarea":
            self.area = known["name"]
            self.fields[self.area] = ""
        if tag == "input" and known.get("name") and (known.get("type") != "radio" or "checked" in known):
            self.fields[known["name"]] = known.get("value") or ""

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None
        if tag == "form":
            self.is_inside, self.is_over = False, True


async def citizen(number, port, told):
    """Opens the form, types, sends it, and presses the button that sends it again as often as it is wanted."""
    line = shift.Line(port, origin=f"198.51.{number // 200}.{10 + number % 200}")
    try:
        _, page = await line.ask("GET", "/public")
        fields = Form(page.decode()).fields | {"text": f"گزارش {number}: دو نفر با موتور"}
        await asyncio.sleep(TYPING)
        began, tries = time.monotonic(), 0
        while time.monotonic() - began < PATIENCE:
            status, page = await line.ask("POST", "/public", fields)
            tries += 1
            if status == 200:
                told["citizens"].append((time.monotonic() - began, tries))
                return
            if status not in (429, 503):
                raise AssertionError(f"a citizen is answered {status}: {page[:200]!r}")
            fields = Form(page.decode()).fields or fields
            await asyncio.sleep(5)
    except (OSError, EOFError):
        pass
    told["citizens"].append((None, 0))


def bots(address):
    """The network of each bot, and what its form carries."""
    found = []
    for number in range(BOTS):
        network = f"203.0.{number // 250}.{number % 250 + 1}"
        request = urllib.request.Request(address + "/public", headers={"x-forwarded-for": network})
        with urllib.request.urlopen(request, timeout=20) as answer:
            fields = Form(answer.read().decode()).fields
        carried = {name: fields[name] for name in ("token", "pass") if name in fields}
        found.append((network, "&" + urllib.parse.urlencode(carried)))
    return found


async def trickle(port, over):
    """A post whose body comes a byte a second; it begins anew when the server ends it."""
    head = b"POST /public HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n" \
        b"content-length: 60000\r\n\r\ntext="
    while not over():
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(head)
            while not over() and not reader.at_eof():
                writer.write(b"a")
                await writer.drain()
                await asyncio.sleep(1)
            writer.close()
        except OSError:
            await asyncio.sleep(1)


def flood(desk, door, client, rate, operators, seconds, folder):
    """What the desk's answers took, and those of citizens, and what wrk says of the door's.

    `desk` and `door` are servers, which may be one and the same.
    """
    cookie = "; ".join(f"{each.name}={each.value}" for each in client.cookies)
    form_token = client.get("/account").hidden("form_token")
    told = {"post": [], "choices": [], "similar": [], "citizens": []}
    wait = 1000 * CONNECTIONS // rate
    script = os.path.join(folder, "flood.lua")
    quoted = ", ".join(f'{{"{network}", "{carried}"}}' for network, carried in bots(door.address))
    with open(script, "w", encoding="utf-8") as file:
        file.write(POST % (quoted, ", ".join(map(str, SHARES)), BIG, wait * 8 // 10, wait * 12 // 10))
    posting = subprocess.Popen(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", "-s", script, door.address],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + seconds

    async def report():
        """Sends citizens one after the other, and waits until each has a receipt or gives up."""
        under_way = []
        while time.monotonic() < end:
            under_way.append(asyncio.ensure_future(citizen(len(under_way), door.port, told)))
            await asyncio.sleep(CITIZENS)
        await asyncio.gather(*under_way)

    async def all_at_once():
        over = lambda: time.monotonic() > end  # noqa: E731
        slow = [asyncio.ensure_future(trickle(door.port, over)) for _ in range(SLOW)]
        await asyncio.gather(
            report(), *(shift.operator(n, desk.port, cookie, form_token, end, told) for n in range(operators)))
        for task in slow:
            task.cancel()
        await asyncio.gather(*slow, return_exceptions=True)

    asyncio.run(all_at_once())
    said, wrong = posting.communicate()
    os.remove(script)
    found = re.search(r"RESULT (.*)", said)
    if not found:
        raise SystemExit(f"bench-desk: wrk said no result: {said} {wrong}")
    return told, {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)", found[1])}


def still_open(door):
    """Whether somebody from a network that sent nothing yet can report after it; how long that takes."""
    with urllib.request.urlopen(door.address + "/public", timeout=20) as answer:
        token = Form(answer.read().decode()).fields["token"]
    fields = {"text": "گزارش پس از سیل", "who": "anonymous", "when": "now", "token": token}
    began = time.monotonic()
    for _ in range(60):
        request = urllib.request.Request(
            door.address + "/public", data=urllib.parse.urlencode(fields).encode(),
            headers={"x-forwarded-for": "198.51.100.77"})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                if answer.status == 200:
                    return time.monotonic() - began
        except urllib.error.HTTPError as error:
            if error.code != 503:
                raise
        time.sleep(1)
    raise SystemExit("bench-desk: the door takes nothing a minute after the flood")
