import FeedValues

extension ProbeCache {
    private static let header = "podfeed-probe-cache 3"

    /// Reads a cache; a line that is not understood is left out, and all of them after another header.
    package init(parsing text: String) {
        self.init()
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
        guard lines.first == Substring(ProbeCache.header) else { return }
        for line in lines.dropFirst() {
            guard let (path, entry) = ProbeCache.entry(line) else { continue }
            entries[path] = entry
        }
    }

    /// The cache as text; a file with a line break in its name is left out.
    package var text: String {
        let lines = entries.filter { !$0.key.utf8.contains(UInt8(ascii: "\n")) }
            .sorted { $0.key < $1.key }
            .map { path, entry in
                let stamp = entry.stamp
                return "\(stamp.bytes) \(stamp.inode) \(stamp.modified) \(stamp.changed) "
                    + "\(entry.facts.type) \(entry.facts.duration.milliseconds) "
                    + "\(ProbeCache.sound(entry.facts.sound)) \(path)\n"
            }
        return ProbeCache.header + "\n" + lines.joined()
    }

    private static func entry(_ line: Substring) -> (String, Entry)? {
        let fields = line.split(separator: " ", maxSplits: 7, omittingEmptySubsequences: false)
        guard fields.count == 8, !fields[7].isEmpty,
            let bytes = Int(fields[0]), bytes > 0, let inode = UInt64(fields[1]),
            let modified = Int(fields[2]), let changed = Int(fields[3]),
            let type = MediaType(String(fields[4])),
            let duration = Int(fields[5]).flatMap(MediaDuration.init(milliseconds:)),
            let sound = ProbeCache.sound(fields[6])
        else { return nil }
        let stamp = FileStamp(bytes: bytes, inode: inode, modified: modified, changed: changed)
        let facts = MediaFacts(bytes: bytes, type: type, duration: duration, sound: sound)
        return (String(fields[7]), Entry(stamp: stamp, facts: facts))
    }

    /// What is known of a sound, as fields between commas, `-` for what is not known: codec, sample rate, channels, bit
    /// rate, bytes of the tag, chapters, the fault of those, a letter for each thing that is there or amiss, and the chapters
    /// themselves.
    private static func sound(_ facts: SoundFacts?) -> String {
        guard let facts else { return "-" }
        let numbers = [facts.sampleRate, facts.channels, facts.bitRate, facts.tagBytes, facts.chapters]
        let letters = SoundFacts.letters.filter { facts[keyPath: $0.flag] }.map(\.letter).joined()
        let fields = [facts.codec ?? "-"] + numbers.map { $0.map(String.init) ?? "-" }
        let marks = facts.chapterMarks.map(\.cacheText).joined(separator: ";")
        let ends = [facts.chapterFault?.rawValue ?? "-", letters.isEmpty ? "-" : letters, marks.isEmpty ? "-" : marks]
        return (fields + ends).joined(separator: ",")
    }

    /// The facts of a sound; `nil` where they are not understood, nothing inside where nothing is known.
    private static func sound(_ text: Substring) -> SoundFacts?? {
        if text == "-" { return .some(nil) }
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 9, fields[1...5].allSatisfy({ $0 == "-" || Int($0) != nil }),
            let tagBytes = Int(fields[4]), let chapters = Int(fields[5])
        else { return nil }
        var facts = SoundFacts()
        facts.codec = fields[0] == "-" ? nil : String(fields[0])
        facts.sampleRate = Int(fields[1])
        facts.channels = Int(fields[2])
        facts.bitRate = Int(fields[3])
        facts.tagBytes = tagBytes
        facts.chapters = chapters
        facts.chapterFault = SoundFacts.ChapterFault(rawValue: String(fields[6]))
        for (letter, flag) in SoundFacts.letters where fields[7].contains(letter) { facts[keyPath: flag] = true }
        let marks = fields[8] == "-" ? [] : fields[8].split(separator: ";").map { ChapterMark(cacheText: $0) }
        guard !marks.contains(nil) else { return nil }
        facts.chapterMarks = marks.compactMap(\.self)
        return .some(facts)
    }
}

extension ChapterMark {
    /// Its times in milliseconds, its title and its link, percent-encoded, and a letter if it has a picture and if it is
    /// hidden, between slashes.
    fileprivate var cacheText: String {
        let encode = { (text: String) in
            PercentEncoding.encode(text) { byte in
                !(byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                    && !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            }
        }
        return [
            "\(start.milliseconds)", end.map { "\($0.milliseconds)" } ?? "-", encode(title), link.map(encode) ?? "-",
            (hasPicture ? "p" : "") + (isHidden ? "h" : ""),
        ].joined(separator: "/")
    }

    fileprivate init?(cacheText: Substring) {
        let fields = cacheText.split(separator: "/", omittingEmptySubsequences: false)
        guard fields.count == 5, let start = Int(fields[0]).flatMap(MediaDuration.init(milliseconds:)),
            let title = PercentEncoding.decode(fields[2])
        else { return nil }
        let link = fields[3] == "-" ? nil : PercentEncoding.decode(fields[3])
        self.init(
            start: start, end: Int(fields[1]).flatMap(MediaDuration.init(milliseconds:)),
            title: String(decoding: title, as: UTF8.self), link: link.map { String(decoding: $0, as: UTF8.self) },
            hasPicture: fields[4].contains("p"))
        isHidden = fields[4].contains("h")
    }
}

extension SoundFacts {
    /// What is there or amiss, with its letter in the cache.
    fileprivate static var letters: [(letter: String, flag: WritableKeyPath<SoundFacts, Bool>)] {
        [
            ("v", \.lacksSeekTable), ("e", \.hasIndexAtEnd), ("t", \.tags.hasTitle), ("a", \.tags.hasArtist),
            ("p", \.tags.hasPicture),
        ]
    }
}
