/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Advice: nothing is lost when it is ignored.
    case info
    /// Something that hurts listeners or that a source recommends against.
    case warning
    /// Something that a directory rejects, that breaks an app, or that a specification forbids.
    case error

    /// Orders severities from the mildest to the gravest.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}
