package import FeedValues

/// The facts of media that were probed before, kept as long as the system knows of no change to the file.
///
/// As text it is the line `podfeed-probe-cache 3`, then for each file, in the order of paths,
/// `BYTES INODE MODIFIED CHANGED TYPE MILLISECONDS SOUND PATH`. It can be lost or broken without harm.
package struct ProbeCache: Hashable, Sendable {
    /// A file as it was when it was probed.
    package struct Entry: Hashable, Sendable {
        /// What the system knew of the file.
        package var stamp: FileStamp
        /// What the probe learned of it.
        package var facts: MediaFacts

        /// An entry for a file.
        package init(stamp: FileStamp, facts: MediaFacts) {
            self.stamp = stamp
            self.facts = facts
        }
    }

    /// The entries by path.
    package var entries: [String: Entry]

    /// A cache of entries.
    package init(entries: [String: Entry] = [:]) {
        self.entries = entries
    }

    /// The facts of a file, when its stamp is the one that was noted.
    package func facts(ofMedia path: String, stamp: FileStamp) -> MediaFacts? {
        entries[path].flatMap { $0.stamp == stamp ? $0.facts : nil }
    }
}
