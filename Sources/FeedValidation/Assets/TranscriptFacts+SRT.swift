import FeedValues

extension TranscriptFacts {
    /// Reads SubRip: blocks of a number, a line of times and words, with blank lines between.
    mutating func readSRT(_ bytes: [UInt8]) {
        var last: Int?
        TextLines.blocks(of: bytes) { block in
            var lines = block[...]
            if let number = WholeNumber.parse(block[0].bytes.trimmedOfXMLWhiteSpace) {
                if let last, number <= last {
                    faults.add(.srtCounter, "number \(number) follows number \(last)", at: block[0].place, in: bytes)
                }
                last = number
                lines.removeFirst()
            } else if CueTime.arrow(in: block[0].bytes) != nil {
                faults.add(.srtStructure, "there is no number above the times", at: block[0].place, in: bytes)
            }
            readCue(lines, of: block[0], in: bytes)
        }
    }

    private mutating func readCue(
        _ lines: ArraySlice<TextLines.Line>, of first: TextLines.Line, in bytes: [UInt8]
    ) {
        guard let line = lines.first, CueTime.arrow(in: line.bytes) != nil else {
            let found = (lines.first ?? first).text.quoted
            faults.add(.srtStructure, "there are no times above \(found)", at: first.place, in: bytes)
            return
        }
        let times = CueTime.pair(in: line, .srt)
        if let fault = times.fault { faults.add(.srtStructure, fault, at: line.place, in: bytes) }
        if let start = times.start { add(Cue(start: start, end: times.end, place: line.place), in: bytes) }
        let words = lines.dropFirst()
        guard !words.isEmpty else {
            return faults.add(.srtStructure, "there are no words below the times", at: line.place, in: bytes)
        }
        timeline.noteWords()
        if let start = times.start {
            let text = words.map(\.text).joined(separator: "\n")
            let spoken = SpeakerMark.split(text)
            keep(start, times.end, by: spoken.speaker, spoken.words)
        }
        if words.count > 2 {
            faults.add(.srtLimits, "the cue has \(words.count) lines", at: line.place, in: bytes)
        } else if let long = words.first(where: { TranscriptFacts.length(of: $0) > 32 }) {
            let length = TranscriptFacts.length(of: long)
            faults.add(.srtLimits, "the line has \(length) characters", at: long.place, in: bytes)
        }
    }

    private static func length(of line: TextLines.Line) -> Int {
        line.bytes.count { $0 & 0xC0 != 0x80 }
    }
}
