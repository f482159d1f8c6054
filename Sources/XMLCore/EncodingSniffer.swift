/// What the first bytes of a document say about its encoding (XML 1.0 appendix F).
struct EncodingSniffer {
    /// How many bytes are looked at.
    static let reach = 1024

    /// The encoding to read with, by its usual name or the name that the document declares.
    private(set) var encoding = "UTF-8"
    /// The byte order mark, named by its encoding.
    private(set) var byteOrderMark: String?
    /// The encoding that the declaration names, if the bytes can be read as far as that.
    private(set) var declared: String?

    init(_ head: [UInt8]) {
        let marks: [(name: String, bytes: [UInt8])] = [
            ("UTF-32BE", [0x00, 0x00, 0xFE, 0xFF]), ("UTF-32LE", [0xFF, 0xFE, 0x00, 0x00]),
            ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-16LE", [0xFF, 0xFE]),
        ]
        let openings: [(name: String, bytes: [UInt8])] = [
            ("UTF-32BE", [0, 0, 0, 0x3C]), ("UTF-32LE", [0x3C, 0, 0, 0]),
            ("UTF-16BE", [0, 0x3C, 0]), ("UTF-16LE", [0x3C, 0]),
        ]
        if let mark = marks.first(where: { head.starts(with: $0.bytes) }) {
            encoding = mark.name
            byteOrderMark = mark.name
            declared = EncodingSniffer.declaredEncoding(in: head.filter { $0 != 0 })
        } else if let opening = openings.first(where: { head.starts(with: $0.bytes) }) {
            encoding = opening.name
            declared = EncodingSniffer.declaredEncoding(in: head.filter { $0 != 0 })
        } else if let name = EncodingSniffer.declaredEncoding(in: head) {
            encoding = name
            declared = name
        }
    }

    private static func declaredEncoding(in head: [UInt8]) -> String? {
        XMLProlog.Declaration(inHead: head)?.encoding
    }
}

extension XMLProlog.Declaration {
    /// The XML declaration in the first bytes of a document, wherever in them it stands.
    init?(inHead head: [UInt8]) {
        let text = String(decoding: head.prefix(EncodingSniffer.reach), as: UTF8.self)
        let scalars = Array(text.unicodeScalars)
        guard let start = scalars.firstIndex(of: "<", before: "?xml"),
            scalars.count > start + 5, " \t\r\n".unicodeScalars.contains(scalars[start + 5]),
            let end = scalars[start...].firstIndex(of: ">")
        else { return nil }
        let inner = String(String.UnicodeScalarView(scalars[(start + 5)..<end]))
        offset = String(String.UnicodeScalarView(scalars[..<start])).utf8.count
        version = XMLProlog.Declaration.value(of: "version", in: inner)
        encoding = XMLProlog.Declaration.value(of: "encoding", in: inner)
    }

    private static func value(of name: String, in text: String) -> String? {
        var rest = Substring(text)
        while let space = rest.firstIndex(where: \.isWhitespace) {
            rest = rest[space...].drop(while: \.isWhitespace)
            guard rest.hasPrefix(name) else {
                if rest.isEmpty { return nil }
                continue
            }
            let after = rest.dropFirst(name.count).drop(while: \.isWhitespace)
            guard after.first == "=" else { continue }
            let value = after.dropFirst().drop(while: \.isWhitespace)
            guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
            return String(value.dropFirst().prefix { $0 != quote })
        }
        return nil
    }
}

extension [Unicode.Scalar] {
    fileprivate func firstIndex(of opening: Unicode.Scalar, before following: String) -> Int? {
        let following = Array(following.unicodeScalars)
        return indices.first { self[$0] == opening && self[($0 + 1)...].starts(with: following) }
    }
}
