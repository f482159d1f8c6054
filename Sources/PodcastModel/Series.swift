public import Diagnostics

/// A special series within a show, with a season of its own.
public struct Series: Hashable, Sendable {
    /// The name by which episodes and feeds speak of it, such as `the-unyielding-east`.
    public var id: String
    /// Its title, which also names its season.
    public var title: Located<String>
    /// What it is about, in plain text.
    public var description: Located<String>?
    /// The order in which it is meant to be heard.
    public var type: Located<ShowType>
    /// The season that its episodes make.
    public var season: Located<Int>?
    /// Its cover.
    public var image: Located<Artwork>?

    /// A series with a title; the rest is set afterwards.
    public init(id: String, title: Located<String>, type: Located<ShowType>) {
        self.id = id
        self.title = title
        self.type = type
    }
}
