import Foundation

/// A guid as a catalogue can hold it.
struct GuidText {
    /// One line, of composed characters, without white space around it.
    let text: String
    /// Whether it is not the guid that the feed has, but for white space of XML around that.
    let isChanged: Bool

    /// The guid that a feed has, without white space of XML around it.
    init(_ stated: String) {
        guard !stated.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            (text, isChanged) = (stated, false)
            return
        }
        let line = stated.contains(where: \.isNewline) ? stated.asLine : stated
        let trimmed = line.trimmingCharacters(in: .whitespacesAndNewlines)
        text = trimmed.precomposedStringWithCanonicalMapping
        isChanged = !text.unicodeScalars.elementsEqual(stated.unicodeScalars)
    }
}
