/// What kind of content a feed carries (`podcast:medium`).
public enum Medium: String, Hashable, Sendable, CaseIterable {
    /// Spoken episodes.
    case podcast
    /// Music.
    case music
    /// Video.
    case video
    /// A film.
    case film
    /// An audiobook.
    case audiobook
    /// A newsletter.
    case newsletter
    /// A blog.
    case blog
    /// A publisher's list of feeds.
    case publisher
    /// A course.
    case course
}
