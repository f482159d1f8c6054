import Diagnostics
import Foundation

/// Gets answers: from options, from whoever types at a terminal, or from what is usual.
///
/// Nothing is written before the last answer, so that an interview that is broken off leaves nothing behind.
struct Interview {
    private static let mostBytes = 16 * 1024

    private let isTerminal: Bool
    private let console: Console
    private var lines: LineReader
    private var missing: [String] = []

    /// An interview with whoever runs the program.
    init(in surroundings: Surroundings) {
        isTerminal = surroundings.isInputTerminal
        console = surroundings.console
        lines = LineReader(limit: Interview.mostBytes, input: surroundings.input)
    }

    /// The answer to a question; `nil` when there is none, or when it is missing and nobody can be asked.
    ///
    /// - Parameters:
    ///   - given: what the option says.
    ///   - complaint: says what is wrong with an answer.
    mutating func answer(
        _ question: Question, given: String?, complaint: (String) async throws -> String?
    ) async throws -> String? {
        if let given {
            if let text = try await complaint(given) { throw WrongUsage("\(question.option): \(text)") }
            return given
        }
        if isTerminal { return try await ask(question, complaint) }
        if let fallback = question.fallback { return fallback }
        if question.isRequired { missing.append(question.option) }
        return nil
    }

    /// The answer to a question that arises from other answers, with what makes it necessary.
    mutating func answer(
        _ question: Question, because reason: String, complaint: (String) async throws -> String?
    ) async throws -> String? {
        guard isTerminal else { throw WrongUsage("give \(question.option): \(reason)") }
        console.error.writeIfPossible("  \(TerminalCells.visible(reason))\n")
        return try await ask(question, complaint)
    }

    /// Ends it.
    ///
    /// - Throws: `WrongUsage` when answers are missing that nobody could be asked for.
    func finish() throws {
        guard !missing.isEmpty else { return }
        throw WrongUsage("give \(missing.joined(separator: ", ")): nobody can be asked here")
    }

    private mutating func ask(
        _ question: Question, _ complaint: (String) async throws -> String?
    ) async throws -> String? {
        while true {
            console.error.writeIfPossible(question.prompt)
            let line: String
            switch try lines.next() {
            case .whole(let bytes):
                line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            case .tooLong(let count):
                console.error.writeIfPossible(
                    "  the answer is too long: it has \(count) bytes, more than \(Interview.mostBytes)\n")
                continue
            case nil:
                console.error.writeIfPossible("\n")
                throw CannotRun("nothing was made: the answers ended", help: "run the command again")
            }
            guard let answer = line.isEmpty ? question.fallback : line else {
                if !question.isRequired { return nil }
                console.error.writeIfPossible("  an answer is needed; control-C ends all, and nothing is made\n")
                continue
            }
            guard let text = try await complaint(answer) else { return answer }
            console.error.writeIfPossible("  \(TerminalCells.visible(text))\n")
        }
    }
}
