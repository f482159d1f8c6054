import Diagnostics
import FeedValues

/// What an episode says in its front matter that its notes show.
struct NotesExtras: Sendable {
    /// Something that changed, and was told to listeners.
    struct Change: Sendable {
        /// When, if that is said.
        var date: Timestamp?
        /// What, as plain text.
        var text: Located<String>
    }

    /// A link with its words.
    struct Link: Sendable {
        /// The words.
        var title: String
        /// Where it leads.
        var address: Located<WebAddress>
    }

    /// What listeners should know first.
    var advisory: Located<String>?
    /// What was wrong, and is put right.
    var corrections: [Change] = []
    /// What else changed.
    var update: Change?
    /// Links that belong to the episode.
    var links: [Link] = []
    /// Whether time codes become links; `nil` when it is as the show says.
    var linksTimeCodes: Bool?
}
