/// Where the bytes of a feed come from.
package enum FeedSource: Hashable, Sendable {
    /// What is piped in.
    case standardInput
    /// A file by its path.
    case file(String)

    /// The source that an argument names: `-` is the standard input.
    package init(argument: String) { self = argument == "-" ? .standardInput : .file(argument) }

    /// The name in reports: the path as given, or `stdin`.
    package var name: String {
        switch self {
        case .standardInput: "stdin"
        case .file(let path): path
        }
    }

    /// How many bytes are read at a time.
    package static let chunk = 256 * 1024

    /// Hands a closure that reads the bytes piece by piece, with none at the end, to another, and gives its result.
    ///
    /// Throws `CannotRun` when the file can't be read.
    package func read<Result>(
        in surroundings: Surroundings, _ body: (_ next: () throws -> [UInt8]) throws -> Result
    ) throws -> Result {
        switch self {
        case .standardInput:
            return try body { try surroundings.input(FeedSource.chunk) }
        case .file(let path):
            let descriptor = try FeedSource.reading(path) { () throws(SystemCall.Failure) in
                try SystemCall.openToRead(path)
            }
            defer { SystemCall.closeRead(descriptor) }
            return try body {
                try FeedSource.reading(path) { () throws(SystemCall.Failure) in
                    try SystemCall.readSome(FeedSource.chunk, from: descriptor)
                }
            }
        }
    }

    private static func reading<Result>(
        _ path: String, _ call: () throws(SystemCall.Failure) -> Result
    ) throws(CannotRun) -> Result {
        do {
            return try call()
        } catch {
            throw CannotRun("cannot read '\(path)': \(error)")
        }
    }
}
