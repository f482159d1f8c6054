import Diagnostics
import FeedRelease
import FeedValues
import Testing

struct LockReaderTests {
    @Test func `Lines in any order, with any line ends, are one lock, and are written in one order`() {
        let lines = [
            LockSample.feedLine("s/main"), LockSample.line("s/b", guid: "1"), LockSample.line("a/b", guid: "2"),
        ]
        let expected = "podfeed-lock 1\n" + [lines[2], lines[1], lines[0]].map { $0 + "\n" }.joined()
        for text in [
            "podfeed-lock 1\n" + lines.joined(separator: "\n"),
            "podfeed-lock 1\r\n\r\n" + lines.reversed().joined(separator: "\r\n") + "\r\n",
            "\u{FEFF}podfeed-lock 1\n\n" + lines.joined(separator: "\npodfeed-lock 1\n") + "\n",
        ] {
            let reading = LockReader.read(Array(text.utf8), file: LockSample.file)
            #expect(reading.findings == [])
            #expect(reading.lock.text == expected)
        }
    }

    @Test(arguments: [
        "plain", "https://example.com/?p=12&q=a=b", "with spaces", "\"quoted\"", "back\\slash and \"quote\"", "a\"b",
        " ", "Grüße, 世界", "line\nbreak\ttab", "no-break\u{A0}space", "zero\u{200B}width", "\u{2028}", "é", "\\u{41}",
    ])
    func `Guids and reasons of any characters survive`(text: String) throws {
        let identity = try #require(EpisodeIdentity("s/a"))
        var lock = IdentityLock()
        lock[identity] = LockedEpisode(identity, guid: text, first: LockSample.time())
        lock = try lock.retracting(identity, because: text, at: LockSample.time(1))
        let reading = LockReader.read(lock.bytes, file: LockSample.file)
        #expect(reading.findings == [])
        #expect(reading.lock[identity]?.guid == text)
        #expect(reading.lock[identity]?.retraction?.because == text)
        #expect(reading.lock.text == lock.text)
        #expect(lock.text.split(separator: "\n").count == 2)
    }

    @Test func `What a later version adds is kept and written back where it stood`() {
        let line =
            "episode s/a guid=g first=2026-01-01T00:00:00Z number=7 path=s/media/x.mp3 bytes=10 "
            + "sha256=\(LockSample.zeros) type=audio/mpeg ms=1000 codec=mp3 loudness=\"-16 LUFS\" "
            + "retracted=2026-01-02T00:00:00Z because=\"no longer\" by=jo"
        #expect(LockSample.lock(line).text == "podfeed-lock 1\n\(line)\n")
        let feed = LockSample.feedLine("s/main") + " hub=https://hub.example.com"
        #expect(LockSample.lock(feed).text == "podfeed-lock 1\n\(feed)\n")
    }

    @Test func `The same line from two branches is one`() {
        let lock = LockSample.lock(LockSample.line("s/a"), LockSample.line("s/a"))
        #expect(lock.episodes.count == 1)
    }

    @Test func `Episodes of two shows may have one guid`() {
        #expect(LockSample.lock(LockSample.line("s/a"), LockSample.line("t/a")).episodes.count == 2)
    }

    @Test func `A lock without lines is empty, as is none`() {
        #expect(LockSample.lock().isEmpty)
        #expect(LockReader.read([], file: LockSample.file).findings == [])
    }

