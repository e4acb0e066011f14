"""A station in a network of its own, whose line to this machine can be cut; root alone can make one."""

import os
import socket
import subprocess
import time


class Namespace:
    CENTRE, STATION = "10.211.97.1", "10.211.97.2"

    @classmethod
    def make(cls, folder, centre):
        """None where it can't be made."""
        if os.geteuid() != 0 or not centre:
            return None
        namespace = cls(folder)
        try:
            namespace.build()
        except (OSError, subprocess.CalledProcessError):
            namespace.remove()
            return None
        return namespace

    def __init__(self, folder):
        self.cuts = 0
        self.certificate, self.key = folder + "/centre.pem", folder + "/centre.key"
        self.name = f"tips{os.getpid()}"
        self.outer, self.inner = self.name + "o", self.name + "i"
        self.prefix = ["ip", "netns", "exec", self.name]
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            port = unused.getsockname()[1]
        self.url = f"https://{self.CENTRE}:{port}/"
        self.listening = [
            "--listen", f"{self.CENTRE}:{port}", "--tls-certificate", self.certificate, "--tls-key", self.key]

    def build(self):
        do = self.do
        do("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
           "-subj", "/CN=centre", "-addext", f"subjectAltName=IP:{self.CENTRE}", "-keyout", self.key, "-out",
           self.certificate)
        do("ip", "netns", "add", self.name)
        do("ip", "link", "add", self.outer, "type", "veth", "peer", "name", self.inner)
        do("ip", "link", "set", self.inner, "netns", self.name)
        do("ip", "addr", "add", f"{self.CENTRE}/30", "dev", self.outer)
        do("ip", "link", "set", self.outer, "up")
        do(*self.prefix, "ip", "addr", "add", f"{self.STATION}/30", "dev", self.inner)
        do(*self.prefix, "ip", "link", "set", self.inner, "up")
        do(*self.prefix, "ip", "link", "set", "lo", "up")

    def cut_for(self, seconds):
        """Cuts the line, and mends it a moment later."""
        self.cuts += 1
        subprocess.Popen(
            ["sh", "-c", 'sleep "$2"; ip link set "$1" down; sleep "$2"; ip link set "$1" up', "sh", self.outer,
             f"{seconds / 2:.2f}"])

    def do(self, *words):
        subprocess.run(words, check=True, capture_output=True)

    def remove(self):
        for words in (["ip", "link", "del", self.outer], ["ip", "netns", "del", self.name]):
            try:
                subprocess.run(words, check=False, capture_output=True)
            except FileNotFoundError:
                return

    def close(self):
        time.sleep(1.1)
        self.remove()
