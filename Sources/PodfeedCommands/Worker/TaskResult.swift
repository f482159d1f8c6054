import Diagnostics

/// The outcome of a task, as one line of JSON.
struct TaskResult: Sendable {
    /// What came of a task.
    enum Outcome: Sendable {
        /// It was done: what was found, in how much detail it is told, and what became of a build.
        case done([Report], ReportDetail, said: String?)
        /// It was not done.
        case problem(TaskProblem)
    }

    /// What the engine calls the task.
    var id: TaskID?
    /// The number of its line, from 1.
    var line: Int
    /// The status that a command would end with.
    var status: CommandStatus
    /// What came of it.
    var outcome: Outcome

    /// The line, with its break.
    var text: String {
        var writer = JSONWriter()
        writer.object { root in
            root.member("version", TaskReader.version)
            switch id {
            case .text(let text): root.member("id", text)
            case .number(let digits): root.member("id", number: digits)
            case nil: break
            }
            root.member("line", line)
            root.member("status", Int(status.rawValue))
            switch outcome {
            case .done(let reports, let detail, let said):
                root.key("reports")
                root.array { for report in reports { TaskResult.write(report, detail, to: &$0) } }
                root.member("outcome", said)
            case .problem(let problem): TaskResult.write(problem, to: &root)
            }
        }
        return writer.text + "\n"
    }

    private static func write(_ report: Report, _ detail: ReportDetail, to writer: inout JSONWriter) {
        guard detail != .findings else { return JSONRenderer.write(report, to: &writer) }
        writer.object { object in
            object.member("file", report.file)
            if detail == .rules {
                let counts = report.findings.reduce(into: report.more) { $0[$1.rule, default: 0] += 1 }
                object.key("rules")
                object.object { rules in
                    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) { rules.member(rule, count) }
                }
            }
            JSONRenderer.writeCounts(of: report, to: &object)
        }
    }

    private static func write(_ problem: TaskProblem, to root: inout JSONWriter) {
        root.key("error")
        root.object { error in
            error.member("code", problem.code.rawValue)
            error.member("message", problem.message)
            error.member("help", problem.help)
            if let offset = problem.offset { error.member("offset", offset) }
        }
    }
}
