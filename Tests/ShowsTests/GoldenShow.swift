import Foundation
import Testing

/// A small catalogue in `Shows` with what a build of it must bring forth, byte for byte.
struct GoldenShow: CustomTestStringConvertible {
    /// The name of its folder.
    let name: String

    /// Every show in the folder.
    static let all: [GoldenShow] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map(GoldenShow.init)
    }()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shows")

    var testDescription: String { name }

    /// The folder with `Feeds`.
    var original: URL { GoldenShow.folder.appending(path: name) }

    /// The options of its builds: those of the file `arguments`, else a day long after the shows.
    var arguments: [String] {
        let text = try? String(contentsOf: original.appending(path: "arguments"), encoding: .utf8)
        return (text ?? "--as-of 2026-01-01").split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// What is expected, by file; `RECORD=1` writes down what came out.
    func expect(_ actual: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let expected = original.appending(path: "expected")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try? FileManager.default.removeItem(at: expected)
            for (path, text) in actual {
                let file = expected.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }
        let texts = try Workplace.files(expected).mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(texts.keys.sorted() == actual.keys.sorted(), sourceLocation: sourceLocation)
        for (path, text) in texts where actual[path] != nil {
            #expect(actual[path] == text, "\(path)", sourceLocation: sourceLocation)
        }
    }
}
