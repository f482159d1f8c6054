/// The elements and attributes that simple HTML has, as a set.
///
/// Of these libxml2 knows nothing that changes how the text behind them reads.
package struct HTMLNames: OptionSet, Sendable {
    /// One bit a name.
    package let rawValue: UInt64

    /// The names of some bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The attributes that hold addresses.
    package static let addresses = names([], ["href", "src"])
    /// Links.
    package static let anchors = names(["a"])
    /// A picture.
    package static let pictures = names(["img"])
    /// The attributes that say how something looks.
    package static let looks = names([], ["style", "class"])
    /// A style.
    package static let styles = names([], ["style"])
    /// The elements other than those that all apps show, or that can be left out without loss.
    package static let uncommon = names(elements.filter { !common.contains($0) })

    static let void = names(["br", "hr", "img"])
    static let optionalEnd = names(["p", "li"])

    private static let common = ["p", "br", "a", "ul", "ol", "li", "b", "i", "strong", "em", "img"]

    static let elements = [
        "p", "br", "a", "strong", "li", "em", "b", "ul", "i", "ol", "span", "div", "u", "h1", "h2", "h3", "h4", "h5",
        "h6", "hr", "img", "blockquote", "code", "pre", "small", "sub", "sup",
    ]
    static let attributes = [
        "href", "rel", "target", "title", "class", "id", "style", "src", "alt", "width", "height", "dir", "lang",
    ]

    /// The place of an element among the names that is written with some bytes.
    static func element(_ raw: UnsafeRawBufferPointer, _ name: Range<Int>) -> Int? {
        unsafe index(of: name, of: raw, in: elementWords)
    }

    /// The place of an attribute among the names.
    static func attribute(_ raw: UnsafeRawBufferPointer, _ name: Range<Int>) -> Int? {
        unsafe index(of: name, of: raw, in: attributeWords)
    }

    /// The set of one element.
    static func element(at index: Int) -> HTMLNames { HTMLNames(rawValue: 1 << UInt64(index)) }

    /// The set of one attribute.
    static func attribute(at index: Int) -> HTMLNames { HTMLNames(rawValue: 1 << UInt64(elements.count + index)) }

    private static func names(_ elements: [String], _ attributes: [String] = []) -> HTMLNames {
        var names: HTMLNames = []
        for name in elements { names.formUnion(element(at: self.elements.firstIndex(of: name) ?? 0)) }
        for name in attributes { names.formUnion(attribute(at: self.attributes.firstIndex(of: name) ?? 0)) }
        return names
    }

    // A name is told by its length and its first eight letters; the one that is longer is like no other.
    private struct Word: Equatable {
        var count = 0
        var letters: UInt64 = 0
    }

    private static let elementWords = elements.map(word)
    private static let attributeWords = attributes.map(word)

    private static func word(_ name: String) -> Word {
        unsafe Array(name.utf8).withUnsafeBytes { unsafe word($0, 0..<$0.count) }
    }

    private static func word(_ raw: UnsafeRawBufferPointer, _ name: Range<Int>) -> Word {
        var word = Word(count: name.count)
        for index in name.prefix(8) { word.letters = unsafe word.letters << 8 | UInt64(raw[index]) }
        return word
    }

    // The first in the list are most of all.
    private static func index(of name: Range<Int>, of raw: UnsafeRawBufferPointer, in list: [Word]) -> Int? {
        guard name.count <= longest.utf8.count else { return nil }
        let wanted = unsafe word(raw, name)
        guard let index = list.firstIndex(of: wanted) else { return nil }
        guard name.count > 8 else { return index }
        return unsafe raw[name].elementsEqual(longest.utf8) ? index : nil
    }

    private static let longest = "blockquote"
}
