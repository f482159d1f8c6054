import FeedValues
import FeedVocabulary

/// A person as `people.yaml` describes them.
struct Person: Sendable {
    /// The name.
    var name: String
    /// What they usually do.
    var role: PersonRole?
    /// A page of theirs.
    var link: WebAddress?
    /// The address of their picture.
    var image: WebAddress?
    /// Their picture, when it is a file of the catalogue.
    var picture: PlannedFile?
}
