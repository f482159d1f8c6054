import FeedValues

extension ProbeCache {
    private static let header = "podfeed-probe-cache 4"

    /// Reads a cache; a line that is not understood is left out, and all of them after another header.
    package init(parsing text: String) {
        self.init()
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
        guard lines.first == Substring(ProbeCache.header) else { return }
        for line in lines.dropFirst() {
            guard let line = CacheLine(line) else { continue }
            if let facts = line.mediaFacts {
                entries[line.path] = Entry(stamp: line.stamp, facts: facts)
            } else if let facts = line.pictureFacts {
                pictures[line.path] = PictureEntry(stamp: line.stamp, facts: facts)
            }
        }
    }

    /// The cache as text; a file with a line break in its name is left out.
    package var text: String {
        let media = entries.map { path, entry in (path, entry.stamp, ProbeCache.words(entry.facts)) }
        let pictures = pictures.map { path, entry in (path, entry.stamp, ProbeCache.words(entry.facts)) }
        return ProbeCache.header + "\n" + ProbeCache.lines(media) + ProbeCache.lines(pictures)
    }

    private static func lines(_ files: [(path: String, stamp: FileStamp, words: String)]) -> String {
        files.filter { !$0.path.utf8.contains(UInt8(ascii: "\n")) }.sorted { $0.path < $1.path }.map { file in
            let stamp = file.stamp
            return "\(stamp.bytes) \(stamp.inode) \(stamp.modified) \(stamp.changed) \(file.words) \(file.path)\n"
        }.joined()
    }

    private static func words(_ facts: MediaFacts) -> String {
        "\(facts.type) \(facts.duration.milliseconds) \(facts.sound?.cached ?? CacheLine.nothing)"
    }

    private static func words(_ facts: PictureFacts) -> String {
        "\(facts.type) \(facts.width)x\(facts.height) \(facts.cached)"
    }
}

/// A line of the cache, taken apart.
private struct CacheLine {
    static let nothing = "-"

    let stamp: FileStamp
    let path: String
    private let type: MediaType
    private let extent: Substring
    private let rest: Substring

    init?(_ line: Substring) {
        let fields = line.split(separator: " ", maxSplits: 7, omittingEmptySubsequences: false)
        guard fields.count == 8, !fields[7].isEmpty,
            let bytes = Int(fields[0]), bytes > 0, let inode = UInt64(fields[1]),
            let modified = Int(fields[2]), let changed = Int(fields[3]), let type = MediaType(String(fields[4]))
        else { return nil }
        stamp = FileStamp(bytes: bytes, inode: inode, modified: modified, changed: changed)
        path = String(fields[7])
        (self.type, extent, rest) = (type, fields[5], fields[6])
    }

    var mediaFacts: MediaFacts? {
        guard let duration = Int(extent).flatMap(MediaDuration.init(milliseconds:)) else { return nil }
        if rest == CacheLine.nothing { return MediaFacts(bytes: stamp.bytes, type: type, duration: duration) }
        return SoundFacts(cached: rest).map {
            MediaFacts(bytes: stamp.bytes, type: type, duration: duration, sound: $0)
        }
    }

    var pictureFacts: PictureFacts? {
        let sides = extent.split(separator: "x", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard sides.count == 2, sides.allSatisfy({ $0 > 0 }) else { return nil }
        var facts = PictureFacts(
            bytes: stamp.bytes, type: type, width: sides[0], height: sides[1], colorModel: .rgb, hasAlpha: false)
        return facts.take(cached: rest) ? facts : nil
    }
}

extension SoundFacts {
    /// Fields between commas, `-` for what is not known: codec, sample rate, channels, bit rate, bytes of the tag,
    /// chapters, the fault of those, the format of the picture, the title, a letter for each thing that is there or
    /// amiss, and the chapters themselves.
    fileprivate var cached: String {
        let numbers = [sampleRate, channels, bitRate, tagBytes, chapters].map { $0.map(String.init) }
        let texts = [chapterFault?.rawValue, tags.pictureFormat, tags.title].map { $0.map(CacheText.written) }
        let letters = SoundFacts.letters.filter { self[keyPath: $0.flag] }.map(\.letter).joined()
        let marks = chapterMarks.map(\.cacheText).joined(separator: ";")
        return CacheText.joined(
            [codec] + numbers + texts + [letters.isEmpty ? nil : letters, marks.isEmpty ? nil : marks])
    }

