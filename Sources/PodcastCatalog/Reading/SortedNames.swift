/// The names in a folder, in the order of their bytes.
struct SortedNames: Sendable {
    /// The names.
    let names: [String]

    /// Names in the order of their bytes.
    init(_ names: [String] = []) { self.names = names }

    /// Whether a name is one of them.
    func contains(_ name: String) -> Bool {
        let index = firstIndex(notBefore: name)
        return index < names.count && names[index] == name
    }

    /// Those that are a stem with an extension: in the order of bytes they stand side by side.
    func beside(_ stem: String) -> SortedNames {
        let prefix = stem + "."
        let first = firstIndex(notBefore: prefix)
        return SortedNames(Array(names[first...].prefix { $0.utf8.starts(with: prefix.utf8) }))
    }

    /// The same of a stem of which one stands at a known place, without a search.
    func beside(_ stem: String, around index: Int) -> SortedNames {
        var (first, end) = (index, index + 1)
        while first > 0, SortedNames.isBeside(names[first - 1].utf8.span, stem.utf8.span) { first -= 1 }
        while end < names.count, SortedNames.isBeside(names[end].utf8.span, stem.utf8.span) { end += 1 }
        return SortedNames(Array(names[first..<end]))
    }

    private static func isBeside(_ name: Span<UInt8>, _ stem: Span<UInt8>) -> Bool {
        guard name.count > stem.count, name[stem.count] == UInt8(ascii: ".") else { return false }
        // Names in a folder begin alike and end differently.
        for index in stem.indices.reversed() where name[index] != stem[index] { return false }
        return true
    }

    private func firstIndex(notBefore name: String) -> Int {
        firstIndex(notBefore: name.utf8.span)
    }

    private func firstIndex(notBefore name: Span<UInt8>) -> Int {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if SortedNames.precedes(names[middle].utf8.span, name) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a name comes before another in the order of bytes.
    static func precedes(_ bytes: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        for index in 0..<min(bytes.count, other.count) where bytes[index] != other[index] {
            return bytes[index] < other[index]
        }
        return bytes.count < other.count
    }
}

extension SortedNames {
    /// The names of the files in a folder that may belong to one episode.
    init(besides stem: String, in folder: String) {
        let endings = TranscriptFormat.allCases.map { "." + $0.rawValue } + [".jpg", ".jpeg", ".png"]
        let there = (endings + ChapterFormat.endings).map { stem + $0 }.filter {
            FileSystem.entry(at: FileSystem.join(folder, $0)) != .nothing
        }
        self.init(there.sorted { SortedNames.precedes($0.utf8.span, $1.utf8.span) })
    }
}
