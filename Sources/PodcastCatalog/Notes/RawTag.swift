/// A tag that was typed as HTML and that notes may keep.
enum RawTag: Equatable {
    /// `<br>` in any spelling.
    case lineBreak
    /// The beginning of an element, by the name that notes use.
    case open(String)
    /// The end of an element, by the name that notes use.
    case close(String)
    /// Anything else.
    case other

    /// The tag that a text is; tags with attributes are none of these.
    init(_ text: String) {
        guard text.hasPrefix("<"), text.hasSuffix(">") else {
            self = .other
            return
        }
        var name = text.dropFirst().dropLast().lowercased()
        let isClosing = name.hasPrefix("/")
        if isClosing { name.removeFirst() }
        if name.hasSuffix("/") { name.removeLast() }
        let names = ["b": "strong", "strong": "strong", "i": "em", "em": "em", "code": "code"]
        if name.normalizedText == "br", !isClosing {
            self = .lineBreak
        } else if let known = names[name] {
            self = isClosing ? .close(known) : .open(known)
        } else {
            self = .other
        }
    }
}
