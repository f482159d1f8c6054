import Diagnostics
import PodcastModel

/// A recommended feed as `show.yaml` names it.
enum PodrollEntry: Sendable {
    /// A feed of the catalogue by its id, and where it is named.
    case feed(id: String, place: Place)
    /// A feed described in full.
    case item(Located<RemoteItem>)
}
