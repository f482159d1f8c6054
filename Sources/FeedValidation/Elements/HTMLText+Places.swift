import FeedValues
import XMLCore

extension HTMLText {
    /// The offsets of an attribute of a start tag, from its name to the end of its value; of the tag when not found.
    func extent(of attribute: String, in tag: HTMLFragment.Token) -> Range<Int> {
        let bytes = source.dropFirst(tag.offset).prefix(tag.end - tag.offset)
        var index = bytes.startIndex + 1 + tag.name.utf8.count
        while index < bytes.endIndex {
            while index < bytes.endIndex, bytes[index].isXMLWhiteSpace || bytes[index] == UInt8(ascii: "/") {
                index += 1
            }
            let start = index
            while index < bytes.endIndex, !HTMLText.endsName(bytes[index]) { index += 1 }
            let name = bytes[start..<index]
            index = HTMLText.endOfValue(bytes, after: index)
            if name.lazy.map(\.asciiLowercased).elementsEqual(attribute.utf8) {
                return (start - source.startIndex)..<(index - source.startIndex)
            }
            if index == start { index += 1 }
        }
        return tag.offset..<tag.end
    }

    /// The offsets of some bytes of a text token.
    func extent(ofText bytes: Range<Int>) -> Range<Int> {
        let start = fragment.offset(ofByte: bytes.lowerBound)
        return start..<max(start, fragment.offset(ofByte: bytes.upperBound))
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isXMLWhiteSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func endOfValue(_ bytes: ArraySlice<UInt8>, after name: Int) -> Int {
        var index = name
        while index < bytes.endIndex, bytes[index].isXMLWhiteSpace { index += 1 }
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else { return name }
        index += 1
        while index < bytes.endIndex, bytes[index].isXMLWhiteSpace { index += 1 }
        guard index < bytes.endIndex else { return index }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return bytes[index...].firstIndex { $0.isXMLWhiteSpace || $0 == UInt8(ascii: ">") } ?? bytes.endIndex
        }
        return bytes[(index + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.endIndex
    }
}

extension Inspection {
    /// Reports at a tag, comment or text of HTML.
    mutating func report(
        _ message: @autoclosure () -> String, at token: HTMLFragment.Token, of html: HTMLText, help: String? = nil,
        w3c: [String]? = nil
    ) {
        report(message(), at: token.offset..<token.end, of: html, help: help, w3c: w3c)
    }

    /// Reports at an attribute of a tag of HTML.
    mutating func report(
        _ message: @autoclosure () -> String, at attribute: String, in tag: HTMLFragment.Token, of html: HTMLText,
        help: String? = nil
    ) {
        guard needsPlace(in: html) else { return report("", at: html.element) }
        guard !html.isXHTML else {
            let element = Element(tree: html.element.tree, index: tag.offset)
            return report(message(), at: element, attribute: attribute, help: help)
        }
        report(message(), at: html.extent(of: attribute, in: tag), of: html, help: help)
    }

    /// Reports at some bytes of the text of HTML.
    mutating func report(
        _ message: @autoclosure () -> String, atText bytes: Range<Int>, in token: HTMLFragment.Token,
        of html: HTMLText, help: String? = nil
    ) {
        guard needsPlace(in: html) else { return report("", at: html.element) }
        report(
            message(), at: html.isXHTML ? token.offset..<token.end : html.extent(ofText: bytes), of: html, help: help)
    }

    private func needsPlace(in html: HTMLText) -> Bool { isKeeping && (html.isXHTML || !keepsElementsOnly) }

    private mutating func report(
        _ message: @autoclosure () -> String, at extent: Range<Int>, of html: HTMLText, help: String?,
        w3c: [String]? = nil
    ) {
        guard needsPlace(in: html) else { return report("", at: html.element) }
        guard !html.isXHTML else {
            let element = Element(tree: html.element.tree, index: extent.lowerBound)
            return report(message(), at: element, help: help, w3c: w3c)
        }
        if lastPlaces?.element != html.element.number {
            let places = TextPlaces(of: html.element.index, in: html.element.tree)
            lastPlaces = (html.element.number, places)
        }
        let place = lastPlaces?.places.map { Place(extent, inTextOf: html.element, $0) }
        report(message(), at: place ?? Place(textOf: html.element), help: help, w3c: w3c)
    }
}
