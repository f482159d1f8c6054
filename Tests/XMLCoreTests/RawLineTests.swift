import Testing

@testable import XMLCore

@Suite("A line that is quoted")
struct RawLineTests {
    @Test(
        "shows where it was cut",
        arguments: [
            (0, String(repeating: "a", count: 200) + "…", 1), (1000, "…" + String(repeating: "a", count: 200), 202),
            (500, "…" + String(repeating: "a", count: 400) + "…", 202),
        ])
    func cut(index: Int, text: String, column: Int) {
        let bytes = Array(("\n" + String(repeating: "a", count: 1000) + "\n").utf8)
        let line = RawLine.around(index: index + 1, in: bytes, within: bytes.indices)
        #expect(line.text == text)
        #expect(line.column == column)
    }
}
