"""Opens the desk over a made-up province and signs each role in once, as a person does, so that its account is ready."""

import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile

import demo_web_reports
from desk_client import DeskClient

ROLES = ["operator", "officer", "secretary", "supervisor", "auditor", "administrator"]


def main() -> int:
    tips, web, listen = sys.argv[1:4]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = tempfile.mkdtemp(prefix="tips-desk-")
    environment = {**os.environ, "TIPS_STORE": os.path.join(folder, "tips.db"), "XDG_CONFIG_HOME": folder}
    server = None
    try:
        print("making a province …", file=sys.stderr)
        subprocess.run([tips, "demo", "--reports", "4000", "--days", "60"], env=environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        demo_web_reports.send(tips, environment)
        passwords = {}
        for role in ROLES:
            passwords[role] = "-".join(secrets.token_hex(2) for _ in range(3))
            subprocess.run([tips, "user", "add", role, "--role", role, "--password-stdin"], env=environment, check=True,
                           input=passwords[role] + "\n", text=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([web, "serve", "--face", "desk", "--face", "public", "--listen", listen], env={**environment, "TIPS_LANG": "en"},
                                  stderr=subprocess.PIPE, text=True)
        address = None
        for line in server.stderr:
            if "listening at" in line:
                address = line.split()[-1]
                break
            print(line, end="", file=sys.stderr)
        if address is None:
            return server.wait() or 69
        accounts = [(role, DeskClient(address).log_in(role, passwords[role])) for role in ROLES]
        print(f"\n  {address}\n")
        for role, known in accounts:
            codes = "" if not known["secret"] else f"   then a code of the telephone, or {known['recovery'][0]}"
            print(f"  {role:<14} {known['password']}{codes}")
            if known["secret"]:
                print(f"  {'':<14} key for the telephone: {known['secret']}")
        print(f"\n  citizens: {address}public")
        print("\n  Ctrl-C ends it.", flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        if server is not None and server.poll() is None:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
