extension MappingSchema {
    /// A page that belongs to an episode.
    static let notesLink = MappingSchema(
        "link", .notesLink, required: ["title", "url"],
        [
            KeySchema("title", "what it is called", .text),
            KeySchema("url", "the address", .address),
        ])

    /// What was wrong in an episode.
    static let correctionNote = MappingSchema("correction", .notesChange, required: ["text"], changeKeys)

    /// What is new in an episode.
    static let updateNote = MappingSchema("update", .notesChange, required: ["date", "text"], changeKeys)

    private static let changeKeys = [
        KeySchema("date", "when it was changed", .date),
        KeySchema("text", "what is changed, in plain text", .text),
    ]
}
