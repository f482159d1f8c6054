package import Diagnostics

/// The checks that a release passes through before it goes out.
package enum PublishCheck: String, CaseIterable, Sendable {
    /// Nothing of an episode that is held back is published.
    case heldBack = "publish-held-back"

    /// The id by which reports and `podfeed explain` name it.
    package var id: String { rawValue }

    /// How much a finding of it matters.
    package var severity: Severity { .error }

    /// What it demands, as a sentence.
    package var summary: String { "Nothing of an episode that is held back is published." }

    /// Why, as a sentence or two.
    package var why: String {
        """
        A draft, or an episode of the future, is not to be known by its title, its guid, or the name of one of its \
        files, in a feed, in chapters or among the files of the site: what was published once is copied at once.
        """
    }

    /// What to do, as a verb phrase.
    package var help: String { "build again, and look for what names the episode; accept it if it is meant" }
}