    /// A text and what is found in it: line, column and message.
    private static let mistakes: [(text: String, findings: [String])] = [
        ("title: Deep Dive\n", ["1:1 lock-header: the file begins with 'title: Deep Dive', expected 'podfeed-lock 1'"]),
        ("podfeed-lock 2\nepisode\n", ["1:1 lock-header: the lock is of another version: 'podfeed-lock 2'"]),
        ("podfeed-lock 1\nseries a/b\n", ["2:1 lock-line: a line begins with 'episode' or 'feed', found 'series'"]),
        (
            "podfeed-lock 1\nepisode a guid=1\n",
            ["2:9 lock-line: 'a' is no identity such as deep-dive/first-light"]
        ),
        ("podfeed-lock 1\nepisode s/a guid=1\n", ["2:19 lock-line: 'first=' is missing"]),
        (
            "podfeed-lock 1\nepisode s/a guid=1 first=yesterday\n",
            ["2:20 lock-line: 'first' is no time such as 2026-01-03T00:00:00Z: 'yesterday'"]
        ),
        (
            "podfeed-lock 1\nepisode s/a guid=a b first=2026-01-01T00:00:00Z\n",
            ["2:20 lock-line: expected key=value, with quotes around a value with spaces"]
        ),
        (
            "podfeed-lock 1\nepisode s/é guid=\"a first=2026-01-01T00:00:00Z\n",
            ["2:13 lock-line: expected key=value, with quotes around a value with spaces"]
        ),
        (
            "podfeed-lock 1\nfeed s/main guid=1 first=2026-01-01T00:00:00Z\n",
            ["2:13 lock-line: the guid of a feed is a UUID, found '1'"]
        ),
        (
            "podfeed-lock 1\nepisode s/a guid=1 first=2026-01-01T00:00:00Z path=x bytes=10 sha256=00 type=a/b ms=1\n",
            ["2:63 lock-line: 'sha256' has no 64 hexadecimal digits"]
        ),
        (
            "podfeed-lock 1\nepisode s/a guid=1 first=2026-01-01T00:00:00Z ms=1\n",
            ["2:47 lock-line: 'ms=' does not belong here"]
        ),
        (
            "podfeed-lock 1\n<<<<<<< HEAD\n\(LockSample.line("s/a", guid: "1"))\n=======\n"
                + "\(LockSample.line("s/b", guid: "2"))\n>>>>>>> other\n",
            ["2:1 lock-conflict: two branches were merged here, and nobody finished it"]
        ),
        (
            "podfeed-lock 1\n\(LockSample.line("s/a"))\n\(LockSample.line("s/a", guid: "h"))\n",
            ["3:1 lock-identity-duplicate: the episode 's/a' has another line, and the two differ"]
        ),
        (
            "podfeed-lock 1\n\(LockSample.line("s/a"))\n\(LockSample.line("s/b"))\n",
            ["3:1 lock-guid-duplicate: 's/b' has the guid of 's/a': 'g'"]
        ),
        (
            "podfeed-lock 1\n\(LockSample.line("s/a", sound: "../../../etc/x"))\n",
            ["2:47 lock-line: 's/media/../../../etc/x' is no path in the site"]
        ),
        (
            "podfeed-lock 1\n\(LockSample.line("../a"))\n",
            ["2:9 lock-line: '../a' is no identity such as deep-dive/first-light"]
        ),
        (
            "podfeed-lock 1\n\(LockSample.feedLine("s/a"))\n\(LockSample.feedLine("s/b"))\n",
            ["3:1 lock-guid-duplicate: the feed 's/b' has the guid of 's/a'"]
        ),
    ]

    @Test(arguments: mistakes)
    func `What is wrong with a lock is told with its place`(text: String, findings: [String]) {
        let found = LockReader.read(Array(text.utf8), file: LockSample.file).findings
        #expect(found.map { "\($0.location.line):\($0.location.column) \($0.rule): \($0.message)" } == findings)
        #expect(found.allSatisfy { $0.severity == .error && $0.help != nil && $0.excerpt != nil })
    }

    @Test func `Bytes that are no text, and lines that never end, are told and nothing worse`() {
        var generator = SystemRandomNumberGenerator()
        let sound = Array(LockSample.lock(LockSample.line("s/a"), LockSample.feedLine("s/main")).bytes)
        for _ in 0..<500 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let reading = LockReader.read(bytes, file: LockSample.file)
            guard reading.findings.isEmpty else { continue }
            #expect(LockReader.read(reading.lock.bytes, file: LockSample.file).lock.text == reading.lock.text)
        }
    }
}
