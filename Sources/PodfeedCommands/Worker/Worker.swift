import ArgumentParser
import Diagnostics
import FeedValidation
import Synchronization

/// Does tasks, each for itself: nothing of one is known to the next.
struct Worker: Sendable {
    /// How tasks are done that say nothing of it.
    let settings: TaskSettings
    private let surroundings: Surroundings
    // The rules are sorted once for all tasks.
    private let validator = FeedValidator()

    /// A worker in surroundings, of which it uses the environment, the clock and the files.
    init(_ settings: TaskSettings, in surroundings: Surroundings) {
        self.settings = settings
        self.surroundings = surroundings
    }

    /// The result of the task on a line.
    func result(of line: LineReader.Line, number: Int, limit: Int) async -> TaskResult {
        switch line {
        case .tooLong(let count):
            let message = "the line has \(count) bytes, and \(limit) are read"
            let problem = TaskProblem(
                code: .lineTooLong, message: message, help: "name a file, or give --line-limit a larger number")
            return failure(problem, id: nil, number)
        case .whole(let bytes):
            var reader = TaskReader(bytes)
            do throws(TaskProblem) {
                let task = try reader.task(settings)
                return try await result(of: task, id: reader.id, number)
            } catch {
                return failure(error, id: reader.id, number)
            }
        }
    }

    private func failure(_ problem: TaskProblem, id: TaskID?, _ number: Int) -> TaskResult {
        TaskResult(id: id, line: number, status: problem.status, outcome: .problem(problem))
    }

    private func result(of task: WorkerTask, id: TaskID?, _ number: Int) async throws(TaskProblem) -> TaskResult {
        do {
            switch task.work {
            case .validate(let source):
                let report = try report(on: source, task.settings)
                return TaskResult(
                    id: id, line: number, status: task.settings.options.status(for: [report]),
                    outcome: .done([report], task.settings.report, said: nil))
            case .build(let folder):
                return try await build(folder, task.settings, id: id, number)
            }
        } catch let error as CannotRun {
            throw TaskProblem(code: .cannotRun, message: error.message, help: error.help)
        } catch {
            throw TaskProblem(code: .cannotRun, message: "\(error)")
        }
    }

    private func report(on source: FeedSource, _ settings: TaskSettings) throws -> Report {
        if case .file(let path) = source { try FeedSource.requireFile(path) }
        var options = ValidationOptions()
        options.asOf = try settings.options.now(in: surroundings)
        options.profiles = settings.profiles
        if settings.all { options.findingsPerRule = .max }
        return settings.choice.narrowed(
            try ValidateCommand.report(
                on: source, named: settings.name, by: validator.with(options), in: surroundings))
    }

    /// Runs the command `build`, and takes what it would print.
    private func build(
        _ folder: String, _ settings: TaskSettings, id: TaskID?, _ number: Int
    ) async throws -> TaskResult {
        let reports = Collected<[Report]>([])
        let said = Collected("")
        let silent = Console.Stream(isTerminal: false) { _ in }
        var inner = surroundings
        inner.console = Console(
            output: Console.Stream(isTerminal: false) { text in said.add { $0 += text } }, error: silent)
        inner.takeReports = { found in reports.add { $0 += found } }
        var command = try BuildCommand.parse([])
        command.options = settings.options
        command.options.namedDirectory = folder
        command.options.jobs = 1
        (command.options.format, command.options.quiet, command.options.verbose) = (.text, false, false)
        let status = try await command.run(in: inner)
        let outcome = said.value.split(separator: "\n").joined(separator: "; ")
        return TaskResult(
            id: id, line: number, status: status,
            outcome: .done(reports.value, settings.report, said: outcome.isEmpty ? nil : outcome))
    }
}
