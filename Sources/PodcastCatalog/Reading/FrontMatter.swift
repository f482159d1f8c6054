import XMLCore

/// Where the front matter of a Markdown file stands.
struct FrontMatter {
    /// The bytes between the two lines `---`.
    private(set) var range: Range<Int> = 0..<0
    /// Where the rest begins.
    private(set) var bodyStart: Int
    /// The line at which the rest begins.
    private(set) var bodyLine = 1
    /// What is wrong with it.
    private(set) var problem: YAMLProblem?

    /// Looks for front matter at the beginning of a text.
    init(_ bytes: [UInt8]) {
        bodyStart = bytes.count
        let first = FrontMatter.lineEnd(in: bytes, from: 0)
        guard FrontMatter.isFence(bytes[..<first.end]) else {
            problem = FrontMatter.missing(
                bytes.isEmpty ? "the file is empty" : "expected '---' and the front matter in the first line")
            return
        }
        var start = first.next
        var line = 2
        while start < bytes.count {
            let (end, next) = FrontMatter.lineEnd(in: bytes, from: start)
            if FrontMatter.isFence(bytes[start..<end]) {
                range = first.next..<start
                bodyStart = next
                bodyLine = line + 1
                if range.allSatisfy({ [9, 10, 13, 32].contains(bytes[$0]) }) {
                    problem = FrontMatter.missing("the front matter is empty")
                }
                return
            }
            start = next
            line += 1
        }
        problem = FrontMatter.missing("the front matter that begins here has no end")
        problem?.help = "end it with a line '---'"
    }

    private static func missing(_ message: String) -> YAMLProblem {
        YAMLProblem(check: .frontMatter, message: message, place: .start)
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func lineEnd(in bytes: [UInt8], from start: Int) -> (end: Int, next: Int) {
        guard let end = ByteSearch.first(of: 0x0A, 0x0D, 0x0D, in: bytes[...], from: start) else {
            return (bytes.count, bytes.count)
        }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        return (end, isPair ? end + 2 : end + 1)
    }
}
