"""Two PostgreSQL servers, one of which follows the other in step, under Patroni and etcd, all on this machine."""

import glob
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
import urllib.request

from program import Broken

# As docs/scale.md has it: a leader that isn't heard of for so long, in seconds, is no longer one.
TTL, LOOP, RETRY = 20, 5, 5


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Member:
    """A machine of its own: Patroni, and the PostgreSQL server that it starts."""

    def __init__(self, cluster, name):
        self.cluster, self.name = cluster, name
        self.folder = f"{cluster.folder}/{name}"
        self.port, self.rest = free_ports(2)
        self.process = None
        self.data = self.folder + "/data"
        os.mkdir(self.folder, 0o700)
        cluster.give(self.folder)
        with open(self.folder + "/patroni.yml", "w", encoding="utf-8") as file:
            json.dump(self.settings(), file)  # JSON is YAML
        os.chmod(self.folder + "/patroni.yml", 0o644)

    def settings(self):
        return {
            "scope": "centre", "name": self.name,
            "restapi": {"listen": f"127.0.0.1:{self.rest}", "connect_address": f"127.0.0.1:{self.rest}"},
            "etcd3": {"host": f"127.0.0.1:{self.cluster.etcd_port}"},
            "bootstrap": {
                "dcs": {
                    "ttl": TTL, "loop_wait": LOOP, "retry_timeout": RETRY, "maximum_lag_on_failover": 1_048_576,
                    "synchronous_mode": True,
                    "postgresql": {"use_pg_rewind": True, "parameters": {
                        "wal_log_hints": "on", "wal_keep_size": 0, "max_slot_wal_keep_size": "8GB",
                        "max_connections": 60}}},
                "initdb": [{"encoding": "UTF8"}, {"locale": "C"}],
                "pg_hba": ["local all all trust", "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]},
            "postgresql": {
                "listen": f"127.0.0.1:{self.port}", "connect_address": f"127.0.0.1:{self.port}",
                "data_dir": self.data, "bin_dir": self.cluster.bin, "pgpass": self.folder + "/pgpass",
                "authentication": {"superuser": {"username": "tips"}, "replication": {"username": "replicator"}},
                "parameters": {"unix_socket_directories": self.folder}}}

    def start(self):
        with open(self.folder + "/log", "ab") as log:
            self.process = subprocess.Popen(
                [*self.cluster.account, self.cluster.patroni, self.folder + "/patroni.yml"], stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True, cwd=self.folder)

    def kill(self):
        """As if the machine had lost its power: Patroni first, for it would start the server again."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        try:
            with open(self.data + "/postmaster.pid", encoding="utf-8") as file:
                postmaster = int(file.readline())
        except FileNotFoundError:
            return
        for process in [postmaster, *children(postmaster)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()

    def standing(self):
        """What it says of the cluster: the role of each member, once it is at work; nothing where it doesn't answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.rest}/cluster", timeout=3) as answer:
                members = json.load(answer)["members"]
        except (OSError, ValueError):
            return {}
        return {member["name"]: member["role"] for member in members if member["state"] in ("running", "streaming")}


def children(parent):
    found = []
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path, encoding="utf-8") as file:
                words = file.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(words[1]) == parent:
            found.append(int(path.split("/")[2]))
    return found


class Cluster:
    """The members, and etcd, in which they agree on who leads."""

    def __init__(self, folder):
        self.folder = folder + "/cluster"
        os.mkdir(self.folder, 0o711)
        self.patroni, self.etcd = shutil.which("patroni"), shutil.which("etcd")
        servers = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not (self.patroni and self.etcd and servers):
            raise Broken("the part failover needs the programs patroni and etcd: apt install patroni etcd-server")
        self.bin = servers[-1]
        self.account = []
        if os.geteuid() == 0:
            self.user = pwd.getpwnam("postgres")
            self.account = ["setpriv", f"--reuid={self.user.pw_uid}", f"--regid={self.user.pw_gid}", "--clear-groups"]
        self.etcd_port, peer = free_ports(2)
        os.mkdir(self.folder + "/etcd", 0o700)
        with open(self.folder + "/etcd.log", "wb") as log:
            self.store = subprocess.Popen(
                [self.etcd, "--data-dir", self.folder + "/etcd", "--listen-client-urls",
                 f"http://127.0.0.1:{self.etcd_port}", "--advertise-client-urls", f"http://127.0.0.1:{self.etcd_port}",
                 "--listen-peer-urls", f"http://127.0.0.1:{peer}"], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.members = [Member(self, name) for name in ("db1", "db2")]
        self.url = "postgresql://tips@{}/postgres?target_session_attrs=read-write".format(
            ",".join(f"127.0.0.1:{member.port}" for member in self.members))
        for member in self.members:
            member.start()
            self.wait(lambda: "leader" in self.standing().values(), 60)
        self.wait_for_both()

    def give(self, path):
        if self.account:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)

    def standing(self):
        for member in self.members:
            if standing := member.standing():
                return standing
        return {}

    def wait(self, condition, seconds):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise Broken(f"the cluster doesn't come to where it should be: {self.standing()}")
            time.sleep(0.1)

    def wait_for_both(self):
        """Until one leads and the other follows in step."""
        self.wait(lambda: sorted(self.standing().values()) == ["leader", "sync_standby"], 120)

    def leader(self):
        roles = self.standing()
        return next(member for member in self.members if roles.get(member.name) == "leader")

    def close(self):
        for member in self.members:
            member.stop()
        self.store.kill()
        self.store.wait()
