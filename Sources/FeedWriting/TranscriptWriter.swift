import Diagnostics
package import FeedValues

/// Writes a transcript in the formats that apps read.
///
/// The same cues give the same bytes: UTF-8 without a mark, line feeds. WebVTT, SubRip and JSON keep times and speakers,
/// HTML keeps whole seconds, plain text only the words and who says them.
package struct TranscriptWriter: Sendable {
    /// How a transcript can be written.
    package enum Format: String, CaseIterable, Sendable {
        /// WebVTT, with `<v Name>` for speakers.
        case vtt
        /// SubRip, with `Name:` before the words.
        case srt
        /// JSON of the podcast namespace (transcripts, JSON).
        case json
        /// HTML with cite, time and p (transcripts, HTML).
        case html
        /// Plain text.
        case text = "txt"
    }

    /// How long a cue without an end lasts when none follows, in milliseconds.
    private static let lastLength = 4000

    /// A writer.
    package init() {}

    /// A transcript as bytes.
    package func bytes(of cues: [SpokenCue], as format: Format) -> [UInt8] {
        switch format {
        case .vtt: Array(vtt(cues).utf8)
        case .srt: Array(srt(cues).utf8)
        case .json: json(cues)
        case .html: Array(html(cues).utf8)
        case .text: Array(text(cues).utf8)
        }
    }

    private func vtt(_ cues: [SpokenCue]) -> String {
        var text = "WEBVTT\n"
        for (index, cue) in cues.enumerated() {
            text += "\n" + times(of: index, in: cues, decimalMark: ".") + "\n"
            if let speaker = cue.speaker { text += "<v \(TranscriptWriter.escaped(speaker))>" }
            text += TranscriptWriter.escaped(cue.text) + "\n"
        }
        return text
    }

    private func srt(_ cues: [SpokenCue]) -> String {
        var text = ""
        for (index, cue) in cues.enumerated() {
            text += (index == 0 ? "" : "\n") + "\(index + 1)\n" + times(of: index, in: cues, decimalMark: ",") + "\n"
            text += SpeakerMark.join(cue.speaker, cue.text) + "\n"
        }
        return text
    }

    private func json(_ cues: [SpokenCue]) -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { file in
            file.member("version", "1.0.0")
            file.key("segments")
            file.array { segments in
                for cue in cues { TranscriptWriter.write(cue, to: &segments) }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ cue: SpokenCue, to json: inout JSONWriter) {
        json.object { segment in
            segment.member("speaker", cue.speaker)
            segment.key("startTime")
            segment.value(thousandths: cue.start)
            if let end = cue.end {
                segment.key("endTime")
                segment.value(thousandths: end)
            }
            segment.member("body", cue.text)
        }
    }

    private func html(_ cues: [SpokenCue]) -> String {
        var text = ""
        var last: String?
        for cue in cues {
            if let speaker = cue.speaker, speaker != last {
                text += "<cite>\(TranscriptWriter.escaped(speaker)):</cite>\n"
            }
            last = cue.speaker
            text += "<time>\(TranscriptWriter.clock(cue.start, ".").prefix { $0 != "." })</time>\n"
            text += "<p>\(TranscriptWriter.escaped(cue.text))</p>\n"
        }
        return text
    }

    private func text(_ cues: [SpokenCue]) -> String {
        var text = ""
        var last: String?
        for cue in cues {
            let mark = cue.speaker == last ? nil : cue.speaker
            text += SpeakerMark.join(mark, cue.text) + "\n"
            last = cue.speaker
        }
        return text
    }

    private func times(of index: Int, in cues: [SpokenCue], decimalMark: String) -> String {
        let cue = cues[index]
        let next = cues.indices.contains(index + 1) ? cues[index + 1].start : cue.start + TranscriptWriter.lastLength
        let end = cue.end ?? max(next, cue.start + 1)
        return [cue.start, end].map { TranscriptWriter.clock($0, decimalMark) }.joined(separator: " --> ")
    }

    /// A time as `HH:MM:SS` with thousandths.
    private static func clock(_ milliseconds: Int, _ decimalMark: String) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let seconds = milliseconds / 1000
        let fields = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
        return fields.joined(separator: ":") + decimalMark + padded(milliseconds % 1000, 3)
    }

    private static func escaped(_ text: String) -> String {
        // Not by characters, as an accent on a sign makes it another.
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;".unicodeScalars
            case "<": result += "&lt;".unicodeScalars
            case ">": result += "&gt;".unicodeScalars
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
