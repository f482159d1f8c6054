import FeedValidation
import FeedValues
import FeedWriting
import Testing

struct TranscriptWriterTests {
    private let cues = [
        SpokenCue(start: 0, end: 2760, speaker: "Jo Roe", text: "Welcome to R&D <live>.\nWe begin at 10:30."),
        SpokenCue(start: 2760, end: 6090, speaker: "Dr. Ann O'Neil", text: "Good morning: and thanks."),
        SpokenCue(start: 6090, end: 3_661_001, text: "音乐 -> 🎵"),
    ]

    private func read(_ bytes: [UInt8], _ format: TranscriptWriter.Format) throws -> [SpokenCue] {
        let read = try #require(TranscriptFacts.Format(rawValue: format.rawValue))
        return TranscriptFacts(bytes, as: read, keepsWords: true).words
    }

    @Test(arguments: [TranscriptWriter.Format.vtt, .json])
    func `Signs with accents, and names of several lines, are read back`(_ format: TranscriptWriter.Format) throws {
        let text = "5 <\u{338} 7 &\u{301}lt; >\u{301} &amp;"
        let json =
            "{\"version\": \"1.0.0\", \"segments\": [{\"startTime\": 1, \"endTime\": 2, "
            + "\"speaker\": \"Jo\\n\\nRoe\", \"body\": \"\(text)\"}]}"
        let cues = try read(Array(json.utf8), .json)
        #expect(cues == [SpokenCue(start: 1000, end: 2000, speaker: "Jo Roe", text: text)])
        #expect(try read(TranscriptWriter().bytes(of: cues, as: format), format) == cues)
    }

    @Test func `References of WebVTT to nothing are the sign for that`() throws {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\na&#0;b&#xD800;c&#x41;&nbsp;&no;&#;\n"
        #expect(try read(Array(text.utf8), .vtt).map(\.text) == ["a\u{FFFD}b\u{FFFD}cA\u{A0}&no;&#;"])
    }

    @Test func `WebVTT, SubRip and JSON of the same cues`() {
        let writer = TranscriptWriter()
        #expect(
            String(decoding: writer.bytes(of: cues, as: .vtt), as: UTF8.self) == """
                WEBVTT

                00:00:00.000 --> 00:00:02.760
                <v Jo Roe>Welcome to R&amp;D &lt;live&gt;.
                We begin at 10:30.

                00:00:02.760 --> 00:00:06.090
                <v Dr. Ann O'Neil>Good morning: and thanks.

                00:00:06.090 --> 01:01:01.001
                音乐 -&gt; 🎵

                """)
        #expect(
            String(decoding: writer.bytes(of: cues, as: .srt), as: UTF8.self) == """
                1
                00:00:00,000 --> 00:00:02,760
                Jo Roe: Welcome to R&D <live>.
                We begin at 10:30.

                2
                00:00:02,760 --> 00:00:06,090
                Dr. Ann O'Neil: Good morning: and thanks.

                3
                00:00:06,090 --> 01:01:01,001
                音乐 -> 🎵

                """)
        #expect(
            String(decoding: writer.bytes(of: Array(cues.prefix(1)), as: .json), as: UTF8.self) == """
                {
                  "version": "1.0.0",
                  "segments": [
                    {
                      "speaker": "Jo Roe",
                      "startTime": 0,
                      "endTime": 2.76,
                      "body": "Welcome to R&D <live>.\\nWe begin at 10:30."
                    }
                  ]
                }

                """)
    }

    @Test func `HTML keeps seconds and a name where the speaker changes, plain text the words`() {
        let writer = TranscriptWriter()
        #expect(
            String(decoding: writer.bytes(of: cues, as: .html), as: UTF8.self) == """
                <cite>Jo Roe:</cite>
                <time>00:00:00</time>
                <p>Welcome to R&amp;D &lt;live&gt;.
                We begin at 10:30.</p>
                <cite>Dr. Ann O'Neil:</cite>
                <time>00:00:02</time>
                <p>Good morning: and thanks.</p>
                <time>00:00:06</time>
                <p>音乐 -&gt; 🎵</p>

                """)
        #expect(
            String(decoding: writer.bytes(of: cues, as: .text), as: UTF8.self) == """
                Jo Roe: Welcome to R&D <live>.
                We begin at 10:30.
                Dr. Ann O'Neil: Good morning: and thanks.
                音乐 -> 🎵

                """)
    }

    @Test(arguments: [TranscriptWriter.Format.vtt, .srt, .json], [TranscriptWriter.Format.vtt, .srt, .json])
    func `a transcript goes from one format to another and back, and is the same`(
        from: TranscriptWriter.Format, to: TranscriptWriter.Format
    ) throws {
        let writer = TranscriptWriter()
        let first = writer.bytes(of: cues, as: from)
        let there = try read(first, from)
        let back = try read(writer.bytes(of: there, as: to), to)
        #expect(there == cues)
        #expect(back == cues)
        #expect(writer.bytes(of: back, as: from) == first)
    }

    @Test func `what is written has no fault but the length of lines`() throws {
        for format in TranscriptWriter.Format.allCases {
            let bytes = TranscriptWriter().bytes(of: cues, as: format)
            let facts = TranscriptFacts(bytes, as: try #require(.init(rawValue: format.rawValue)))
            #expect(facts.faultNames.filter { $0 != "srtLimits" } == [], "\(format)")
        }
    }

    @Test func `a cue without an end lasts until the next, the last four seconds`() throws {
        let open = [SpokenCue(start: 1000, end: nil, text: "One."), SpokenCue(start: 2500, end: nil, text: "Two.")]
        let closed = [SpokenCue(start: 1000, end: 2500, text: "One."), SpokenCue(start: 2500, end: 6500, text: "Two.")]
        #expect(try read(TranscriptWriter().bytes(of: open, as: .vtt), .vtt) == closed)
        #expect(try read(TranscriptWriter().bytes(of: open, as: .json), .json) == open)
    }

    @Test func `two voices of one cue are two cues, tags and references of WebVTT are replaced`() throws {
        let text =
            "WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start\n<v.loud Jo><b>Fish</b> &amp; &#x43;hips</v>\n<v Ann>Yes&nbsp;\n"
        #expect(
            try read(Array(text.utf8), .vtt) == [
                SpokenCue(start: 1000, end: 2000, speaker: "Jo", text: "Fish & Chips"),
                SpokenCue(start: 1000, end: 2000, speaker: "Ann", text: "Yes\u{A0}"),
            ])
    }
}
