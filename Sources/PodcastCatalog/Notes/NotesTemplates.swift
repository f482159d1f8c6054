/// The headers and footers of a catalogue, by their paths in `Templates` without the extension.
struct NotesTemplates: Sendable {
    /// Which of the two a template is.
    enum Part: String, CaseIterable {
        case header, footer

        /// The folder of those for a show, a series or a feed.
        var folder: String { rawValue + "s" }
    }

    private let byPath: [String: NotesTemplate]

    /// Templates by their paths.
    init(_ byPath: [String: NotesTemplate]) { self.byPath = byPath }

    /// Whether there is none.
    var isEmpty: Bool { byPath.isEmpty }

    /// Whether a path is that of the template of a feed, and not of a show or a series.
    static func isOfFeed(_ path: String) -> Bool { path.utf8.count { $0 == UInt8(ascii: "/") } > 1 }

    /// Whether a feed has a header or footer of its own.
    func hasOwn(_ feed: String, of show: String) -> Bool {
        Part.allCases.contains { byPath["\($0.folder)/\(show)/\(feed)"] != nil }
    }

    /// The header or footer in force: the feed's, else the series', else the show's, else that of the network.
    func template(_ part: Part, show: String, series: String?, feed: String?) -> NotesTemplate? {
        feed.flatMap { byPath["\(part.folder)/\(show)/\($0)"] } ?? series.flatMap { byPath["\(part.folder)/\($0)"] }
            ?? byPath["\(part.folder)/\(show)"] ?? byPath[part.rawValue]
    }

    /// The templates that are for nothing that there is, with the names that say for what they are.
    ///
    /// - Parameters:
    ///   - ids: the ids of all shows and series.
    ///   - feeds: all feeds, each as `SHOW/FEED`.
    func strays(ids: Set<String>, feeds: Set<String>) -> [(name: String, NotesTemplate)] {
        byPath.sorted { $0.key < $1.key }.compactMap { path, template in
            guard let slash = path.firstIndex(of: "/") else { return nil }
            let name = String(path[path.index(after: slash)...])
            return (NotesTemplates.isOfFeed(path) ? feeds : ids).contains(name) ? nil : (name, template)
        }
    }
}
