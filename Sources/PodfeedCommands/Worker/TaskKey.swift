/// A key of a task.
enum TaskKey: String, CaseIterable, Hashable, Sendable {
    /// What the engine calls the task: a text or a number, given back as it is.
    case id
    /// The version of the form of tasks and results.
    case version
    /// Validate a file.
    case file
    /// Validate a text.
    case feed
    /// Validate bytes, written as Base64.
    case base64
    /// Build the catalogue of a folder.
    case build
    /// The name of the feed in the report.
    case name
    /// The parties whose demands are made.
    case profiles
    /// The time to take for now.
    case asOf = "as-of"
    /// Only findings of these rules.
    case rules
    /// No findings of these rules.
    case excludedRules = "no-rules"
    /// Whether all findings are kept.
    case all
    /// How much is told.
    case report
    /// The address of the site.
    case site
    /// The severity from which the status is 1.
    case failOn = "fail-on"

    /// Those of which a task has exactly one.
    static let work: [TaskKey] = [.file, .feed, .base64, .build]

    /// Whether a key belongs to tasks of a kind.
    func belongs(to work: TaskKey) -> Bool {
        switch self {
        case .id, .version, .asOf, .report, .failOn: true
        case .name, .profiles, .rules, .excludedRules, .all: work != .build
        case .site: work == .build
        case .file, .feed, .base64, .build: self == work
        }
    }
}
