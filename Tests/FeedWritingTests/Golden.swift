import Foundation
import Testing

/// Files beside the tests that hold what is expected; `RECORD=1` writes them anew.
enum Golden {
    /// Compares bytes with a file, or writes the file.
    static func expect(
        _ bytes: [UInt8], is name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(bytes).write(to: file) }
        let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(String(decoding: bytes, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    }
}
