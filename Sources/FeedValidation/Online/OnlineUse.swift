import FeedValues
import XMLCore

/// An address where a feed names it, with what came of asking it.
struct OnlineUse {
    /// Where it stands.
    let place: OnlinePlace
    /// What came of it.
    let visit: OnlineVisit
    /// The facts of all.
    let facts: OnlineFacts
    /// How the document is encoded; of the feed alone.
    var prolog: XMLProlog?

    /// What it is named for.
    var role: OnlineRole { place.reference.role }
    /// The address as the feed writes it.
    var address: String { place.reference.address }
    /// The host, with its port where one is written.
    var host: String {
        let reference = URLReference(address)
        return (reference.host ?? "").asciiLowercased + (reference.port.map { ":\($0)" } ?? "")
    }

    /// What it is called at the beginning of a message.
    var name: String {
        switch role {
        case .feed: "the feed"
        case .media: "the enclosure"
        case .artwork, .picture: "the picture"
        case .transcript: "the transcript"
        case .chapters: "the list of chapters"
        case .page: "the page"
        case .hub: "the hub"
        }
    }
}

extension Inspection {
    /// Reports at the address of something that was asked, or at another attribute of its element.
    mutating func report(_ message: String, at use: OnlineUse, attribute: String? = nil) {
        let place = use.place
        if let (html, link) = place.link { return report(message, at: link.attribute, in: link.tag, of: html) }
        if let attribute, place.element[attribute] != nil {
            return report(message, at: place.element, attribute: attribute)
        }
        if let attribute = place.attribute { return report(message, at: place.element, attribute: attribute) }
        // The feed's address stands nowhere when there is no link to itself.
        if use.role == .feed { return report(message, at: place.element) }
        report(message, inTextOf: place.element)
    }
}
