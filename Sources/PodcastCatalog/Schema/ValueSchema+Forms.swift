import FeedVocabulary
import PodcastModel

extension ValueSchema {
    /// An address of the web.
    static let address = ValueSchema.form(#"^[Hh][Tt][Tt][Pp][Ss]?://\S+$"#, ["https://podcasts.example.com/"])

    /// An address of any scheme.
    static let anyAddress = ValueSchema.form(#"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"#, ["https://social.example.com/@show/1"])

    /// A name that addresses are made of.
    static let slug = ValueSchema.form(slugForm, ["deep-dive"])

    /// The form of such a name.
    static let slugForm = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"

    /// A date, with a time and an offset or without.
    static let date = ValueSchema.form(
        #"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"#,
        ["2025-04-25", "2025-04-25 18:00", "2025-04-25T18:00:00+08:00"])

    /// The lasting identity of a feed.
    static let uuid = ValueSchema.form(
        "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
        ["d345c6d9-d2ae-58c9-b99f-c71379960008"])

    /// A mailbox.
    static let mailbox = ValueSchema.form(#"^[^@\s]+@[^@\s]+$"#, ["feeds@podcasts.example.com"])

    /// A media type.
    static let mediaType = ValueSchema.form("^[^/ ]+/[^/ ]+$", ["audio/mpeg"])

    /// A time zone by its name in the database.
    static let zone = ValueSchema.form("^(UTC|.+/.+)$", ["UTC", "Europe/Berlin", "Asia/Shanghai"])

    /// A tag of BCP 47: the languages of two letters are offered, others are taken.
    static let language = ValueSchema.named(
        "language",
        .either([
            .words(SubtagRegistry.twoLetterLanguages),
            .form("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", ["en", "en-GB", "zh-Hans"]),
        ]))

    /// One of Apple's categories.
    static let category = ValueSchema.named("category", .words(Category.all.map(\.description)))

    /// A role of the podcast taxonomy.
    static let role = ValueSchema.named("role", .words(unique(PersonRole.all.map(\.role))))

    /// A licence of one of the lists.
    static let licenceName = ValueSchema.named("licence-name", .words(License.all.map(\.description)))

    /// A country of ISO 3166-1.
    static let country = ValueSchema.named("country", .words(SubtagRegistry.countryCodes))

    /// A platform of the podcast namespace.
    static let platform = ValueSchema.named("platform", .words(ClosedLists.serviceSlugs))

    /// What a feed carries.
    static let medium = ValueSchema.named("medium", .words(DeclaredMedium.all.map(\.description)))

    /// The people of something: ids, or ids with a role.
    static let people = ValueSchema.list(.either([.slug, .mapping(.credit)]))

    /// A place or several, by name or in full.
    static let locations = ValueSchema.oneOrMore(.either([.short(TagText.limit), .mapping(.location)]))

    /// Another feed: an id of the catalogue, or a description.
    static let feed = ValueSchema.either([.slug, .mapping(.remoteItem)])

    /// Posts whose answers are the comments, or `disabled`.
    static let social = ValueSchema.either([.words(["disabled"]), .oneOrMore(.mapping(.post))])

    /// A purpose of a picture, or several in one text.
    static let purpose = ValueSchema.either([.words(ClosedLists.imagePurposes), .text])

    private static func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
