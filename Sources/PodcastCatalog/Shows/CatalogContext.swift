import Diagnostics
import FeedValues

/// What every show of a catalogue is read with.
struct CatalogContext: Sendable {
    /// The address of the site and where it is set.
    var site: Located<WebAddress>
    /// Hosts that notes may link to, besides the site's; `nil` when any will do.
    var allowedHosts: Set<String>?
    /// The people of `people.yaml`; `nil` when it could not be read, so that nobody is unknown.
    var people: [String: Person]?
    /// The text of `people.yaml`, if there is one.
    var peopleFile: SourceText?
    /// The text of `podfeed.yaml`.
    var networkFile: SourceText
    /// What became of the files that are named.
    var files: LocalFiles
    /// What is known of them.
    var facts: LocalFacts
    /// The instant after which episodes are held back.
    var asOf: Timestamp
    /// What has been released before.
    var released: ReleasedIdentities
    /// The rules that settings may speak of.
    var knownRules: @Sendable () -> RuleNames
    /// Where the media of all shows are fetched from, as far as those say nothing else.
    var mediaPlace = MediaPlace()
    /// The name of the network.
    var networkTitle: String?
    /// The headers and footers.
    var templates: NotesTemplates
}
