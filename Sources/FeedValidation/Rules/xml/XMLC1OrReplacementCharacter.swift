import Diagnostics
import XMLCore

extension Rule {
    static let xmlC1OrReplacementCharacter = Rule(
        "xml-c1-or-replacement-character", .xml, .warning, .all,
        summary: "Text holds neither control characters U+0080 to U+009F nor U+FFFD.",
        why: """
            Both are what is left of letters and quotation marks that went through a wrong encoding: listeners see \
            boxes and question marks, and search does not find the words.
            """,
        help: "write the character that was meant, in UTF-8",
        source: "W3C Feed Validator, BadCharacters",
        // In HTML the W3C validator takes such a character for bad markup, too.
        w3c: ["BadCharacters", "NotHtml"],
        passing: [.item("<title>The café’s “secret”</title>")],
        failing: [
            .item("<title>The caf↓\u{FFFD}</title>"),
            .item("<title>It↓\u{92}s here</title>"),
            .item("<title>↓It&#x92;s here</title>"),
        ],
        check: .text(.damage) { run, inspection in
            guard let (range, scalar) = firstDamage(in: run.bytes) else { return }
            let number = String(scalar.value, radix: 16, uppercase: true)
            let name = scalar == "\u{FFFD}" ? "U+FFFD, a replacement character" : "the control character U+00\(number)"
            inspection.report(
                "\(run.owner) holds \(name)", at: run.place(of: run.bytes[range]),
                help: windows1252[scalar.value].map { "write '\($0)', which it is in Windows-1252" },
                w3c: run.isHTMLOfItem && scalar != "\u{FFFD}" ? nil : ["BadCharacters"])
        })

    private static func firstDamage(in bytes: ArraySlice<UInt8>) -> (Range<Int>, Unicode.Scalar)? {
        for index in bytes.indices {
            if bytes[index] == 0xC2, index + 1 < bytes.endIndex, (0x80...0x9F).contains(bytes[index + 1]) {
                return (index..<(index + 2), Unicode.Scalar(bytes[index + 1]))
            }
            if bytes[index] == 0xEF, bytes[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
                return (index..<(index + 3), "\u{FFFD}")
            }
        }
        return nil
    }

    private static let windows1252: [UInt32: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: Mojibake.windows1252.map { (UInt32($0.byte), $0.scalar) })
}

extension TextRun {
    /// Whether the run is HTML of an item.
    var isHTMLOfItem: Bool {
        attribute == nil && ["description", "content:encoded"].contains(element.name) && element.isChildOfItem
    }
}
