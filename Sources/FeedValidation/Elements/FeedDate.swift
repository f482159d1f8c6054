import FeedValues

/// A date of RFC 5322 in a feed, with its place.
struct FeedDate {
    /// The text without white space around it.
    let text: String
    private let element: Element
    private let attribute: String?

    /// Where the date stands.
    var place: Place { attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element) }

    /// The names of the elements that hold dates.
    static let elements = ["pubDate", "lastBuildDate", "podcast:trailer"]

    /// The dates of an element; a blank one is none.
    static func all(of element: Element) -> [FeedDate] {
        let attribute = element.name == "podcast:trailer" ? "pubdate" : nil
        let written = attribute.map { element[$0] ?? "" } ?? element.text
        let text = String(written.trimmedOfXMLWhiteSpace)
        return text.isEmpty ? [] : [FeedDate(text: text, element: element, attribute: attribute)]
    }
}
