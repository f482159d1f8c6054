/// The JSON Schemas of the catalogue's files, for editors.
package enum CatalogSchema: String, CaseIterable, Sendable {
    /// `podfeed.yaml`.
    case podfeed
    /// `people.yaml`.
    case people
    /// `show.yaml`.
    case show
    /// An entry of `feeds` in `show.yaml`.
    case feed
    /// The front matter of an episode.
    case episode
    /// The chapters beside an episode.
    case chapters

    /// The name of its file.
    package var fileName: String { "\(rawValue).schema.json" }

    /// What it describes, such as `show.yaml`.
    package var subject: String {
        switch self {
        case .podfeed: "podfeed.yaml"
        case .people: "people.yaml"
        case .show: "show.yaml"
        case .feed: "an entry of feeds in show.yaml"
        case .episode: "the front matter of an episode"
        case .chapters: "the chapters of an episode"
        }
    }

    /// What the file holds.
    var value: ValueSchema {
        switch self {
        case .podfeed: .mapping(.network)
        case .people: .record(ValueSchema.slugForm, .mapping(.person))
        case .show: .mapping(.show)
        case .feed: .mapping(.feed)
        case .episode: .mapping(.episode)
        case .chapters: .list(of: .chapter)
        }
    }

    /// The schema as JSON, which names nothing outside itself.
    package var text: String {
        var writer = SchemaWriter()
        writer.write(self)
        return writer.text
    }
}
