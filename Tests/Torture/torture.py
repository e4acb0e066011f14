"""The command line of scripts/torture."""

import argparse
import os
import subprocess
import sys
import tempfile

import bitflip
import centre
import clock
import desk
import failover
import fulldisk
import iofault
import kill
import operations
import powercut
import relay
import schemas
import stations
import writers
from part import Settings
from program import Broken, Program, remove

PARTS = {
    "kill": kill, "powercut": powercut, "iofault": iofault, "fulldisk": fulldisk, "bitflip": bitflip,
    "writers": writers, "clock": clock, "schemas": schemas, "desk": desk, "relay": relay,
    "centre": centre, "failover": failover,
}
# Run only where they are named: they take minutes, and programs that scripts/setup doesn't install.
NAMED = {"failover"}


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", choices=[*PARTS, []])
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--count", type=int)
    parser.add_argument("--only", metavar="OPERATION")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--prove", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--web", help="tips-web, for the parts desk and relay")
    parser.add_argument("--centre", help="tips-centre, for the parts centre and failover")
    parser.add_argument("--library", required=True)
    return parser.parse_args()


def place_for_scratch():
    """In memory where there is room: what is tortured are programs, not disks."""
    memory = "/dev/shm"
    if os.path.isdir(memory) and os.access(memory, os.W_OK):
        status = os.statvfs(memory)
        if status.f_bavail * status.f_frsize > 512 << 20:
            return memory
    return None


def refuse_static(binary):
    with open(binary, "rb") as file:
        if b"ld-linux" not in file.read(1 << 16):
            raise Broken(f"{binary} is linked statically: no library can be put between it and the kernel")


def plans(program, only):
    known, unknown = operations.wanted(program, only)
    if not known:
        raise Broken(f"no operation {only}; Tests/Torture/operations.py has them all")
    if unknown:
        print(f"skipped, since this binary does not know them: {', '.join(unknown)}", flush=True)
    bases = {"station": stations.build(program), "nothing": stations.nothing(program)}
    inputs = program.folder()
    for name, content in operations.INPUTS.items():
        with open(f"{inputs}/{name}", "w", encoding="utf-8") as file:
            file.write(content)
    for operation in known:
        if operation.base not in bases:
            bases[operation.base] = stations.unpack(program, operation.base)
    return [operations.learn(program, operation, bases[operation.base], inputs) for operation in known]


def main():
    options = arguments()
    settings = Settings(options.seed, options.count, options.long, options.prove, options.jobs)
    parts = options.parts or [part for part in PARTS if part not in NAMED]
    scratch = os.path.realpath(tempfile.mkdtemp(prefix="tips-torture-", dir=place_for_scratch()))
    program = Program(os.path.realpath(options.binary), os.path.realpath(options.library), scratch, web=options.web,
        centre=options.centre)
    try:
        refuse_static(program.binary)
        learned = plans(program, options.only) if {"kill", "iofault"} & set(parts) else []
        results = [PARTS[part].run(program, learned, settings) for part in parts]
        return 0 if all(results) else 1
    except Broken as problem:
        print(f"torture: {problem}", file=sys.stderr)
        return 70
    finally:
        subprocess.run(["umount", "-q", scratch + "/disk"], capture_output=True)
        remove(scratch)


if __name__ == "__main__":
    sys.exit(main())
