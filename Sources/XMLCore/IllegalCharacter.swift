/// A character that no XML 1.0 document can hold, not even as a reference.
package struct IllegalCharacter: Error, Hashable {
    /// The character.
    package var scalar: Unicode.Scalar
    /// How many Unicode scalars of the text stand before it.
    package var index: Int

    /// The first character of a text that XML cannot hold; `nil` when it can hold the whole text.
    package init?(in text: String) {
        let scalars = text.unicodeScalars
        guard let place = scalars.firstIndex(where: { !$0.isLegalInXML }) else { return nil }
        self.init(in: text, at: text.utf8.distance(from: text.startIndex, to: place))
    }

    /// The character that begins at an offset in UTF-8 bytes.
    init(in text: String, at offset: Int) {
        let place = text.utf8.index(text.startIndex, offsetBy: offset)
        scalar = text.unicodeScalars[place]
        index = text.unicodeScalars.distance(from: text.startIndex, to: place)
    }
}

extension Unicode.Scalar {
    /// Whether XML can hold the character (XML 1.0, production 2, `Char`).
    package var isLegalInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
