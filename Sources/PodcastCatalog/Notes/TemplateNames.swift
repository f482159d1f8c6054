/// The values that templates of headers and footers may use.
indirect enum TemplateNames: Sendable {
    /// A text.
    case text
    /// Values of their own, into which a section may step.
    case group([String: TemplateNames])
    /// Elements, each with texts of its own, for each of which a section is there once.
    case list([String])

    /// All that every template may use.
    static let common: [String: TemplateNames] = [
        "site": .text,
        "network": .texts("title"),
        "show": .group([
            "title": .text, "link": .text, "author": .text, "language": .text, "people": people, "funding": funding,
        ]),
        "series": .texts("title"),
        "episode": episode,
    ]

    /// All that the templates of one feed may use.
    static let ofFeed = common.merging(["feed": .texts("title", "link")]) { first, _ in first }

    private static let people = TemplateNames.list(["name", "role", "link"])
    private static let funding = TemplateNames.list(["label", "url"])

    private static let episode = TemplateNames.group([
        "title": .text, "link": .text, "type": .text, "season": .text, "number": .text, "duration": .text,
        "date": .text, "long-date": .text, "year": .text,
        "people": people, "funding": funding, "links": .list(["title", "url"]),
        "transcripts": .list(["url", "language"]), "chapters": .list(["start", "title", "link"]),
        "corrections": .list(["date", "long-date", "text"]), "updated": .texts("date", "long-date", "text"),
    ])

    private static func texts(_ names: String...) -> TemplateNames {
        .group(Dictionary(uniqueKeysWithValues: names.map { ($0, .text) }))
    }

    /// The names of the texts and lists among some values, as tags write them.
    static func paths(of names: [String: TemplateNames], prefix: String = "") -> [String] {
        names.flatMap { name, value in
            switch value {
            case .text: [prefix + name]
            case .group(let inner): paths(of: inner, prefix: prefix + name + ".")
            case .list: [prefix + name]
            }
        }
    }
}
