import Diagnostics

/// The checks of what keeps findings from counting, each with its text for people.
package enum SuppressionCheck: String, CaseIterable, Sendable {
    /// A line of `rules:` is needed.
    case unused = "suppression-unused"
    /// What a baseline holds is still found.
    case stale = "suppression-stale"

    /// What it demands, as a sentence.
    var summary: String {
        switch self {
        case .unused: "A line of 'rules:' changes how much something counts that is found."
        case .stale: "What a baseline holds is still found."
        }
    }

    /// Why, as a sentence or two.
    var why: String {
        switch self {
        case .unused:
            "What the line was for is mended, or the line never met it. It would hide the next mistake of the kind."
        case .stale: "What it hides is mended. The line would hide the same mistake when somebody makes it again."
        }
    }

    /// What to do, as a verb phrase.
    var help: String {
        switch self {
        case .unused: "remove the line"
        case .stale: "remove the line, or write the file anew with --write-baseline"
        }
    }

    /// A finding at a place.
    func finding(_ message: String, at location: SourceLocation, excerpt: Excerpt?) -> Finding {
        Finding(rule: rawValue, severity: .info, message: message, at: location, excerpt: excerpt, help: help)
    }
}
