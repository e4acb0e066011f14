"""The line between stations and a centre: it breaks, loses answers, repeats batches, and brings old ones again."""

import http.client
import http.server
import random
import threading


class Line:
    """A proxy on a port of this machine. What went over it is kept, and now and then sent again."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lock = threading.Lock()
        self.centre = None  # the port of the centre; None while it is down
        self.is_whole = False  # without faults, for the end
        self.sent = []  # (headers, body) of batches
        self.cut = self.repeated = self.lost = 0
        self.strange = []
        line = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"

            def do_GET(self):
                line.pass_on(self, None)

            def do_POST(self):
                line.pass_on(self, self.rfile.read(int(self.headers["content-length"])))

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}/"

    def chance(self, share):
        with self.lock:
            return not self.is_whole and self.random.random() < share

    def pass_on(self, request, body):
        try:
            if self.chance(0.06):
                self.cut += 1
                return
            if body is not None:
                self.bring_old(request)
            answer = self.ask(request.command, request.path, request.headers["authorization"], body)
            if body is not None:
                with self.lock:
                    self.sent = (self.sent + [(request.headers["authorization"], body)])[-40:]
                if self.chance(0.1):
                    self.repeated += 1
                    answer = self.ask(request.command, request.path, request.headers["authorization"], body)
            if self.chance(0.08):
                self.lost += 1
                return
            request.send_response(answer[0])
            request.send_header("content-length", str(len(answer[1])))
            request.end_headers()
            request.wfile.write(answer[1])
        except (OSError, http.client.HTTPException):
            # The centre, or the sender, has gone: the connection ends without an answer.
            pass

    def bring_old(self, request):
        """Sends one of the last batches of any station again, before the one that comes."""
        if not self.chance(0.15) or not self.sent:
            return
        with self.lock:
            secret, body = self.random.choice(self.sent)
        self.repeated += 1
        status, _ = self.ask(request.command, request.path, secret, body)
        if status not in (200, 409, 503):
            self.strange.append(f"an old batch is answered {status}")

    def ask(self, method, path, secret, body):
        if self.centre is None:
            raise OSError("the centre is down")
        connection = http.client.HTTPConnection("127.0.0.1", self.centre, timeout=60)
        try:
            connection.request(method, path, body, {"authorization": secret})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
