public import Diagnostics

/// A feed that was not written because it holds text that XML cannot hold.
public struct FeedWritingError: Error, Hashable, CustomStringConvertible {
    /// Every such text, at its place in the source.
    public var findings: [Finding]

    /// A feed with findings.
    public init(findings: [Finding]) { self.findings = findings }

    /// The first finding with its place, and how many more there are.
    public var description: String {
        guard let first = findings.first else { return "the feed was not written" }
        let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
        return "\(first.location): \(first.message)\(more)"
    }
}
