"""A flood at the citizens' door while operators record at the desk.

wrk posts at a rate: forms with tokens, each of which brings one report, forms with made-up tokens, guessed receipts and
bodies over the limit, each from another network; other connections send their bodies byte by byte. The desk is measured
meanwhile.
"""

import asyncio
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
# Of a hundred posts: with a token of the door, with none of it, with a guessed receipt; the rest are too long.
SHARES = (60, 85, 95)
# Connections whose bodies come byte by byte.
SLOW = 200
BIG = 300_000

POST = """
local tokens = {%s}
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
    return wrk.format("POST", "/public", headers, form("&token=" .. tokens[math.random(1, #tokens)]))
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


def tokens(address, amount=1_000):
    """Those that forms of the door carry."""
    found = []
    for _ in range(amount):
        with urllib.request.urlopen(address + "/public", timeout=20) as answer:
            found.append(re.search(r'name="token"[^>]*value="([0-9a-f]+)"', answer.read().decode())[1])
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
    """What the desk's answers took, and what wrk says of the door's.

    `desk` and `door` are servers, which may be one and the same.
    """
    cookie = "; ".join(f"{each.name}={each.value}" for each in client.cookies)
    form_token = client.get("/account").hidden("form_token")
    told = {"post": [], "choices": [], "similar": []}
    wait = 1000 * CONNECTIONS // rate
    script = os.path.join(folder, "flood.lua")
    quoted = ", ".join(f'"{token}"' for token in tokens(door.address))
    with open(script, "w", encoding="utf-8") as file:
        file.write(POST % (quoted, ", ".join(map(str, SHARES)), BIG, wait * 8 // 10, wait * 12 // 10))
    posting = subprocess.Popen(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", "-s", script, door.address],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + seconds

    async def all_at_once():
        over = lambda: time.monotonic() > end  # noqa: E731
        slow = [asyncio.ensure_future(trickle(door.port, over)) for _ in range(SLOW)]
        await asyncio.gather(
            *(shift.operator(n, desk.port, cookie, form_token, end, told) for n in range(operators)))
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
    token = tokens(door.address, 1)[0]
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
