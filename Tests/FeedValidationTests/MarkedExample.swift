import FeedValidation

/// An example as bytes, with the places that its marks name.
struct MarkedExample {
    /// A place by line and column.
    struct Mark: Hashable, Comparable, CustomStringConvertible {
        var line: Int
        var column: Int
        var description: String { "\(line):\(column)" }
        static func < (left: Mark, right: Mark) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    let bytes: [UInt8]
    let marks: [Mark]
    let assets: AssetFacts?
    let online: OnlineFacts?

    /// Takes the marks out of an example; text may be put before it, on the same line.
    init(_ example: RuleExample, behind prefix: String = "") {
        assets = example.assetFacts
        online = example.onlineFacts
        var example = example
        if example.placement != .document { example.text = prefix + example.text }
        var text = String.UnicodeScalarView()
        var marks: [Mark] = []
        var place = Mark(line: 1, column: 1)
        for scalar in example.document.unicodeScalars {
            if scalar == "↓" {
                marks.append(place)
                continue
            }
            text.append(scalar)
            place =
                scalar == "\n"
                ? Mark(line: place.line + 1, column: 1) : Mark(line: place.line, column: place.column + 1)
        }
        self.marks = marks.sorted()
        let bytes = MarkedExample.encode(String(text), example.encoding)
        self.bytes = bytes + [UInt8](repeating: 0x20, count: max(0, example.size - bytes.count))
    }

    private init(bytes: [UInt8], marks: [Mark], assets: AssetFacts?, online: OnlineFacts?) {
        self.assets = assets
        self.online = online
        self.bytes = bytes
        self.marks = marks
    }

    /// The same with CRLF, in another encoding, which its declaration names.
    func rewritten(_ encoding: RuleExample.Encoding) -> MarkedExample {
        let name = encoding == .utf16 ? "UTF-16" : "UTF-8"
        let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
            .replacing("encoding=\"UTF-8\"", with: "encoding=\"\(name)\"")
        return MarkedExample(bytes: MarkedExample.encode(text, encoding), marks: marks, assets: assets, online: online)
    }

    private static func encode(_ text: String, _ encoding: RuleExample.Encoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .latin1: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        }
    }
}
