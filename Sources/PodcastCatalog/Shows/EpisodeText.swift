package import Diagnostics

/// What is made of an episode for the feeds that carry it.
package struct EpisodeText: Sendable {
    /// Bytes, and how many elements of XML they hold.
    package var bytes: [UInt8]
    /// How many elements of XML they hold.
    package var elements: Int
    /// Whether it is for one feed alone, which has notes of its own.
    package var isOwn: Bool
    /// What could not be written; such a text is not kept for the next time.
    package var findings: [Finding]

    /// What was made of an episode.
    package init(bytes: [UInt8], elements: Int, isOwn: Bool = false, findings: [Finding]) {
        self.isOwn = isOwn
        self.bytes = bytes
        self.elements = elements
        self.findings = findings
    }
}
