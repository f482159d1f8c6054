import FeedValues
import FeedVocabulary

/// What the attributes of an enclosure say, taken apart.
struct EnclosureParts {
    /// The address; `nil` where there is none or it is blank.
    let url: URLReference?
    /// The media type without parameters; `nil` where there is none or it is no media type.
    let type: MediaType?

    /// The parts of an enclosure.
    init(_ enclosure: Element) {
        url = enclosure["url"].flatMap { $0.isXMLBlank ? nil : URLReference($0) }
        type = enclosure["type"].flatMap { ContentType($0)?.essence }
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

    /// The directories among the profiles that say which formats an enclosure may have.
    var mediaDirectories: Set<MediaFormat.Directory> {
        var directories: Set<MediaFormat.Directory> = []
        if profiles.contains(.apple) { directories.insert(.apple) }
        if profiles.contains(.psp1) { directories.insert(.psp1) }
        return directories
    }
}
