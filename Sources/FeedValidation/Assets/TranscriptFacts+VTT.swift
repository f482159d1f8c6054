import FeedValues

extension TranscriptFacts {
    /// Reads WebVTT: a signature, then blocks between blank lines.
    mutating func readVTT(_ bytes: [UInt8]) {
        let first = TextLines(bytes).first { _ in true }
        let isSigned = first.map(TranscriptFacts.isSignature) ?? false
        if !isSigned {
            let found = (first?.text ?? "").quoted
            faults.add(
                .vttSignature, "the file begins with \(found), not with 'WEBVTT'",
                at: first?.place ?? TextPlace(offset: 0, line: 1, column: 1), in: bytes)
        }
        TextLines.blocks(of: bytes) { block in
            var block = block[...]
            if isSigned, block.first?.number == 1 {
                block = block.dropFirst().drop { CueTime.arrow(in: $0.bytes) == nil }
            }
            if !block.isEmpty { readBlock(Array(block), in: bytes, isSigned: isSigned) }
        }
    }

    private static func isSignature(_ line: TextLines.Line) -> Bool {
        guard line.bytes.starts(with: "WEBVTT".utf8) else { return false }
        let next = line.bytes.dropFirst(6).first
        return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
    }

    private mutating func readBlock(_ block: [TextLines.Line], in bytes: [UInt8], isSigned: Bool) {
        guard let index = block.prefix(2).firstIndex(where: { CueTime.arrow(in: $0.bytes) != nil }) else {
            guard isSigned, !TranscriptFacts.isComment(block[0]) else { return }
            faults.add(
                .vttTiming, "there are no times above \(block[0].text.quoted)", at: block[0].place, in: bytes)
            return
        }
        let line = block[index]
        let times = CueTime.pair(in: line, .vtt)
        // What begins otherwise is most often SubRip, of which every time would be told.
        if isSigned, let fault = times.fault { faults.add(.vttTiming, fault, at: line.place, in: bytes) }
        if let start = times.start {
            add(Cue(start: start, end: times.end, place: line.place), in: bytes)
            if keepsWords {
                for voice in VTTVoice.voices(in: block[(index + 1)...]) {
                    keep(start, times.end, by: voice.name, voice.text)
                }
            }
        }
        for words in block[(index + 1)...] { readWords(words, in: bytes) }
    }

    private mutating func readWords(_ line: TextLines.Line, in bytes: [UInt8]) {
        var length = 0
        var isTag = false
        var index = line.bytes.startIndex
        while index < line.bytes.endIndex {
            let byte = line.bytes[index]
            if byte == UInt8(ascii: "<") {
                isTag = true
                if !hasVoices, line.bytes[index...].starts(with: "<v".utf8),
                    TranscriptFacts.isVoice(line.bytes[(index + 2)...])
                {
                    hasVoices = true
                }
            } else if byte == UInt8(ascii: ">"), isTag {
                isTag = false
            } else if !isTag, byte & 0xC0 != 0x80 {
                length += 1
            }
            index += 1
        }
        if length > 0 { timeline.noteWords() }
        if length > 65 {
            faults.add(.vttLineLength, "the line has \(length) characters", at: line.place, in: bytes)
        }
    }

    /// Whether the bytes behind `<v` name somebody: ` Jo>`, or `.loud Jo>`.
    private static func isVoice(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: " ") || bytes.first == UInt8(ascii: ".") else { return false }
        guard let space = bytes.prefix(80).firstIndex(of: UInt8(ascii: " ")) else { return false }
        return bytes[(space + 1)...].first.map { $0 != UInt8(ascii: ">") } ?? false
    }

    private static func isComment(_ line: TextLines.Line) -> Bool {
        ["NOTE", "STYLE", "REGION"].contains { word in
            guard line.bytes.starts(with: word.utf8) else { return false }
            return line.bytes.dropFirst(word.utf8.count).first.map(\.isXMLWhiteSpace) ?? true
        }
    }
}
