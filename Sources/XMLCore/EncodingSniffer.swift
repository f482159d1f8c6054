/// What the first bytes of a document say about its encoding (XML 1.0 appendix F).
struct EncodingSniffer {
    /// How many bytes are looked at.
    static let reach = 1024

    /// The encoding to read with.
    private(set) var encoding = "UTF-8"
    /// The byte order mark, named by its encoding.
    private(set) var byteOrderMark: String?
    /// The family that the bytes themselves show, whatever is declared; `nil` when they are like ASCII.
    private(set) var family: String?
    /// The encoding that the declaration names, if the bytes can be read as far as that.
    private(set) var declared: String?

    init(_ head: [UInt8]) {
        let marks: [(name: String, bytes: [UInt8])] = [
            ("UTF-32BE", [0x00, 0x00, 0xFE, 0xFF]), ("UTF-32LE", [0xFF, 0xFE, 0x00, 0x00]),
            ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-16LE", [0xFF, 0xFE]),
        ]
        let openings: [(name: String, bytes: [UInt8])] = [
            ("UTF-32BE", [0, 0, 0, 0x3C]), ("UTF-32LE", [0x3C, 0, 0, 0]),
            ("UTF-16BE", [0, 0x3C, 0]), ("UTF-16LE", [0x3C, 0]), ("IBM037", [0x4C, 0x6F, 0xA7, 0x94]),
        ]
        let plain = head.prefix(EncodingSniffer.reach).filter { $0 != 0 && $0 < 0x80 }
        var prolog = XMLProlog()
        prolog.readDeclaration(inHead: plain)
        declared = prolog.declaration?.encoding
        if let mark = marks.first(where: { head.starts(with: $0.bytes) }) {
            byteOrderMark = mark.name
            family = mark.name
            encoding = mark.name
        } else if let opening = openings.first(where: { head.starts(with: $0.bytes) }) {
            family = opening.name
            encoding = opening.name
        } else if let declared, !isContradicted {
            encoding = declared
        }
    }

    /// Whether the declaration names an encoding in which these bytes can't be written.
    var isContradicted: Bool {
        guard let declared = declared?.uppercased().split(separator: "_").joined(separator: "-") else { return false }
        let wide = ["UTF-16", "UTF-32", "UCS-2", "UCS-4", "ISO-10646-UCS"].first { declared.hasPrefix($0) }
        switch family {
        case nil: return wide != nil
        case "UTF-8": return declared != "UTF-8" && declared != "UTF8"
        case "IBM037": return false
        case let family?: return wide == nil || !family.hasPrefix(wide ?? "") && !declared.contains("UCS")
        }
    }
}
