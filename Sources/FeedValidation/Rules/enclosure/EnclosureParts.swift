import FeedValues
import FeedVocabulary

/// What the attributes of an enclosure say, taken apart.
///
/// It is shared by reference: a score of rules look at each.
final class EnclosureParts: Sendable {
    /// The address; `nil` where there is none or it is blank.
    let url: URLReference?
    /// The extension of the address; `nil` where it has none.
    let pathExtension: String?
    /// The format of that extension; `nil` for an unknown one.
    let format: MediaFormat?
    /// The services before the address; `nil` where there is none.
    let prefix: TrackingPrefix?
    /// The media type without parameters; `nil` where there is none or it is no media type.
    let type: MediaType?
    /// The formats of that type, the most likely first.
    let formatsOfType: [MediaFormat]

    /// The parts of an enclosure.
    init(_ enclosure: Element) {
        url = enclosure["url"].flatMap { $0.isXMLBlank ? nil : URLReference($0) }
        prefix = url.flatMap { TrackingPrefix($0) }
        pathExtension = url?.pathExtension
        format = pathExtension.flatMap { MediaFormat.named($0) }
        type = enclosure["type"].flatMap { ContentType($0)?.essence }
        formatsOfType = type.map(MediaFormat.formats) ?? []
    }
}

extension Inspection {
    /// The parts of an enclosure, taken apart once however many rules ask for them in turn.
    mutating func parts(of enclosure: Element) -> EnclosureParts {
        let number = enclosure.number
        if let lastEnclosure, lastEnclosure.number == number { return lastEnclosure.parts }
        let parts = EnclosureParts(enclosure)
        lastEnclosure = (number, parts)
        return parts
    }

    /// Whether the directories among the profiles that say which formats an enclosure may have take a format.
    func isTaken(_ format: MediaFormat) -> Bool {
        (format.acceptedBy.contains(.apple) || !profiles.contains(.apple))
            && (format.acceptedBy.contains(.psp1) || !profiles.contains(.psp1))
    }
}
