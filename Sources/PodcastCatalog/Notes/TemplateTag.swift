/// A tag of a Mustache template, as `{{show.title}}`.
struct TemplateTag {
    /// What a tag does.
    enum Kind: Equatable {
        /// A text takes its place, as in `{{name}}`, `{{{name}}}` or `{{&name}}`.
        case value
        /// What follows is there if the value is, once for each element of a list: `{{#name}}`.
        case section
        /// What follows is there if the value is not: `{{^name}}`.
        case inverted
        /// Either ends: `{{/name}}`.
        case end
        /// Nothing: `{{! words }}`.
        case comment
        /// It asks for what templates here do not have: `{{> partial}}`, `{{=<% %>=}}`.
        case unsupported
    }

    /// What it does.
    var kind: Kind
    /// The name in it, or all that is in it.
    var name: String
    /// The bytes that it takes, braces included.
    var range: Range<Int>
    /// Where it begins.
    var place: Place

    /// The tags of a template in their order, and the place of one that has no end.
    static func all(in bytes: [UInt8]) -> (tags: [TemplateTag], open: Place?) {
        var scan = Scan(bytes: bytes)
        var tags: [TemplateTag] = []
        while let start = scan.nextTag() {
            let place = scan.place
            guard let tag = scan.tag(at: start) else {
                return (tags, Place(line: place.line, column: place.column, length: 2))
            }
            tags.append(tag)
        }
        return (tags, nil)
    }
}

/// A walk through the bytes of a template, which counts lines and columns as it goes.
private struct Scan {
    let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var column = 1

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Where it is.
    var place: Place { Place(line: line, column: column) }

    /// Goes to the next two braces.
    mutating func nextTag() -> Int? {
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
            step()
        }
        return nil
    }

    /// Goes over the tag that begins here; `nil` when it has no end.
    mutating func tag(at start: Int) -> TemplateTag? {
        let begin = place
        let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
        let braces = isTriple ? 3 : 2
        var end = start + braces
        while end + braces <= bytes.count, bytes[end..<end + braces].contains(where: { $0 != UInt8(ascii: "}") }) {
            end += 1
        }
        guard end + braces <= bytes.count else { return nil }
        var inner = bytes[start + braces..<end]
        let sign = isTriple ? nil : inner.first
        let kind: TemplateTag.Kind =
            switch sign {
            case UInt8(ascii: "#"): .section
            case UInt8(ascii: "^"): .inverted
            case UInt8(ascii: "/"): .end
            case UInt8(ascii: "!"): .comment
            case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"):
                .unsupported
            default: .value
            }
        if kind != .value && kind != .unsupported || sign == UInt8(ascii: "&") { inner = inner.dropFirst() }
        let name = String(decoding: inner, as: UTF8.self).normalizedText
        while index < end + braces { step() }
        let length = line == begin.line ? column - begin.column : 2
        return TemplateTag(
            kind: kind, name: name, range: start..<end + braces,
            place: Place(line: begin.line, column: begin.column, length: length))
    }

    private mutating func step() {
        let byte = bytes[index]
        index += 1
        let isReturnBeforeFeed =
            byte == UInt8(ascii: "\r") && index < bytes.count && bytes[index] == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isReturnBeforeFeed {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
