import PodfeedCommands
import Testing

@Suite(.serialized)
struct FeedSourceTests {
    private let silent = Console.Stream(isTerminal: false) { _ in }

    @Test func `A hyphen is what is piped in, under the name of stdin`() throws {
        let text = String(repeating: "0123456789", count: 60_000)
        let source = FeedSource.standardInput
        let surroundings = Run.surroundings(output: silent, error: silent, input: text)
        #expect(source.name == "stdin")
        #expect(try source.bytes(in: surroundings) == Array(text.utf8))
    }

    @Test func `A file is read whole, under its name`() throws {
        let source = FeedSource.file(#filePath)
        let surroundings = Run.surroundings(output: silent, error: silent)
        #expect(source.name == #filePath)
        #expect(try source.bytes(in: surroundings).starts(with: "import PodfeedCommands\n".utf8))
    }

    // `printf 'Hello, ' | gzip -n`
    private static let compressed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xF3, 0x48, 0xCD, 0xC9, 0xC9, 0xD7, 0x51, 0, 0, 0x05, 0x6F, 0x57,
        0xDE, 0x07, 0, 0, 0,
    ]

    @Test(arguments: [1, 2, 1000])
    func `What is compressed is decompressed, whatever its name and however it comes`(size: Int) throws {
        var surroundings = Run.surroundings(output: silent, error: silent)
        let pipe = Pipe(FeedSourceTests.compressed)
        surroundings.input = { pipe.next(min($0, size)) }
        #expect(try FeedSource.standardInput.bytes(in: surroundings) == Array("Hello, ".utf8))
    }

    @Test func `Compressed bytes that end early are named with the reason`() {
        var surroundings = Run.surroundings(output: silent, error: silent)
        let pipe = Pipe(Array(FeedSourceTests.compressed.dropLast()))
        surroundings.input = { pipe.next($0) }
        #expect(throws: CannotRun("cannot read 'stdin': the gzip data ends early: get the file again")) {
            try FeedSource.standardInput.bytes(in: surroundings)
        }
    }

    @Test(
        "A file that can't be read is named with the reason",
        arguments: [("no/such/file", "No such file or directory"), (".", "Is a directory")])
    func unreadable(path: String, reason: String) {
        let surroundings = Run.surroundings(output: silent, error: silent)
        #expect(throws: CannotRun("cannot read '\(path)': \(reason)")) {
            try FeedSource.file(path).bytes(in: surroundings)
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
