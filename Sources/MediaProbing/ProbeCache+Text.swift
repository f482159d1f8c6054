import FeedValues

extension ProbeCache {
    private static let header = "podfeed-probe-cache 1"

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
                    + "\(entry.facts.type) \(entry.facts.duration.milliseconds) \(path)\n"
            }
        return ProbeCache.header + "\n" + lines.joined()
    }

    private static func entry(_ line: Substring) -> (String, Entry)? {
        let fields = line.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: false)
        guard fields.count == 7, !fields[6].isEmpty,
            let bytes = Int(fields[0]), bytes > 0, let inode = UInt64(fields[1]),
            let modified = Int(fields[2]), let changed = Int(fields[3]),
            let type = MediaType(String(fields[4])),
            let duration = Int(fields[5]).flatMap(MediaDuration.init(milliseconds:))
        else { return nil }
        let stamp = FileStamp(bytes: bytes, inode: inode, modified: modified, changed: changed)
        return (String(fields[6]), Entry(stamp: stamp, facts: MediaFacts(bytes: bytes, type: type, duration: duration)))
    }
}
