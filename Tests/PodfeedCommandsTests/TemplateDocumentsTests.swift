import Foundation
import PodfeedCommands
import Testing

/// The program carries the files of `Templates`: `make docs` writes them into its source.
@Suite(.serialized)
struct TemplateDocumentsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    @Test(arguments: [("new", "New"), ("ci", "CI")])
    func `The source holds the files of the folder`(folder: String, name: String) throws {
        let file = Self.root.appending(path: "Sources/PodfeedCommands/New/BuiltInTemplate+\(name).swift")
        let expected = try Self.source(of: folder)
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(expected.utf8).write(to: file) }
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(written == expected, "run `make docs`, and build once more")
    }

    @Test func `The program has what the source holds`() throws {
        let files = try ["ci", "new"].flatMap { try Self.files(of: $0).map { "\($0.name)\n\($0.text)" } }
        #expect(BuiltInTemplate.all.map { "\($0.path)\n\($0.text)" }.sorted() == files.sorted())
    }

    private static func files(of folder: String) throws -> [(name: String, text: String)] {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Templates/\(folder)").path)
        return try names.sorted().map { name in
            (
                "\(folder)/\(name)",
                try String(contentsOf: root.appending(path: "Templates/\(folder)/\(name)"), encoding: .utf8)
            )
        }
    }

    private static func source(of folder: String) throws -> String {
        var text = """
            // swift-format-ignore-file
            // Made of Templates/\(folder) by `make docs`: change the files there.

            extension BuiltInTemplate {
                static let \(folder): [BuiltInTemplate] = [

            """
        for file in try files(of: folder) {
            text += "        BuiltInTemplate(\n            \"\(file.name)\",\n            ##\"\"\"\n"
            for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
                text += (line.isEmpty ? "" : "            " + line) + "\n"
            }
            text += "            \"\"\"##),\n"
        }
        return text + "    ]\n}\n"
    }
}
