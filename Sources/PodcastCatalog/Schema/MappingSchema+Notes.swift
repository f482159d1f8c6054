extension MappingSchema {
    /// What an episode says for its notes, and few say.
    static let notesExtras = [
        KeySchema(
            "correction", "[what was wrong](#corrections-and-changes): opens the notes",
            .oneOrMore(.either([.text, .mapping(.correction)]))),
        KeySchema(
            "links", "[pages that belong to it](#links), a list of `title` and `url`: end the notes",
            .list(of: .notesLink)),
        KeySchema(
            "time-codes", "`link` or `text`: what becomes of [time codes](#time-codes) in its notes",
            .cases(of: TimeCodeLinks.Style.self)
        ),
    ]

    /// What was wrong and is put right.
    static let correction = MappingSchema("correction", .notesChange, required: ["text"], change)

    /// What else changed.
    static let update = MappingSchema("update", .notesChange, required: ["date", "text"], change)

    /// A page that belongs to an episode.
    static let notesLink = MappingSchema(
        "link", .notesLink, required: ["title", "url"],
        [KeySchema("title", "the words of the link", .text), KeySchema("url", "the page", .address)])

    private static let change = [
        KeySchema("date", "when it was changed", .date),
        KeySchema("text", "what was changed, in plain text", .text),
    ]
}
