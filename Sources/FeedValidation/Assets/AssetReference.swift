package import FeedValues
import FeedVocabulary

/// A file that a feed names.
package struct AssetReference: Hashable, Sendable {
    /// What it is named for.
    package var kind: AssetKind
    /// The address as the feed writes it, without white space around it.
    package var address: String
    /// The media type that the feed states.
    package var type: MediaType?

    /// The names of elements that name files.
    static let elements = [
        "itunes:image", "podcast:image", "url", "psc:chapter", "enclosure", "podcast:source", "podcast:transcript",
        "podcast:chapters",
    ]

    /// A file that is named for something.
    package init(_ kind: AssetKind, _ address: String, type: MediaType? = nil) {
        self.kind = kind
        self.address = address
        self.type = type
    }

    /// The file that an element names, with the attribute where its address stands; `nil` where it names none.
    static func of(_ element: Element) -> (reference: AssetReference, attribute: String?)? {
        let (kind, attribute): (AssetKind, String?)
        switch element.name {
        case "itunes:image": (kind, attribute) = (.artwork, "href")
        case "podcast:image": (kind, attribute) = (.picture, "href")
        case "url" where element.parentName == "image" && element.isOfRSS: (kind, attribute) = (.picture, nil)
        case "psc:chapter": (kind, attribute) = (.chapterImage, "image")
        case "enclosure" where element.isChildOfItem: (kind, attribute) = (.media, "url")
        case "podcast:source" where element.parentName == "podcast:alternateEnclosure":
            (kind, attribute) = (.rendition, "uri")
        case "podcast:transcript": (kind, attribute) = (.transcript, "url")
        case "podcast:chapters": (kind, attribute) = (.chapters, "url")
        default: return nil
        }
        let address = String((attribute.map { element[$0] ?? "" } ?? element.text).trimmedOfXMLWhiteSpace)
        guard !address.isEmpty else { return nil }
        let holder = kind == .rendition ? element.parent : element
        let type = holder?["type"].flatMap { ContentType($0)?.essence }
        let reference = AssetReference(kind, address, type: type)
        return reference.isExamined ? (reference, attribute) : nil
    }

    // A PDF as an enclosure is neither sound nor picture: nothing is asked of it here.
    private var isExamined: Bool {
        guard kind == .media || kind == .rendition else { return true }
        let formats = type.map(MediaFormat.formats) ?? []
        let format = formats.first ?? URLReference(address).pathExtension.flatMap(MediaFormat.named)
        let topLevel = type?.topLevel
        return format.map { $0.kind == .audio || $0.kind == .video } ?? (topLevel == "audio" || topLevel == "video")
    }
}
