package import FeedValues
import XMLCore

/// An item of a feed in numbers.
package struct MeasuredItem: Hashable, Sendable {
    /// When it was released, if it says so.
    package var date: Timestamp?
    /// How many bytes of the feed it takes, with the white space before it on its line.
    package var bytes: Int
    /// How many of them each part takes; what is not there takes none.
    package var parts: [ItemPart: Int]
    /// How long it plays, in milliseconds; 0 when it doesn't say.
    package var playing: Int
    /// How many bytes its enclosure has, as it says; 0 when it doesn't.
    package var mediaBytes: Int

    /// An item in numbers.
    package init(
        date: Timestamp?, bytes: Int, parts: [ItemPart: Int] = [:], playing: Int = 0, mediaBytes: Int = 0
    ) {
        (self.date, self.bytes, self.parts, self.playing) = (date, bytes, parts, playing)
        self.mediaBytes = mediaBytes
    }

    /// Measures an item.
    init(_ tree: ElementTree) {
        // The reader keeps up to two bytes behind the closing tag.
        let end = (tree.raw.lastIndex(of: UInt8(ascii: ">")) ?? -1) + 1
        let closing = tree.raw[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
        let start = tree.segments.first?.offset ?? 0
        let children = tree.children(of: 0)
        var parts: [ItemPart: Int] = [:]
        var rest = end
        for (index, node) in children.enumerated() {
            let next = index + 1 < children.count ? tree.nodes[children[index + 1]].offset : start + closing
            let size = next - tree.nodes[node].offset
            parts[ItemPart(element: tree.names[Int(tree.nodes[node].name)].canonical), default: 0] += size
            rest -= size
        }
        parts[.rest, default: 0] += rest
        // Beyond a terabyte, or thirty years, it is a mistake; and sums stay within what a number holds.
        func plausible(_ number: Int?) -> Int { number.map { (0..<1 << 40).contains($0) ? $0 : 0 } ?? 0 }
        func text(_ name: String) -> String {
            tree.firstChild(of: 0, named: name).map { tree.text(of: $0) } ?? ""
        }
        let length = tree.firstChild(of: 0, named: "enclosure").flatMap { tree.value(ofAttribute: "length", of: $0) }
        self.init(
            date: RFC5322Date.parse(String(text("pubDate").trimmedOfXMLWhiteSpace)).timestamp, bytes: end,
            parts: parts, playing: plausible(ITunesDuration.parse(text("itunes:duration")).duration?.milliseconds),
            mediaBytes: plausible(length.flatMap { Int($0.trimmedOfXMLWhiteSpace) }))
    }
}
