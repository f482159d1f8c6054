import Diagnostics
import FeedValidation
import FeedValues
import Foundation

/// A feed in a file, with what is expected to be found in it in another file of that name.
struct FeedPair: CustomStringConvertible, Sendable {
    /// The name of both files, without extension.
    let name: String

    var description: String { name }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Feeds")

    /// All pairs, by name.
    static let all: [FeedPair] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".xml") }.sorted().map { FeedPair(name: String($0.dropLast(4))) }
    }()

    /// What is found in the feed, held against the profiles that it calls for.
    func report() throws -> Report {
        let bytes = try Data(contentsOf: FeedPair.folder.appending(path: "\(name).xml"))
        var options = ValidationOptions()
        options.asOf = RuleExampleTime.now
        return FeedValidator(options: options).report(on: [UInt8](bytes), file: "\(name).xml")
    }

    /// The expected findings, one a line; with `RECORD=1` those given become the expected ones.
    func expected(recording found: String) throws -> String {
        let file = FeedPair.folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(found.utf8).write(to: file) }
        return try String(decoding: Data(contentsOf: file), as: UTF8.self)
    }
}

extension Report {
    /// The findings, one a line: `line:column severity rule message`.
    var concise: String {
        findings.map { "\($0.location.line):\($0.location.column) \($0.severity.rawValue) \($0.rule) \($0.message)\n" }
            .joined()
    }
}
