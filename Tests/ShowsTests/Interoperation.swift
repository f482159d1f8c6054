import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// What the model says of one thing in every feed or item, and what a reader makes of it.
struct InteroperationField<Subject: Sendable>: Sendable {
    /// A reader of feeds.
    enum Reader: String, CaseIterable, Sendable {
        case feedparser, podcastparser
    }

    /// What a reader is known to make of a value that it does not give back as it is.
    struct Limit: Sendable {
        /// What it does, for people.
        var words: String
        /// What it gives for a value.
        var given: @Sendable (Subject) -> String?

        init(_ words: String, _ given: @escaping @Sendable (Subject) -> String?) {
            (self.words, self.given) = (words, given)
        }
    }

    /// The name of the field, as `Tests/interop/read.py` has it.
    var name: String
    /// What is known of readers.
    var limits: [Reader: Limit] = [:]
    /// What the model says.
    var value: @Sendable (Subject) -> String?

    init(_ name: String, _ limits: [Reader: Limit] = [:], value: @escaping @Sendable (Subject) -> String?) {
        (self.name, self.limits, self.value) = (name, limits, value)
    }
}

extension InteroperationField where Subject == Feed {
    /// What is compared of a feed.
    static let ofFeeds: [InteroperationField<Feed>] = [
        .init("title") { $0.channel.title.value },
        .init("link") { $0.channel.link.value.description },
        .init("description") { $0.channel.description.value },
        .init("language") { $0.channel.language.value.description },
        .init("copyright") { $0.channel.copyright?.value },
        .init("author") { $0.channel.author.value },
        .init("owner") { $0.channel.owner?.name.value },
        .init("owner's address") { $0.channel.owner?.email.value },
        .init(
            "categories",
            [
                .feedparser: Limit("no level: subcategories stand beside their categories") { feed in
                    feed.channel.categories.flatMap { [$0.value.name, $0.value.subcategory].compactMap(\.self) }
                        .joined(separator: ", ")
                }
            ]
        ) { $0.channel.categories.map(\.value.description).joined(separator: ", ") },
        .init("explicit", [.feedparser: Limit("knows `yes` and `clean` alone") { _ in nil }]) {
            $0.channel.explicit.value.description
        },
        .init("order") { $0.channel.type.value.rawValue },
        .init("picture") { $0.channel.image?.value.address.description },
        .init("own address") { $0.address.value.description },
        .init("last change") { $0.lastChange.map { "\($0.value.secondsSinceEpoch)" } },
        .init("guid") { $0.channel.guid.value.description },
        .init("medium") { $0.channel.medium.value.description },
        .init("locked") { $0.channel.locked?.value.description },
        .init("licence") { $0.channel.extras.license?.value.address?.description },
        .init("locked for") { feed in feed.channel.locked.flatMap { _ in feed.channel.owner?.email.value } },
    ]
}

extension InteroperationField where Subject == Episode {
    /// What is compared of an episode.
    static let ofEpisodes: [InteroperationField<Episode>] = [
        .init("title") { $0.title.value },
        .init("link") { $0.link?.value.description },
        .init("guid is an address") { _ in "false" },
        .init("date") { "\($0.date.value.secondsSinceEpoch)" },
        .init("summary and notes") { $0.description().html },
        .init("all notes") { $0.content.html },
        .init("media") { $0.enclosure.address.value.description },
        .init("bytes of media") { "\($0.enclosure.bytes.value)" },
        .init("type of media") { $0.enclosure.type.value.description },
        .init("duration") { $0.enclosure.duration.map { "\($0.value.roundedSeconds)" } },
        .init("season") { $0.season.map { "\($0.value.number)" } },
        .init("name of the season") { $0.season?.value.name },
        .init("number") { $0.number.map { "\($0.value)" } },
        .init("number, again") { $0.number.map { "\($0.value)" } },
        .init("kind") { $0.type.value.rawValue },
        .init("explicit", [.feedparser: Limit("knows `yes` and `clean` alone") { _ in nil }]) {
            $0.explicit?.value.description
        },
        .init(
            "transcripts",
            [
                .feedparser: Limit("the last of several") { $0.transcripts.last?.value.address.description },
                .podcastparser: Limit("the last of several") { $0.transcripts.last?.value.address.description },
            ]
        ) { $0.transcripts.isEmpty ? nil : $0.transcripts.map(\.value.address.description).joined(separator: ", ") },
        .init("chapters") { $0.chapters?.value.address.description },
        .init("people") { $0.people.isEmpty ? nil : $0.people.map(\.value.name).joined(separator: ", ") },
        .init(
            "roles of people", [.feedparser: Limit("the last of several") { $0.people.last?.value.role.role }]
        ) { $0.people.isEmpty ? nil : $0.people.map(\.value.role.role).joined(separator: ", ") },
        .init(
            "titles of alternates",
            [.feedparser: Limit("the last of several") { $0.alternates.last?.title?.value }]
        ) { episode in
            let titles = episode.alternates.compactMap { $0.title?.value }
            return titles.isEmpty ? nil : titles.joined(separator: ", ")
        },
        .init(
            "places",
            [
                .feedparser: Limit("the last of several") {
                    $0.extras?.locations.last?.value.coordinates?.description
                }
            ]
        ) { episode in
            let places = episode.extras?.locations.compactMap { $0.value.coordinates?.description } ?? []
            return places.isEmpty ? nil : places.joined(separator: ", ")
        },
        .init("starts of soundbites") { episode in
            episode.extras?.soundbites.first.map { bite in
                let milliseconds = bite.value.start.milliseconds
                return "\(Double(milliseconds) / 1000)"
            }
        },
    ]
}
