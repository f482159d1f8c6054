/// Where the bytes of an element's text stand in the document, through references, CDATA and comments.
///
/// It is made once for a text in which several places are asked for; each answer then takes no walk through the text.
package struct TextPlaces: Sendable {
    private let raw: [UInt8]
    private let stretches: [TextWalk.Stretch]
    // Positions every so many bytes, so that no answer counts the lines of all the text before it.
    private var marks: [(raw: Int, position: XMLPosition)]

    private static let markDistance = 32 * 1024

    /// The places of the text directly in an element; `nil` when elements are in it, too, or it has no text.
    package init?(of node: Int, in tree: ElementTree) {
        let tag = tree.position(of: node)
        let text = tree.position(ofTextOf: node)
        guard text.offset > tag.offset, !tree.hasElements(in: node), let start = tree.rawIndex(ofOffset: tag.offset),
            let walk = TextWalk(startTag: start, in: tree.raw)
        else { return nil }
        raw = tree.raw
        stretches = walk.stretches
        marks = [(start, tag)]
        var next = start + TextPlaces.markDistance
        while next < walk.cursor {
            var position = marks[marks.count - 1].position
            position.advance(over: raw, (next - TextPlaces.markDistance)..<next)
            marks.append((next, position))
            next += TextPlaces.markDistance
        }
    }

    /// The place of a byte of the text, which is counted from 0; of the end of the text for those beyond it.
    package func position(ofByte index: Int) -> XMLPosition {
        let raw = rawIndex(ofByte: index)
        let mark = marks[TextPlaces.last(in: marks) { $0.raw <= raw }]
        var position = mark.position
        position.advance(over: self.raw, mark.raw..<max(raw, mark.raw))
        return position
    }

    private func rawIndex(ofByte index: Int) -> Int {
        let stretch = stretches[TextPlaces.last(in: stretches) { $0.text <= index }]
        return min(stretch.raw + index - stretch.text, raw.count)
    }

    // The last of which something is so that is so of all before it, the first at least.
    private static func last<Element>(in list: [Element], where isSo: (Element) -> Bool) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if isSo(list[middle]) { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }
}
