/// The values that templates of headers and footers may use.
indirect enum TemplateNames: Sendable {
    /// A text.
    case text
    /// Values of their own, once or as the elements of a list; a section may step into them.
    case group([String: TemplateNames])

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

    private static let people = TemplateNames.texts("name", "role", "link")
    private static let funding = TemplateNames.texts("label", "url")

    private static let episode = TemplateNames.group([
        "title": .text, "link": .text, "type": .text, "season": .text, "number": .text, "duration": .text,
        "date": .text, "long-date": .text, "year": .text,
        "people": people, "funding": funding, "links": .texts("title", "url"),
        "transcripts": .texts("url", "language"), "chapters": .texts("start", "title", "link"),
        "corrections": .texts("date", "long-date", "text"), "updated": .texts("date", "long-date", "text"),
    ])

    private static func texts(_ names: String...) -> TemplateNames {
        .group(Dictionary(uniqueKeysWithValues: names.map { ($0, .text) }))
    }

    /// The names of the texts among some values, as tags write them.
    static func paths(of names: [String: TemplateNames], prefix: String = "") -> [String] {
        names.flatMap { name, value in
            switch value {
            case .text: [prefix + name]
            case .group(let inner): paths(of: inner, prefix: prefix + name + ".")
            }
        }
    }
}
