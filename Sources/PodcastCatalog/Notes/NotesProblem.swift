/// Something in notes that the feed can't carry or that deserves a second look.
struct NotesProblem: Hashable, Sendable {
    /// Which check found it.
    var check: CatalogCheck
    /// What is the matter.
    var message: String
    /// Where, in lines of the whole file.
    var place: Place
}
