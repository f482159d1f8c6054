package import Diagnostics

/// What an import tells of: everything that is lost or changed on the way from a feed to a catalogue.
package enum ImportCheck: String, CaseIterable, Sendable {
    /// The feed is read to its end.
    case unreadable = "import-unreadable"
    /// The feed is whole, and not one page of several.
    case page = "import-page"
    /// What every show must say is in the feed.
    case substitute = "import-substitute"
    /// An episode has a date.
    case date = "import-date"
    /// An episode has media.
    case media = "import-media"
    /// An episode has a guid of its own.
    case guid = "import-guid"
    /// A value can be read.
    case value = "import-value"
    /// The notes hold only what apps show.
    case notes = "import-notes"
    /// Texts fit into a catalogue.
    case text = "import-text"
    /// A value stands in another form than before.
    case changed = "import-changed"
    /// An element has a key of its own.
    case kept = "import-kept"
    /// An element is made by each build anew.
    case made = "import-made"
    /// The feed stays at its address.
    case address = "import-address"
    /// Media that were asked for have been fetched.
    case fetch = "import-fetch"

    /// The id by which reports and `podfeed explain` name it.
    package var id: String { rawValue }

    /// How much a finding of it matters.
    package var severity: Severity {
        switch self {
        case .unreadable: .error
        case .page, .substitute, .date, .media, .guid, .value, .notes, .text, .fetch: .warning
        case .changed, .kept, .made, .address: .info
        }
    }
}
