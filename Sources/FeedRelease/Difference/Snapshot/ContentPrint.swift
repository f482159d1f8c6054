import FeedValues
import XMLCore

/// Makes numbers of what elements say, which differ when that does: white space, the order of attributes, prefixes,
/// CDATA and comments count for nothing.
struct ContentPrint {
    // The numbers of canonical names by their index in the document; 0 where nobody asked.
    private var names: [UInt64] = []

    /// The number of an element's attributes, text and elements, without its name.
    mutating func content(of node: Int, in tree: ElementTree) -> UInt64 {
        let element = tree.nodes[node]
        var sum = attributes(of: element, in: tree)
        var text = TextPrint()
        var next = node + 1
        let end = Int(element.end)
        while next < end {
            let child = tree.nodes[next]
            if child.name >= 0 {
                sum = ContentPrint.mix(sum, text.finish())
                let inner = ContentPrint.mix(name(Int(child.name), in: tree), content(of: next, in: tree))
                sum = ContentPrint.mix(sum, inner)
            } else if child.kind != .comment {
                text.add(tree.bytes[Int(child.first)..<Int(child.first + child.count)])
            }
            next = Int(child.end)
        }
        return ContentPrint.mix(sum, text.finish())
    }

    /// The number of a canonical name by its index.
    mutating func name(_ index: Int, in tree: ElementTree) -> UInt64 {
        if names.count <= index { names += Array(repeating: 0, count: index + 1 - names.count) }
        if names[index] == 0 { names[index] = Fingerprint(tree.names[index].canonical).bits }
        return names[index]
    }

    /// The number of a text, whatever white space is in it.
    static func text(_ text: String) -> UInt64 {
        var print = TextPrint()
        print.add(Array(text.utf8)[...])
        return print.finish()
    }

    /// Two numbers as one, in their order.
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = (left ^ left >> 29 ^ 0x51) &* 0x9E37_79B9_7F4A_7C15
        return (product ^ right ^ product >> 32) &* 0xBF58_476D_1CE4_E5B9
    }

    private mutating func attributes(of element: ElementTree.Node, in tree: ElementTree) -> UInt64 {
        var sum: UInt64 = 0
        for place in Int(element.first)..<Int(element.first + element.count) {
            let attribute = tree.attributes[place]
            var text = TextPrint()
            text.add(tree.bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)])
            sum &+= ContentPrint.mix(name(Int(attribute.name), in: tree), text.finish())
        }
        return sum
    }
}

/// The number of a text that comes in pieces: each run of white space is one space, and none stands at the ends.
private struct TextPrint {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private var isEmpty = true
    private var followsSpace = false

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        let bytes = bytes.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte.isXMLWhiteSpace {
                followsSpace = true
                continue
            }
            if followsSpace, !isEmpty { take(0x20) }
            (isEmpty, followsSpace) = (false, false)
            take(byte)
        }
    }

    mutating func finish() -> UInt64 {
        defer { self = TextPrint() }
        return isEmpty ? 0 : hash ^ hash >> 32
    }

    private mutating func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
