package import Diagnostics

/// What is made of an episode for the feeds that carry it.
package struct EpisodeText: Sendable {
    /// Bytes, and how many elements of XML they hold.
    package var bytes: [UInt8]
    /// How many elements of XML they hold.
    package var elements: Int
    /// The id of the feed that alone has it, as it has notes of its own; `nil` when it is for all others.
    package var feed: String?
    /// What could not be written; such a text is not kept for the next time.
    package var findings: [Finding]

    /// What was made of an episode.
    package init(bytes: [UInt8], elements: Int, feed: String? = nil, findings: [Finding]) {
        self.feed = feed
        self.bytes = bytes
        self.elements = elements
        self.findings = findings
    }
}
