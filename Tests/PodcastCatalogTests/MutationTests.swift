import Testing

@testable import PodcastCatalog

@Suite("Damaged texts")
struct MutationTests {
    /// Numbers that look random and are the same in every run (Knuth's MMIX generator).
    private struct Numbers {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    private static let seedText = """
        ---
        title: "Scott Bessent: From Trader"
        summary: >-
          In 1997, 中文 & <b>.
        people: [{ id: teen-sheng, role: guest }, 'x']
        ? key
        : |
          block
        ---
        # Head

        In *1997* [a](https://x.org/?a=b&c) **b**
        - one `code` <br> ![x](y)
          1. two ~~three~~

        | a | b |
        |---|---|
        | 1 | <script> |

        > quote &amp; <!-- c -->
        ```
        code
        ```
        """

    @Test("are read without a crash, and places stay within the file", arguments: 0..<8)
    func damaged(_ seed: Int) {
        var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 1)
        let pieces = [
            "---", "\t", "\n", "[", "{", "\"", "'", "&a", "*", "!", "<", "](", "`", "\r", "\u{FEFF}", "%", ": ", "|",
        ]
        for _ in 0..<300 {
            var bytes = Array(Self.seedText.utf8)
            for _ in 0...numbers.next(below: 6) {
                let index = numbers.next(below: bytes.count)
                switch numbers.next(below: 4) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = UInt8(numbers.next(below: 256))
                case 2: bytes.insert(contentsOf: Array(pieces[numbers.next(below: pieces.count)].utf8), at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + numbers.next(below: 20)))
                }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let episode = EpisodeSource(RawText(file: "x.md", bytes: bytes), stem: "x")
        let notes = NotesRenderer(
            episode.body, firstLine: episode.bodyLine, links: LinkPolicy(allowedHosts: ["x.org"]))
        let lines = episode.source.lineStarts.count
        let places =
            episode.matter.problems.map(\.place) + notes.problems.map(\.place) + notes.blocks.map(\.place)
        #expect(places.allSatisfy { (1...(lines + 1)).contains($0.line) && $0.column >= 1 })
        #expect(notes.blocks.allSatisfy { isBalanced($0.html) })
    }

    /// Whether every tag is one of the allowed ones and is closed in its place.
    private func isBalanced(_ html: String) -> Bool {
        var open: [Substring] = []
        for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { return false }
            let tag = piece[..<end]
            let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
            guard Self.allowed.contains(String(name)) else { return false }
            if tag.hasPrefix("/") {
                guard open.popLast() == name else { return false }
            } else if name != "br" {
                open.append(name)
            }
        }
        return open.isEmpty
    }

    private static let allowed: Set<String> = [
        "p", "br", "a", "ul", "ol", "li", "strong", "em", "h3", "h4", "blockquote", "code", "pre",
    ]
}
