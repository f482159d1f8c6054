import Foundation
import Testing

struct LibraryExampleTests {
    @Test func `the example writes a feed`() throws {
        try Golden.expect(try #require(try teaTime()), is: "example.xml")
    }

    @Test func `the example in the README is the one that is compiled`() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let readme = here.appending(path: "../../README.md").standardizedFileURL
        guard FileManager.default.fileExists(atPath: readme.path) else { return }
        let source = try String(contentsOf: here.appending(path: "LibraryExample.swift"), encoding: .utf8)
        let example = source.replacing("// README:begin\n", with: "").replacing("// README:end\n", with: "")
        let text = try String(contentsOf: readme, encoding: .utf8)
        #expect(text.contains("```swift\n\(example)```\n"))
    }
}
