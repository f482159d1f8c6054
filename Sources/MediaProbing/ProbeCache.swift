package import FeedValues

/// The facts of media and pictures that were probed before, kept as long as the system knows of no change to the file.
///
/// As text it is the line `podfeed-probe-cache 4`, then for each file, in the order of paths,
/// `BYTES INODE MODIFIED CHANGED TYPE MILLISECONDS SOUND PATH` of media, and after those
/// `BYTES INODE MODIFIED CHANGED TYPE WIDTHxHEIGHT LOOKS PATH` of pictures. It can be lost or broken without harm.
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

    /// A picture as it was when it was read.
    package struct PictureEntry: Hashable, Sendable {
        /// What the system knew of the file.
        package var stamp: FileStamp
        /// What its header says.
        package var facts: PictureFacts

        /// An entry for a picture.
        package init(stamp: FileStamp, facts: PictureFacts) {
            self.stamp = stamp
            self.facts = facts
        }
    }

    /// The entries of media by path.
    package var entries: [String: Entry]
    /// The entries of pictures by path.
    package var pictures: [String: PictureEntry]

    /// A cache of entries.
    package init(entries: [String: Entry] = [:], pictures: [String: PictureEntry] = [:]) {
        self.entries = entries
        self.pictures = pictures
    }

    /// The cache without files that had just changed at a time, in nanoseconds since 1970: within the same tick of the
    /// clock they may change again and keep their stamp.
    package func settled(before time: Int) -> ProbeCache {
        ProbeCache(
            entries: entries.filter { $0.value.stamp.changed < time },
            pictures: pictures.filter { $0.value.stamp.changed < time })
    }

    /// The facts of a file, when its stamp is the one that was noted.
    package func facts(ofMedia path: String, stamp: FileStamp) -> MediaFacts? {
        entries[path].flatMap { $0.stamp == stamp ? $0.facts : nil }
    }

    /// The facts of a picture, when its stamp is the one that was noted.
    package func facts(ofPicture path: String, stamp: FileStamp) -> PictureFacts? {
        pictures[path].flatMap { $0.stamp == stamp ? $0.facts : nil }
    }
}
