import Diagnostics
import Publishing

/// A plan in words for people.
struct PlanText {
    /// The plan.
    let plan: PublishingPlan
    /// How many paths of a kind are listed.
    let limit: Int

    /// The lines of the plan.
    var text: String {
        var lines = ["plan for \(plan.target): release \(plan.release)" + before]
        if let interrupted = plan.interrupted {
            lines.append("  a run that published release \(interrupted) was broken off: this one completes the work")
        }
        lines += files("add", plan.added)
        lines += files("replace", plan.replaced)
        lines.append("  keep     \(PlanText.count(plan.keptFiles)), \(ByteCount.text(plan.keptBytes))")
        lines += removals
        if !plan.left.isEmpty {
            lines.append("  leave    \(PlanText.count(plan.left.count)) of earlier releases; --remove removes them")
            lines += listed(plan.left)
        }
        if plan.isEmpty { return lines.joined(separator: "\n") + "\n" }
        lines.append("  order    media, artwork and texts; then pages; then feeds; then removals")
        lines.append("  requests \(plan.planningRequests) so far, about \(plan.requests) to carry it out")
        if !plan.caveats.isEmpty { lines.append("  this target does not promise everything:") }
        lines += plan.caveats.map { "    - \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private var before: String {
        guard let live = plan.live else { return ", the first one" }
        return live == plan.release ? ", which is live" : ", in the place of \(live)"
    }

    private func files(_ verb: String, _ files: [ReleaseFile]) -> [String] {
        guard !files.isEmpty else { return [] }
        let bytes = files.reduce(0) { $0 + $1.bytes }
        let column = verb.padding(to: 8)
        let head = "  \(column) \(PlanText.count(files.count)), \(ByteCount.text(bytes))"
        return [head] + listed(files.map { "\($0.path)  \(ByteCount.text($0.bytes))" })
    }

    private var removals: [String] {
        guard !plan.removed.isEmpty else { return [] }
        let head = "  remove   \(PlanText.count(plan.removed.count)), when the feeds are live"
        let lines = plan.removed.sorted { $0.key < $1.key }.map { "\($0.key)  \($0.value.words)" }
        return [head] + listed(lines)
    }

    private func listed(_ lines: [String]) -> [String] {
        let shown = lines.prefix(limit).map { "             " + TerminalCells.visible($0) }
        return lines.count > limit ? shown + ["             and \(lines.count - limit) more"] : shown
    }

    /// A number of files.
    static func count(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
}

extension PublishingPlan.Removal {
    /// Why the file goes.
    var words: String {
        switch self {
        case .dropped: "(not in this release; --rollback restores it)"
        case .leftover: "(of an earlier release)"
        case .retracted: "(taken down)"
        }
    }

    /// The same for programs.
    var name: String {
        switch self {
        case .dropped: "dropped"
        case .leftover: "leftover"
        case .retracted: "retracted"
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - utf8.count))
    }
}
