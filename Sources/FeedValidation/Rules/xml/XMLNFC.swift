import Diagnostics
import XMLCore

extension Rule {
    static let xmlNFC = Rule(
        "xml-nfc", .xml, .info, .all,
        summary: "Text is in Unicode Normalization Form C.",
        why: """
            'é' can be one character, or 'e' and an accent behind it. They look alike and are not equal: search misses \
            words, and two spellings of one name become two people. File names from macOS are the usual source.
            """,
        help: "normalize the text to NFC",
        source: "Podfeed; Unicode Standard Annex 15, Unicode Normalization Forms",
        passing: [.item("<title>Café, が, 한국, ½</title>"), .item("<title>x\u{0332}</title>")],
        failing: [
            .item("<title>Caf↓e\u{0301}</title>"),
            .item("<title>↓か\u{3099}んばる</title>"),
        ],
        check: .text(.decomposed) { run, inspection in
            guard let place = firstDecomposed(in: run.bytes) else { return }
            let written = String(decoding: run.bytes[place], as: UTF8.self)
            inspection.report("'\(written)' in \(run.owner) is not composed", at: run.place(of: run.bytes[place]))
        })

    /// The first character, with its marks, that Normalization Form C would change.
    private static func firstDecomposed(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard !isNFC(bytes) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        for index in text.indices {
            let start = bytes.startIndex + text.utf8.distance(from: text.startIndex, to: index)
            let end = start + text[index].utf8.count
            if !isNFC(bytes[start..<end]) { return start..<end }
        }
        return nil
    }

    private static func isNFC(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard var span = try? UTF8Span(validating: bytes.span) else { return true }
        return span.checkForNFC(quickCheck: false)
    }
}
