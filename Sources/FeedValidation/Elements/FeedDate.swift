import FeedValues

/// A date of RFC 5322 in a feed, with its place.
struct FeedDate {
    private let element: Element
    private let attribute: String?

    /// What the text says.
    let reading: RFC5322Date

    /// The text without white space around it.
    var text: String {
        let written = attribute.map { element[$0] ?? "" } ?? element.text
        return String(written.trimmedOfXMLWhiteSpace)
    }

    /// Where the date stands.
    var place: Place { attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// The names of the elements that hold dates.
    static let elements = ["pubDate", "lastBuildDate", "podcast:trailer"]

    /// The date of an element; a blank one is none.
    init?(_ element: Element) {
        attribute = element.name == "podcast:trailer" ? "pubdate" : nil
        let bytes = attribute.map { element.bytes(ofAttribute: $0) ?? [] } ?? element.textBytes
        guard bytes.contains(where: { !$0.isXMLWhiteSpace }) else { return nil }
        self.element = element
        reading = RFC5322Date.parse(bytes)
    }
}
