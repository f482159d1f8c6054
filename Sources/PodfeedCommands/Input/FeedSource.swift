import Decompression
import FeedValidation

/// Where the bytes of a feed come from.
package enum FeedSource: Hashable, Sendable {
    /// What is piped in.
    case standardInput
    /// A file by its path.
    case file(String)
    /// Bytes that are at hand, under a name.
    case bytes([UInt8], name: String)

    /// The name in reports: the path as given, or `stdin`.
    package var name: String {
        switch self {
        case .standardInput: "stdin"
        case .file(let path): path
        case .bytes(_, let name): name
        }
    }

    /// How many bytes are read at a time: as many as a validation takes in one step.
    package static let chunk = Validation.pieceSize

    /// Hands a closure that reads the bytes piece by piece, with none at the end, to another, and gives its result.
    ///
    /// What was compressed with gzip is decompressed on the way. Throws `CannotRun` when the file can't be read.
    package func read<Result>(
        in surroundings: Surroundings, _ body: (_ next: () throws -> [UInt8]) throws -> Result
    ) throws -> Result {
        switch self {
        case .standardInput:
            return try decompressing({ try surroundings.input(FeedSource.chunk) }, body)
        case .file(let path):
            let descriptor = try FeedSource.reading(path) { () throws(SystemCall.Failure) in
                try SystemCall.openToRead(path)
            }
            defer { SystemCall.closeRead(descriptor) }
            let next = {
                try FeedSource.reading(path) { () throws(SystemCall.Failure) in
                    try SystemCall.readSome(FeedSource.chunk, from: descriptor)
                }
            }
            return try decompressing(next, body)
        case .bytes(let bytes, _):
            var rest = bytes[...]
            return try decompressing(
                {
                    defer { rest = rest.dropFirst(FeedSource.chunk) }
                    return Array(rest.prefix(FeedSource.chunk))
                }, body)
        }
    }

    /// Refuses what is no file: a folder, and a pipe or device from which reading might wait for ever.
    static func requireFile(_ path: String) throws(CannotRun) {
        let isFile = try reading(path) { () throws(SystemCall.Failure) in try SystemCall.isFile(path) }
        guard isFile else { throw CannotRun("cannot read '\(path)': it is no file") }
    }

    private func decompressing<Result>(
        _ next: @escaping () throws -> [UInt8], _ body: (_ next: () throws -> [UInt8]) throws -> Result
    ) throws -> Result {
        var first = try next()
        // A pipe may hand over a single byte.
        if first.count == 1 { first += try next() }
        guard Gunzip.begins(first) else {
            return try body {
                guard !first.isEmpty else { return try next() }
                defer { first = [] }
                return first
            }
        }
        do {
            var stream = try Gunzip(first)
            return try body { try stream.next(FeedSource.chunk, more: next) }
        } catch let failure as Gunzip.Failure {
            throw CannotRun("cannot read '\(name)': \(failure)")
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
