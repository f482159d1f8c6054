import FeedValues
import XMLCore

/// What a text of HTML may hold that deserves a closer look of some rules, found once for all of them.
///
/// A sign may be false; a text without it certainly lacks the matter.
struct HTMLSigns: OptionSet, Sendable {
    /// One bit a sign.
    let rawValue: UInt16

    /// Any text, with or without markup.
    static let text = HTMLSigns(rawValue: 1)
    /// Markup that is more than simple, and may be anything.
    static let complex = HTMLSigns(rawValue: 1 << 1)
    /// A start tag of `a`.
    static let anchor = HTMLSigns(rawValue: 1 << 2)
    /// A start tag of `img`.
    static let picture = HTMLSigns(rawValue: 1 << 3)
    /// An attribute that says how something looks.
    static let look = HTMLSigns(rawValue: 1 << 4)
    /// An attribute `style`.
    static let style = HTMLSigns(rawValue: 1 << 5)
    /// An element that not all apps show.
    static let uncommonElement = HTMLSigns(rawValue: 1 << 6)
    /// An address.
    static let link = HTMLSigns(rawValue: 1 << 7)
    /// An address that is unusual in its form.
    static let oddLink = HTMLSigns(rawValue: 1 << 8)
    /// An address of a host that is no name with a dot, is set aside, or has letters beyond ASCII.
    static let oddHost = HTMLSigns(rawValue: 1 << 14)
    /// An address with a part that is perhaps none.
    static let suspectLink = HTMLSigns(rawValue: 1 << 15)
    /// An address with `http:`.
    static let insecureLink = HTMLSigns(rawValue: 1 << 9)
    /// An address with a query.
    static let query = HTMLSigns(rawValue: 1 << 10)
    /// The sign of mail addresses.
    static let at = HTMLSigns(rawValue: 1 << 11)
    /// Digits with signs that telephone numbers have.
    static let numbers = HTMLSigns(rawValue: 1 << 12)
    /// The beginning of a place of a template.
    static let template = HTMLSigns(rawValue: 1 << 13)

    /// The signs of markup, those of its addresses left out.
    private static let ofMarkup: HTMLSigns = [.complex, .anchor, .picture, .look, .style, .uncommonElement]

    /// The signs in some HTML.
    init(_ fragment: HTMLFragment, hasMarkup: Bool, _ links: [HTMLLink]) {
        self = .text
        if let names = fragment.names {
            if !names.isDisjoint(with: .anchors) { insert(.anchor) }
            if !names.isDisjoint(with: .pictures) { insert(.picture) }
            if !names.isDisjoint(with: .looks) { insert(.look) }
            if !names.isDisjoint(with: .styles) { insert(.style) }
            if !names.isDisjoint(with: .uncommon) { insert(.uncommonElement) }
        } else if hasMarkup {
            formUnion(Self.ofMarkup)
        }
        for link in links {
            formUnion(HTMLSigns(ofLinksWith: link.reference.traits))
            if link.reference.scheme == "http" { insert(.insecureLink) }
        }
        let bytes = fragment.bytes[...]
        if ByteSearch.contains(UInt8(ascii: "@"), in: bytes) { insert(.at) }
        if NotesSearch.mayHavePhoneNumber(bytes) { insert(.numbers) }
        if TemplateMark.mayBegin(in: bytes) { insert(.template) }
    }

    /// The signs of addresses with some traits.
    init(ofLinksWith traits: URLReference.Traits) {
        self = []
        if traits.contains(.every) { insert(.link) }
        if traits.contains(.unusual) { insert(.oddLink) }
        if traits.contains(.query) { insert(.query) }
        if traits.contains(.suspectPart) { insert(.suspectLink) }
        if !traits.isDisjoint(with: .oddHost) { insert(.oddHost) }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
}
