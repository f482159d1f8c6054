/// The names of seasons, which in a catalogue are titles of series.
struct SeasonNames {
    private struct Key: Hashable {
        var number: Int
        var name: String
    }

    private var ids: [Key: String] = [:]
    private var slugs = SlugMaker()
    /// The entries of `series`, in the order in which they were met.
    private(set) var entries: [YAMLValue] = []

    /// None.
    init() {}

    /// The id of the series that gives a season its name.
    mutating func series(number: Int, name: String) -> String {
        let key = Key(number: number, name: name)
        if let known = ids[key] { return known }
        let id = slugs.slug(of: [name], or: "season-\(number)")
        ids[key] = id
        entries.append(
            .mapping([
                YAMLPair("id", .text(id)), YAMLPair("title", .text(name)), YAMLPair("season", .number(number)),
            ]))
        return id
    }
}
