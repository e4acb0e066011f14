"""Makes the store of a schema that schemas.py opens for ever after: run it with the last program that writes the schema.

    python3 Tests/Torture/make_fixture.py PROGRAM
"""

import os
import sys
import tarfile
import tempfile

import contents
import stations
from program import Program, remove, store_path


def main(binary):
    scratch = os.path.realpath(tempfile.mkdtemp())
    try:
        station = stations.build(Program(os.path.realpath(binary), "", scratch), hot=False)
        connection = contents.connect(store_path(station.rest))
        schema = connection.execute("pragma user_version").fetchone()[0]
        connection.close()
        target = os.path.join(stations.FIXTURES, f"schema-{schema}.tar.xz")
        with tarfile.open(target, "w:xz", preset=9) as archive:
            archive.add(station.rest + "/tips", "station", filter=without_traces)
        print(f"{target}: {os.path.getsize(target)} bytes")
    finally:
        remove(scratch)


def without_traces(entry):
    """The same bytes on every machine, as far as the program allows; nothing but the store and its key."""
    if entry.name.endswith((".lock", "-wal", "-shm")):
        return None
    entry.uid = entry.gid = entry.mtime = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    main(sys.argv[1])
