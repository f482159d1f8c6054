import FeedValues

extension TranscriptFacts {
    /// Reads HTML: names in cite, times in time, words in p.
    mutating func readHTML(_ bytes: [UInt8]) {
        var seen: Set<String> = []
        var isHidden = false
        for line in TextLines(bytes) {
            var index = line.bytes.startIndex
            var place = line.place
            while index < line.bytes.endIndex {
                guard line.bytes[index] == UInt8(ascii: "<") else {
                    if !isHidden, !line.bytes[index].isXMLWhiteSpace { timeline.noteWords() }
                    index += 1
                    continue
                }
                place.column += line.bytes[place.offset..<index].count { $0 & 0xC0 != 0x80 }
                place.offset = index
                let name = TranscriptFacts.tagName(line.bytes[(index + 1)...])
                if name == "script" { faults.add(.htmlScript, "there is a <script>", at: place, in: bytes) }
                if ["script", "style", "head"].contains(name) { isHidden = true }
                if ["/script", "/style", "/head"].contains(name) { isHidden = false }
                seen.insert(["cite", "time", "p"].contains(name) ? name : "")
                let close = line.bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? line.bytes.endIndex - 1
                index = close + 1
                if name == "time" { readTime(line.bytes[index...], at: place, in: bytes) }
            }
        }
        let missing = ["cite", "time", "p"].filter { !seen.contains($0) }
        guard timeline.hasWords, !missing.isEmpty else { return }
        let list = missing.map { "<\($0)>" }.joined(separator: ", ")
        faults.add(.htmlStructure, "it has no \(list)", at: TextPlace(offset: 0, line: 1, column: 1), in: bytes)
    }

    private mutating func readTime(_ rest: ArraySlice<UInt8>, at place: TextPlace, in bytes: [UInt8]) {
        let text = rest.prefix(32).prefix { $0 != UInt8(ascii: "<") }
        guard let time = MediaDuration(clock: String(decoding: text, as: UTF8.self).trimmedOfXMLWhiteSpace) else {
            return
        }
        add(Cue(start: time.milliseconds, end: nil, place: place), in: bytes)
    }

    private static func tagName(_ bytes: ArraySlice<UInt8>) -> String {
        let name = bytes.prefix(12).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "/") }
        return String(decoding: name, as: UTF8.self).asciiLowercased
    }
}
