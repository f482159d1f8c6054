import FeedValues

/// References to characters as old pages write them, which browsers read without their semicolon.
enum HTMLReferences {
    private static let names = ["quot", "amp", "lt", "gt", "nbsp"].map { Array($0.utf8) }

    /// The others that HTML has had since its second version, taken for what they are only where a word ends with them:
    /// an address may have a part of one of these names.
    private static let words: Set<String> = Set(
        """
        AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc
        Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml
        Yacute aacute acirc acute aelig agrave aring atilde auml brvbar ccedil cedil cent copy curren deg divide
        eacute ecirc egrave eth euml frac12 frac14 frac34 iacute icirc iexcl igrave iquest iuml laquo macr micro
        middot not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound raquo reg sect shy
        sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// A text of HTML in which well-known references end with a semicolon; those in tags stay as they are.
    static func closed(_ text: String) -> [UInt8] {
        let source = Array(text.utf8)
        guard source.contains(UInt8(ascii: "&")) else { return source }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var isInTag = false
        var index = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            bytes.append(byte)
            switch byte {
            case UInt8(ascii: "<"): isInTag = index < source.count && source[index] > 0x2E && source[index] != 0x3C
            case UInt8(ascii: ">"): isInTag = false
            case UInt8(ascii: "&") where !isInTag:
                guard let name = name(at: index, in: source) else { break }
                bytes += name
                index += name.count
                if index == source.count || source[index] != UInt8(ascii: ";") { bytes.append(UInt8(ascii: ";")) }
            default: break
            }
        }
        return bytes
    }

    private static func name(at index: Int, in source: [UInt8]) -> [UInt8]? {
        if let name = names.first(where: { source[index...].starts(with: $0) }) { return name }
        let word = source[index...].prefix(9).prefix { $0.isASCIIAlphanumeric }
        guard word.endIndex == source.count || source[word.endIndex] != UInt8(ascii: "="),
            words.contains(String(decoding: word, as: UTF8.self))
        else { return nil }
        return Array(word)
    }
}
