/// A top-level block of notes as clean HTML.
struct NotesBlock: Hashable, Sendable {
    /// A whole element, such as `<p>…</p>`.
    var html: String
    /// Where it begins, in lines of the whole file.
    var place: Place
}
