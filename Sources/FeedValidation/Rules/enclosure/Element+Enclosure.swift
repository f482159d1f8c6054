import FeedValues
import FeedVocabulary

extension Element {
    /// The address of an enclosure; `nil` where there is none or it is blank.
    var enclosureURL: URLReference? {
        guard let url = self["url"], !url.isXMLBlank else { return nil }
        return URLReference(url)
    }

    /// The media type of an enclosure without parameters; `nil` where there is none or it is no media type.
    var enclosureType: MediaType? { self["type"].flatMap { ContentType($0)?.essence } }
}

extension Inspection {
    /// The directories among the profiles that say which formats an enclosure may have.
    var mediaDirectories: Set<MediaFormat.Directory> {
        var directories: Set<MediaFormat.Directory> = []
        if profiles.contains(.apple) { directories.insert(.apple) }
        if profiles.contains(.psp1) { directories.insert(.psp1) }
        return directories
    }
}
