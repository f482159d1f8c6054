/// How long the texts of Podcasting 2.0 may be, in Unicode scalars.
public enum TagText {
    /// The limit of most texts.
    public static let limit = 128
    /// The limit of what stands in the place of an episode's number, and of titles of renditions.
    public static let shortLimit = 32
    /// The limit of statements for machines.
    public static let longLimit = 4000

    /// Whether a text is one, and no longer than a limit.
    public static func fits(_ text: String, in limit: Int = TagText.limit) -> Bool {
        !text.isEmpty && (text.utf8.count <= limit || text.unicodeScalars.count <= limit)
    }
}
