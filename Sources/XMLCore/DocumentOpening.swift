/// What a document that is no XML seems to be, from its first bytes.
enum DocumentOpening {
    /// Says what the document begins with, behind white space.
    static func words(_ bytes: ArraySlice<UInt8>) -> String {
        guard let first = bytes.first else { return "the document is empty" }
        let signatures: [(bytes: [UInt8], words: String)] = [
            ([0x1F, 0x8B], "the document is compressed with gzip"),
            ([0x50, 0x4B, 0x03, 0x04], "the document is a ZIP archive"),
            ([0x25, 0x50, 0x44, 0x46], "the document is a PDF"), ([0x49, 0x44, 0x33], "the document is an MP3 file"),
        ]
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.words }
        if first == 0x7B || first == 0x5B { return "the document is JSON, not XML" }
        if first == 0x3C { return "the document has no element" }
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(40)
        // The cut may have split a character.
        let words = String(decoding: line, as: UTF8.self).filter { $0 != "\u{FFFD}" }
        return "the document begins with '\(words)', not with '<'"
    }
}
