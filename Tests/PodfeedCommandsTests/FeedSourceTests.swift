import PodfeedCommands
import Testing

struct FeedSourceTests {
    private let silent = Console.Stream(isTerminal: false) { _ in }

    @Test func `A hyphen is what is piped in, under the name of stdin`() throws {
        let text = String(repeating: "0123456789", count: 60_000)
        let source = FeedSource(argument: "-")
        let surroundings = Run.surroundings(output: silent, error: silent, input: text)
        #expect(source.name == "stdin")
        #expect(try source.bytes(in: surroundings) == Array(text.utf8))
    }

    @Test func `A file is read whole, under its name`() throws {
        let source = FeedSource(argument: #filePath)
        let surroundings = Run.surroundings(output: silent, error: silent)
        #expect(source.name == #filePath)
        #expect(try source.bytes(in: surroundings).starts(with: "import PodfeedCommands\n".utf8))
    }

    @Test(
        "A file that can't be read is named with the reason",
        arguments: [("no/such/file", "No such file or directory"), (".", "Is a directory")])
    func unreadable(path: String, reason: String) {
        let surroundings = Run.surroundings(output: silent, error: silent)
        #expect(throws: CannotRun("cannot read '\(path)': \(reason)")) {
            try FeedSource(argument: path).bytes(in: surroundings)
        }
    }
}

extension FeedSource {
    /// All bytes at once.
    fileprivate func bytes(in surroundings: Surroundings) throws -> [UInt8] {
        try read(in: surroundings) { next in
            var bytes = try next()
            while case let more = try next(), !more.isEmpty { bytes += more }
            return bytes
        }
    }
}
