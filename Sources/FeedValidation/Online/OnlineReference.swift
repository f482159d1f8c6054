package import FeedValues
import FeedVocabulary

/// An address that a feed names and that is asked online.
package struct OnlineReference: Hashable, Sendable {
    /// What it is named for.
    package var role: OnlineRole
    /// The address as the feed writes it, without white space around it.
    package var address: String
    /// The media type that the feed states.
    package var type: MediaType?

    /// An address that is named for something.
    package init(_ role: OnlineRole, _ address: String, type: MediaType? = nil) {
        self.role = role
        self.address = address
        self.type = type
    }
}

/// An address where it stands in a feed.
struct OnlinePlace {
    /// The address.
    let reference: OnlineReference
    /// The element that names it.
    let element: Element
    /// The attribute with the address; `nil` where it is text.
    var attribute: String?
    /// The HTML in which it stands, and the link there.
    var link: (html: HTMLText, link: HTMLLink)?

    /// The addresses that an element names.
    static func all(of element: Element) -> [OnlinePlace] {
        var places: [OnlinePlace] = []
        func add(_ role: OnlineRole, _ attribute: String?, type: Element? = nil) {
            let text = attribute.map { element[$0] ?? "" } ?? element.text
            guard let address = OnlinePlace.address(text) else { return }
            let type = type?["type"].flatMap { ContentType($0)?.essence }
            places.append(
                OnlinePlace(
                    reference: OnlineReference(role, address, type: type), element: element, attribute: attribute))
        }
        switch element.name {
        case "enclosure" where element.isChildOfItem: add(.media, "url", type: element)
        case "podcast:source" where element.parentName == "podcast:alternateEnclosure":
            add(.media, "uri", type: element.parent)
        case "itunes:image": add(.artwork, "href")
        case "url" where element.parentName == "image" && element.isOfRSS: add(.picture, nil)
        case "podcast:image": add(.picture, "href")
        case "psc:chapter":
            add(.picture, "image")
            add(.page, "href")
        case "podcast:transcript": add(.transcript, "url", type: element)
        case "podcast:chapters": add(.chapters, "url", type: element)
        case "podcast:person":
            add(.picture, "img")
            add(.page, "href")
        case "link" where element.isOfRSS && ["channel", "item"].contains(element.parentName ?? ""): add(.page, nil)
        case "podcast:funding", "podcast:license": add(.page, "url")
        case "atom:link" where element.parentName == "channel" && element.linkRelation == "hub": add(.hub, "href")
        case let name where HTMLText.elements.contains(name): return links(of: element)
        default: break
        }
        return places
    }

    private static func links(of element: Element) -> [OnlinePlace] {
        guard let html = HTMLText(element) else { return [] }
        return html.links.compactMap { link in
            guard link.use == .follow, let address = address(link.reference.text) else { return nil }
            return OnlinePlace(
                reference: OnlineReference(.page, address), element: element, link: (html, link))
        }
    }

    private static func address(_ text: String) -> String? {
        let address = String(text.trimmedOfXMLWhiteSpace)
        return address.utf8.count <= 4096 && URLReference(address).isAbsoluteHTTP ? address : nil
    }
}
