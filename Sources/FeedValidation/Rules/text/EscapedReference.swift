import FeedValues

/// A reference to a character in a text that has been read already: it was escaped once too often.
package enum EscapedReference {
    /// Whether a reference as written, such as `&amp;`, is one that a person would not write into plain text.
    ///
    /// `AT&T;` is a slip of the pen and not an entity: a word that HTML has no character for.
    static func isMeant(_ reference: String) -> Bool {
        if reference.hasPrefix("&#") { return !referencesOfProfile.contains(reference) }
        return entities.contains(reference.dropFirst().dropLast().asciiLowercased)
    }

    /// The first reference in plain text, as written; `nil` where there is none.
    package static func first(inPlain text: String) -> String? { Markup.firstEntity(in: text).flatMap(kept) }

    /// The first reference in the source of HTML that was escaped twice, as `&amp;nbsp;`, as written.
    ///
    /// `&amp;` by itself is how HTML writes the sign.
    package static func first(inHTML text: ArraySlice<UInt8>) -> String? {
        var index = text.startIndex
        while let start = text[index...].firstIndex(of: UInt8(ascii: "&")) {
            index = start + 1
            guard text[start...].starts(with: sign) else { continue }
            let name = text[(start + sign.count)...].prefix(9).prefix { $0 != UInt8(ascii: ";") }
            guard name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";") else { continue }
            let inner = String(decoding: name, as: UTF8.self)
            let isNumber = inner.hasPrefix("#") && inner.utf8.count > 1
            guard isNumber || entities.contains(inner.asciiLowercased) else { continue }
            return "&amp;" + inner + ";"
        }
        return nil
    }

    private static let sign = Array("&amp;".utf8)

    private static func kept(_ reference: String) -> String? { isMeant(reference) ? reference : nil }

    private static let entities: Set<String> = [
        "amp", "lt", "gt", "quot", "apos", "nbsp", "copy", "reg", "trade", "ndash", "mdash", "lsquo", "rsquo", "ldquo",
        "rdquo", "laquo", "raquo", "hellip", "bull", "middot", "euro", "eacute", "egrave", "ecirc", "agrave", "aacute",
        "acirc", "atilde", "ccedil", "iacute", "ntilde", "oacute", "ocirc", "otilde", "uacute", "uuml", "ouml", "auml",
        "szlig", "aring", "oslash", "aelig",
    ]
}
