"""The command line of scripts/test-open311: schemathesis against a made-up station."""

import argparse
import os
import re
import subprocess
import sys

from desk_server import Station

# The key comes from the environment: on a command line others on the machine could read it.
SETTINGS = """
headers = { Authorization = "Bearer ${OPEN311_KEY}" }
"""


def main():
    parser = argparse.ArgumentParser(prog="scripts/test-open311", description=__doc__)
    parser.add_argument("--tips", required=True)
    parser.add_argument("--tips-web", required=True)
    parser.add_argument("--schemathesis", required=True)
    parser.add_argument("--examples", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    options = parser.parse_args()
    station = Station(options.tips, options.tips_web)
    try:
        station.fill(reports=300, days=20)
        said = station.run(
            "user", "add", "metro", "--role", "service", "--reads", "text", "--reads", "address", "--reads", "position")
        key = re.search(r"\b[0-9a-f]{64}\b", said)[0]
        settings = os.path.join(station.folder, "schemathesis.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        with station.serve("--face", "open311", "--jurisdiction", "gilan.example") as server:
            return subprocess.run([
                options.schemathesis, "--config-file", settings, "run", f"{server.address}/open311/v2/openapi.json",
                "--url", f"{server.address}/open311/v2", "--max-examples", str(options.examples), "--seed", str(options.seed),
                "--continue-on-failure",
            ], env={**os.environ, "OPEN311_KEY": key}, cwd=station.folder, check=False).returncode
    finally:
        station.remove()


if __name__ == "__main__":
    sys.exit(main())
