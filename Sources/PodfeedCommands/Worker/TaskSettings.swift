import FeedValidation

/// How a task is done: what the command line says, in the place of which a task may say otherwise.
struct TaskSettings: Sendable {
    /// The options of all commands.
    var options: GlobalOptions
    /// The name of the feed in the report, when it is not that of the file.
    var name: String?
    /// The profiles; `nil` takes those that the feed's namespaces call for.
    var profiles: Set<Profile>?
    /// The rules that are looked at.
    var choice = RuleChoice()
    /// Whether all findings are kept, not only the first 1,000 of each rule.
    var all = false
    /// How much is told.
    var report = ReportDetail.findings
}
