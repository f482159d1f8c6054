import FeedValues

/// A character that no XML 1.0 document can hold, not even as a reference.
package struct IllegalCharacter: Error, Hashable {
    /// The character.
    package var scalar: Unicode.Scalar
    /// How many Unicode scalars of the text stand before it.
    package var index: Int

    /// The first character of a text that XML cannot hold; `nil` when it can hold the whole text.
    package init?(in text: String) {
        let scalars = text.unicodeScalars
        guard let place = scalars.firstIndex(where: { !$0.isLegalXMLScalar }) else { return nil }
        self.init(in: text, at: text.utf8.distance(from: text.startIndex, to: place))
    }

    /// The character that begins at an offset in UTF-8 bytes.
    init(in text: String, at offset: Int) {
        let place = text.utf8.index(text.startIndex, offsetBy: offset)
        scalar = text.unicodeScalars[place]
        index = text.unicodeScalars.distance(from: text.startIndex, to: place)
    }
}
