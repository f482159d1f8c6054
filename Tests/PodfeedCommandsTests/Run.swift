import FeedValues
import PodfeedCommands
import Synchronization

/// What a run of the command line printed, and its status.
struct Run: Equatable {
    var output = ""
    var error = ""
    var status: Int32 = 0

    private final class Record: Sendable {
        let text = Mutex("")
    }

    /// The outcome of arguments.
    static func of(
        _ arguments: [String], environment: [String: String] = [:], input: String = "",
        isTerminal: Bool = false, isTyped: Bool = false, output broken: Console.Stream? = nil
    ) async -> Run {
        let output = Record()
        let error = Record()
        var surroundings = surroundings(
            output: broken ?? stream(to: output, isTerminal: isTerminal),
            error: stream(to: error, isTerminal: isTerminal),
            environment: environment, input: input)
        surroundings.isInputTerminal = isTyped
        let status = await Podfeed.run(arguments, in: surroundings)
        return Run(output: output.text.withLock(\.self), error: error.text.withLock(\.self), status: status)
    }

    /// What a closure writes to one stream.
    static func written(isTerminal: Bool, _ body: (Console.Stream) throws -> Void) rethrows -> String {
        let record = Record()
        try body(stream(to: record, isTerminal: isTerminal))
        return record.text.withLock(\.self)
    }

    /// Surroundings with 25 April 2025, 04:00 UTC, on the clock, and four processors.
    static func surroundings(
        output: Console.Stream, error: Console.Stream, environment: [String: String] = [:], input: String = ""
    ) -> Surroundings {
        let console = Console(output: output, error: error, width: 80)
        let rest = Pipe(input)
        return Surroundings(
            console: console, environment: environment, input: { rest.next($0) },
            clock: { Timestamp(secondsSinceEpoch: 1_745_553_600) }, processors: 4)
    }

    private static func stream(to record: Record, isTerminal: Bool) -> Console.Stream {
        Console.Stream(isTerminal: isTerminal) { text in record.text.withLock { $0 += text } }
    }
}

/// A pipe that was filled before it is read.
final class Pipe: Sendable {
    private let rest: Mutex<[UInt8]>

    init(_ text: String) { rest = Mutex(Array(text.utf8)) }

    init(_ bytes: [UInt8]) { rest = Mutex(bytes) }

    func next(_ limit: Int) -> [UInt8] {
        rest.withLock { bytes in
            let piece = Array(bytes.prefix(limit))
            bytes.removeFirst(piece.count)
            return piece
        }
    }
}
