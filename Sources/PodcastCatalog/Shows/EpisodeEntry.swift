package import Diagnostics
package import FeedValues
package import PodcastModel

/// An episode as far as it must be known when its text has been let go.
package struct EpisodeEntry: Sendable {
    /// What makes an episode's number unique.
    struct NumberKey: Hashable, Sendable {
        /// The series, if it is of one.
        var series: String?
        /// The season, if it is of one.
        var season: Int?
        /// The number; of one with a fraction the thousandths, negative, so that no other is like it.
        var number: Int

        /// The number as it is written.
        var text: String { number < 0 ? "\(FractionalNumber(thousandths: -number))" : "\(number)" }
    }

    /// The name of its file in the show's folder `episodes`.
    package var file: String
    /// Its slug, right or made of the file name.
    package var slug: String
    /// Its guid, if it is known although the episode isn't.
    package var guid: String?
    /// What its number must be unique among, if it has one.
    var number: NumberKey?
    /// When it is released, if that is known.
    package var date: Timestamp?
    /// When it was released or, if that is later, when its content last changed.
    package var change: Timestamp?
    // Places stand together: between other values each would take twice its room, in every one of a million episodes.
    /// Where the slug stands.
    package var slugPlace: CompactPlace
    /// Where the guid stands.
    package var guidPlace: CompactPlace
    /// Where the number stands.
    var numberPlace: CompactPlace
    /// Where the date stands.
    package var datePlace: CompactPlace
    /// Where the change stands.
    package var changePlace: CompactPlace
    /// The id of the series that it belongs to.
    package var series: String?
    /// Free key words, by which feeds select.
    package var tags: [String] = []
    /// What it is to its show.
    package var type = EpisodeType.full
    /// The namespaces that its item needs besides those that every feed declares.
    package var namespaces: RareNamespaces = []
    /// Whether it is never to be released as it is.
    package var isDraft = false
    /// Whether its description is its summary with notes behind it.
    package var opensWithSummary = true
    /// Whether enough of it is right to be published.
    package var isWhole = false
    /// The times that it does not leave to its date, one or none: most episodes pay nothing for it.
    package var schedule: [EpisodeSchedule] = []
    /// The files that it asks for.
    var outputs: [PlannedFile] = []
    /// The media files among them, the main one first.
    package var media: [NamedMedium] = []
    /// What was found in it.
    var findings: [Finding] = []
    /// The texts that no feed can hold.
    package var unwritable: [Finding] = []
    /// The episode itself, alone or none, where it is to be kept in memory.
    var kept: [Episode] = []
    /// Where the store holds what was made of it.
    package var pieces = EpisodePieces()

    /// The beginning of an entry, when nothing but the file name is known.
    init(file: String, slug: Located<String>) {
        self.file = file
        self.slug = slug.value
        slugPlace = CompactPlace(slug.origin)
        (guidPlace, numberPlace, datePlace, changePlace) = (slugPlace, slugPlace, slugPlace, slugPlace)
    }

    /// Whether a selection has it, but for the limit.
    package func isIncluded(in selection: EpisodeSelection) -> Bool {
        guard let date else { return false }
        return selection.includes(series: series, tags: tags, date: date)
    }
}
