package import Digests

/// Files by their paths, as a journal keeps them.
package struct FileList: Hashable, Sendable {
    /// What is known of a file that was published.
    package struct Entry: Hashable, Sendable {
        /// How many bytes it has.
        package var bytes: Int
        /// The SHA-256 digest of its bytes.
        package var sha256: Digest
        /// When it goes out.
        package var stage: ReleaseStage
        /// How deep it lies among the files of its stage.
        package var depth: Int

        /// What is known of a file.
        package init(bytes: Int, sha256: Digest, stage: ReleaseStage, depth: Int = 0) {
            self.bytes = bytes
            self.sha256 = sha256
            self.stage = stage
            self.depth = depth
        }
    }

    /// The files.
    package var entries: [String: Entry]

    /// Some files.
    package init(_ entries: [String: Entry] = [:]) { self.entries = entries }

    /// What makes another list of this one.
    package func change(to other: FileList) -> FileChange {
        FileChange(
            set: FileList(other.entries.filter { entries[$0.key] != $0.value }),
            unset: entries.keys.filter { other.entries[$0] == nil }.sorted())
    }

    /// The list that a change makes of this one.
    package func applying(_ change: FileChange) -> FileList {
        var entries = entries.merging(change.set.entries) { $1 }
        for path in change.unset { entries[path] = nil }
        return FileList(entries)
    }
}

/// What makes a list of files another one.
package struct FileChange: Hashable, Sendable {
    /// The files that are there then, and were not, or were others.
    package var set: FileList
    /// The paths of the files that are there no more, in order.
    package var unset: [String]

    /// A change.
    package init(set: FileList = FileList(), unset: [String] = []) {
        self.set = set
        self.unset = unset
    }

    /// Whether it changes nothing.
    package var isEmpty: Bool { self.set.entries.isEmpty && unset.isEmpty }
}
