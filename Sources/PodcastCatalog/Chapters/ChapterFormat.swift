/// The formats in which a file beside an episode may hold its chapters.
package enum ChapterFormat: String, CaseIterable, Sendable {
    /// A list as the catalogue writes it.
    case yaml
    /// JSON chapters of the podcast namespace.
    case json
    /// Podlove Simple Chapters.
    case psc
    /// A line with a time stamp and a title for each, as mp4chaps writes them.
    case text

    /// What follows the name of the episode in the name of such a file beside it, in the order in which they go first.
    static let endings = [".chapters.yaml", ".chapters.json", ".psc", ".chapters.txt"]

    /// The format by the name of a file; `nil` when it is none.
    package init?(fileName: String) {
        switch fileName.lowercased() {
        case let name where name.hasSuffix(".yaml") || name.hasSuffix(".yml"): self = .yaml
        case let name where name.hasSuffix(".json"): self = .json
        case let name where name.hasSuffix(".psc") || name.hasSuffix(".xml"): self = .psc
        case let name where name.hasSuffix(".txt"): self = .text
        default: return nil
        }
    }
}
