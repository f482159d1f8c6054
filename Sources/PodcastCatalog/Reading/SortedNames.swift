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

    private func firstIndex(notBefore name: String) -> Int {
        firstIndex(notBefore: name.utf8.span)
    }

    private func firstIndex(notBefore name: Span<UInt8>) -> Int {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if SortedNames.precedes(names[middle], name) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func precedes(_ text: String, _ other: Span<UInt8>) -> Bool {
        let bytes = text.utf8.span
        for index in 0..<min(bytes.count, other.count) where bytes[index] != other[index] {
            return bytes[index] < other[index]
        }
        return bytes.count < other.count
    }
}

extension SortedNames {
    /// The names of the files in a folder that may belong to one episode.
    init(besides stem: String, in folder: String) {
        let endings = TranscriptFormat.allCases.map(\.rawValue) + ["jpg", "jpeg", "png", "chapters.yaml"]
        let there = endings.map { "\(stem).\($0)" }.filter {
            FileSystem.entry(at: FileSystem.join(folder, $0)) != .nothing
        }
        self.init(there.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}
