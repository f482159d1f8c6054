/// The names in a folder, in the order of their bytes.
struct SortedNames: Sendable {
    /// The names.
    let names: [String]

    /// Names in the order of their bytes.
    init(_ names: [String] = []) { self.names = names }

    /// Whether a name is one of them.
    func contains(_ name: String) -> Bool {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle] == name { return true }
            if names[middle].utf8.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
        }
        return false
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
