/// What was found in one file.
public struct Report: Hashable, Sendable {
    /// The file that was checked, as the user named it, or `stdin`.
    public var file: String
    /// The findings that were kept, in reading order.
    public var findings: [Finding]
    /// For each rule, how many findings beyond the kept ones there were.
    public var more: [String: Int]
    /// For each severity, how many findings there were in all, those that were not kept among them.
    public var counts: [Severity: Int]
    /// The findings that were decided not to count, in reading order; they are in no count but the next.
    public var suppressed: [Suppression] = []
    /// How many findings were decided not to count in all, those that were not kept among them.
    public var suppressedCount = 0

    /// A report of findings, which it sorts and counts.
    public init(file: String, findings: [Finding], more: [String: Int] = [:], moreCounts: [Severity: Int] = [:]) {
        self.file = file
        self.findings = findings.sorted(by: Finding.inReadingOrder)
        self.more = more
        self.counts = findings.reduce(into: moreCounts) { $0[$1.severity, default: 0] += 1 }
    }

    /// Whether anything was found at a severity or above it.
    public func reaches(_ severity: Severity) -> Bool {
        counts.contains { $0.key >= severity && $0.value > 0 }
    }
}
