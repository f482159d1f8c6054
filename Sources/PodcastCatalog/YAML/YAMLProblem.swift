/// Something wrong with a file that its reader met before anything was known of its meaning.
struct YAMLProblem: Sendable {
    /// Which check found it.
    var check: CatalogCheck
    /// What is the matter.
    var message: String
    /// Where.
    var place: Place
    /// An earlier place that belongs to it, with what it has to do with it.
    var note: (message: String, place: Place)?
    /// What to do, when the check's own advice is too general.
    var help: String?
}
