#!/usr/bin/env python3
"""A web server on loopback that answers as a table says, for tests.

    server.py TABLE LOG [--tls CERTIFICATE KEY] [--old-tls] [--address ADDRESS]

TABLE is a file of JSON: paths with how they are answered (see `Answer`). One line of JSON is appended to LOG for each
request. The port is printed when the server listens; it ends when its input does.
"""

import argparse
import gzip
import hashlib
import http.server
import json
import os
import socket
import ssl
import sys
import threading
import time

LAST_MODIFIED = "Mon, 02 Feb 2026 03:04:05 GMT"


class Answer:
    """How a path is answered: without anything said, as a good server does it.

    status, headers ({name: value}, null takes one away), body (text), size (so many bytes), location;
    head, ranged (changes for HEAD, for a request with Range), agents ({part of User-Agent: changes});
    ranges, conditional, validators (false: not honoured, none sent), gzip (true: if the client takes it);
    delay, stall (seconds ahead of the head, in the middle of the body), failures ([status, …], used up one by one),
    retryAfter, requires (value of Authorization), drops (true: no answer, "middle": half of one).
    """

    def __init__(self, table):
        self.table = table

    def changed(self, changes):
        merged = dict(self.table)
        merged.update(changes)
        return Answer(merged)

    def __getattr__(self, name):
        return self.table.get(name)

    @property
    def content(self):
        if self.size is not None:
            return b"\0" * self.size
        return (self.body or "").encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "table"
    sys_version = ""

    def log_message(self, *_):
        pass

    def note(self, body=b""):
        line = {"method": self.command, "path": self.path, "headers": dict(self.headers), "body": body.decode("latin-1")[:4096]}
        with self.server.lock, open(self.server.log, "a") as log:
            log.write(json.dumps(line) + "\n")

    def received(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            whole = b""
            while count := int(self.rfile.readline().split(b";")[0], 16):
                whole += self.rfile.read(count)
                self.rfile.readline()
            self.rfile.readline()
            return whole
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def plain(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def answer(self):
        body = self.received()
        self.note(body)
        path = self.path.split("?")[0]
        if path in self.server.stored and self.command in ("GET", "HEAD"):
            return self.plain(200, self.server.stored[path])
        table = self.server.table.get(self.path, self.server.table.get(path))
        if table is None:
            return self.plain(404, b"no such page")
        answer = Answer(table)
        for part, changes in (answer.agents or {}).items():
            if part in self.headers.get("User-Agent", ""):
                answer = answer.changed(changes)
        if self.command == "HEAD" and answer.head:
            answer = answer.changed(answer.head)
        if self.headers.get("Range") and answer.ranged:
            answer = answer.changed(answer.ranged)
        if answer.requires and self.headers.get("Authorization") != answer.requires:
            return self.plain(401, headers=[("WWW-Authenticate", "Basic")])
        with self.server.lock:
            failure = answer.failures.pop(0) if answer.failures else None
        if failure:
            return self.plain(failure, headers=[("Retry-After", answer.retryAfter)] if answer.retryAfter else [])
        time.sleep(answer.delay or 0)
        if answer.drops is True:
            self.close_connection = True
            return self.connection.close()
        self.send(answer)

    def send(self, answer):
        content, status = answer.content, answer.status or (302 if answer.location else 200)
        tag = '"' + hashlib.sha256(content).hexdigest()[:16] + '"'
        headers = {"Content-Type": "text/plain; charset=utf-8"}
        if answer.validators is not False:
            headers.update({"ETag": tag, "Last-Modified": LAST_MODIFIED})
        if answer.location:
            headers["Location"] = answer.location
        if answer.ranges is not False:
            headers["Accept-Ranges"] = "bytes"
        if answer.gzip and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 1)
            headers["Content-Encoding"] = "gzip"
        known = self.headers.get("If-None-Match") == tag or self.headers.get("If-Modified-Since") == LAST_MODIFIED
        wanted = self.headers.get("Range", "")
        if status == 200 and known and answer.conditional is not False and answer.validators is not False:
            status, content = 304, b""
        elif status == 200 and wanted.startswith("bytes=") and answer.ranges is not False:
            first, last = wanted[6:].split("-")
            first, last = int(first), min(int(last or len(content)), len(content) - 1)
            headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
            status, content = 206, content[first:last + 1]
        headers["Content-Length"] = str(len(content))
        headers.update(answer.headers or {})
        self.send_response_only(status)
        for name, value in headers.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD" or status == 304:
            return
        if answer.drops == "middle" or answer.stall:
            self.wfile.write(content[:len(content) // 2])
            self.wfile.flush()
            content = content[len(content) // 2:]
            time.sleep(answer.stall or 0)
            if answer.drops:
                self.close_connection = True
                return self.connection.close()
        self.wfile.write(content)

    do_GET = do_HEAD = do_POST = do_PROPFIND = do_OPTIONS = answer

    def do_PUT(self):
        body = self.received()
        self.note(body)
        self.server.stored[self.path] = body
        self.plain(201)

    def do_MOVE(self):
        self.note(self.received())
        target = "/" + self.headers["Destination"].split("/", 3)[3]
        if self.path not in self.server.stored:
            return self.plain(404)
        if target in self.server.stored and self.headers.get("Overwrite") == "F":
            return self.plain(412)
        self.server.stored[target] = self.server.stored.pop(self.path)
        self.plain(201)

    def do_DELETE(self):
        self.note(self.received())
        self.plain(204 if self.server.stored.pop(self.path, None) is not None else 404)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("table")
    parser.add_argument("log")
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--old-tls", action="store_true")
    parser.add_argument("--address", default="127.0.0.1")
    options = parser.parse_args()
    Server.address_family = socket.AF_INET6 if ":" in options.address else socket.AF_INET
    server = Server((options.address, 0), Handler)
    port = server.server_address[1]
    with open(options.table) as table:
        # The table is written before the port is known.
        server.table = json.loads(table.read().replace("PORT", str(port)))
    server.log, server.lock, server.stored = options.log, threading.Lock(), {}
    if options.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if options.old_tls:
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        context.load_cert_chain(*options.tls)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(port, flush=True)
    sys.stdin.read()
    os._exit(0)


main()