    fileprivate init?(cached text: Substring) {
        self.init()
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 11, fields[1...5].allSatisfy({ $0 == CacheLine.nothing || Int($0) != nil }),
            let tagBytes = Int(fields[4]), let chapters = Int(fields[5])
        else { return nil }
        codec = CacheText.read(fields[0])
        (sampleRate, channels, bitRate) = (Int(fields[1]), Int(fields[2]), Int(fields[3]))
        (self.tagBytes, self.chapters) = (tagBytes, chapters)
        chapterFault = ChapterFault(rawValue: String(fields[6]))
        (tags.pictureFormat, tags.title) = (CacheText.read(fields[7]), CacheText.read(fields[8]))
        for (letter, flag) in SoundFacts.letters where fields[9].contains(letter) { self[keyPath: flag] = true }
        let marks =
            fields[10] == CacheLine.nothing ? [] : fields[10].split(separator: ";").map { ChapterMark(cacheText: $0) }
        guard !marks.contains(nil) else { return nil }
        chapterMarks = marks.compactMap(\.self)
    }

    private static var letters: [(letter: String, flag: WritableKeyPath<SoundFacts, Bool>)] {
        [
            ("v", \.lacksSeekTable), ("e", \.hasIndexAtEnd), ("t", \.tags.hasTitle), ("a", \.tags.hasArtist),
            ("p", \.tags.hasPicture),
        ]
    }
}

extension PictureFacts {
    /// Fields between commas, `-` for what is not known: colours, bits a channel, dots an inch, orientation, profile,
    /// and a letter for each thing that is there.
    fileprivate var cached: String {
        let letters = PictureFacts.letters.filter { self[keyPath: $0.flag] }.map(\.letter).joined()
        return CacheText.joined([
            colorModel.rawValue, String(bitDepth), dotsPerInch.map(String.init), orientation.map(String.init),
            colorProfile.map(CacheText.written), letters.isEmpty ? nil : letters,
        ])
    }

    fileprivate mutating func take(cached text: Substring) -> Bool {
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 6, let model = ColorModel(rawValue: String(fields[0])), let depth = Int(fields[1]),
            fields[2...3].allSatisfy({ $0 == CacheLine.nothing || Int($0) != nil })
        else { return false }
        (colorModel, bitDepth, dotsPerInch, orientation) = (model, depth, Int(fields[2]), Int(fields[3]))
        colorProfile = CacheText.read(fields[4])
        for (letter, flag) in PictureFacts.letters where fields[5].contains(letter) { self[keyPath: flag] = true }
        return true
    }

    private static var letters: [(letter: String, flag: WritableKeyPath<PictureFacts, Bool>)] {
        [
            ("a", \.hasAlpha), ("p", \.hasPalette), ("i", \.isProgressive), ("g", \.hasPosition),
            ("s", \.hasSerialNumber),
        ]
    }
}

/// Texts in the fields of a line.
private enum CacheText {
    static func joined(_ fields: [String?]) -> String {
        fields.map { $0 ?? CacheLine.nothing }.joined(separator: ",")
    }

    /// A text without spaces, commas and line breaks, that is not the sign for nothing.
    static func written(_ text: String) -> String {
        text == CacheLine.nothing
            ? "%2D" : PercentEncoding.encode(text) { $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "%") }
    }

    static func read(_ field: Substring) -> String? {
        guard field != CacheLine.nothing else { return nil }
        return PercentEncoding.decode(field).map { String(decoding: $0, as: UTF8.self) }
    }
}
