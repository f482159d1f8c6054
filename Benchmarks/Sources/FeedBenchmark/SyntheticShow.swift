import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel

/// The show that `Benchmarks/synthetic` makes, as values: each episode is made when it is asked for.
///
/// An episode has some 900 characters of notes with HTML, ampersands, Chinese and emoji, and every common tag.
struct SyntheticShow {
    let count: Int
    private let site: WebAddress
    private let base: WebAddress
    private let media: WebAddress
    private let language: Language
    private let categories: [Located<FeedVocabulary.Category>]
    private let audio: MediaType
    private let smallAudio: MediaType
    private let captions: MediaType
    private let guid: UUID
    private let people: [Located<Credit>]

    init?(count: Int) {
        guard let site = WebAddress("https://podcasts.example.com/"),
            let media = WebAddress("https://media.podcasts.example.com/bench/"), let language = Language("en"),
            let news = FeedVocabulary.Category("News", "Daily News"),
            let society = FeedVocabulary.Category("Society & Culture", "Documentary"),
            let audio = MediaType("audio/mpeg"), let smallAudio = MediaType("audio/x-m4a"),
            let captions = MediaType("text/vtt"), let guid = UUID("5c5e3859-b497-55ad-90c8-ed58662cd99f"),
            let guest = PersonRole("guest"), let reporter = PersonRole("reporter", group: "cast")
        else { return nil }
        self.count = count
        self.site = site
        self.base = site.appending(path: "bench/")
        self.media = media
        self.language = language
        self.categories = [Located(news), Located(society)]
        self.audio = audio
        self.smallAudio = smallAudio
        self.captions = captions
        self.guid = guid
        self.people = [
            Located(Credit(name: "Jo Roe", link: site.appending(path: "people/jo-roe/"))),
            Located(Credit(name: "Sam Poe", role: guest)),
            Located(Credit(name: "Kim Doe", role: reporter, image: site.appending(path: "people/kim-doe.jpg"))),
        ]
    }

    var head: FeedHead {
        var channel = Channel(
            title: Located("Harbour Hours"),
            description: Located(
                "A made-up show, to measure with, of one story a day of a city by the water, told at length, "
                    + "with those who were there & those who know it well."),
            link: Located(base), language: Located(language), author: Located("Harbour Newsroom"),
            categories: categories, explicit: Located(false),
            image: Located(Artwork(address: base.appending(path: "cover.jpg"))), guid: Located(guid))
        channel.owner = Owner(name: Located("Harbour Newsroom"), email: Located("bench@podcasts.example.com"))
        channel.copyright = Located("Harbour Newsroom")
        channel.locked = Located(true)
        channel.people = [people[0]]
        channel.funding = [
            Located(Funding(address: site.appending(path: "support/"), label: "Support the newsroom"))
        ]
        channel.texts = [Located(TextRecord(purpose: "ai-content", value: "false"))]
        return FeedHead(
            address: Located(base.appending(path: "feed.xml")), channel: channel, newest: Located(date(of: count)),
            lastChange: Located(date(of: count)))
    }

    /// The episodes, newest first.
    var episodes: some Sequence<Episode> { (0..<count).lazy.map { episode(count - $0) } }

    /// Eight hours apart, or less, so that the oldest is of some twenty years before the newest.
    private func date(of number: Int) -> Timestamp {
        let step = max(1, min(480, 10_500_000 / max(count, 1))) * 60
        return Timestamp(secondsSinceEpoch: 1_767_204_000 - Int64(count - number) * Int64(step))
    }

    private func episode(_ number: Int) -> Episode {
        let link = base.appending(path: "episode-\(number)/")
        let bytes = 6_000_000 + number * 7919 % 1_000_000
        var episode = Episode(
            slug: Located("episode-\(number)"), title: Located("What happened on day \(number) & what came of it"),
            summary: Located(
                "One story a day, told by a reporter who was there, and by two guests who know it well, "
                    + "part \(number) of many."),
            notes: ShowNotes(blocks: SyntheticNotes(number: number, link: link).blocks),
            date: Located(date(of: number)), guid: Located("bench-\(number)-5c5e3859-b497-55ad-90c8"),
            enclosure: Enclosure(
                address: Located(media.appending(path: "\(number).mp3")), bytes: Located(bytes), type: Located(audio),
                duration: MediaDuration(milliseconds: (300 + number * 7 % 299) * 1000).map { Located($0) }))
        episode.link = Located(link)
        episode.explicit = Located(false)
        let (season, place) = (number - 1).quotientAndRemainder(dividingBy: 200)
        episode.season = Season(season + 1).map { Located($0) }
        // Four of a season are bonus episodes, which are not counted.
        if place % 50 == 6 {
            episode.type = Located(.bonus)
        } else {
            episode.number = Located(place + 1 - (place + 44) / 50)
        }
        episode.people = people
        episode.transcripts = [
            Located(
                Transcript(
                    address: media.appending(path: "transcripts/\(number).vtt"), type: captions, language: language))
        ]
        addRarer(to: &episode, number, bytes)
        return episode
    }

    /// What not every episode has: a picture, chapters, a smaller file.
    private func addRarer(to episode: inout Episode, _ number: Int, _ bytes: Int) {
        if number % 4 == 0 {
            episode.image = Located(Artwork(address: media.appending(path: "images/\(number).jpg")))
        }
        if number % 20 == 0 {
            let address = base.appending(path: "chapters/episode-\(number).json")
            episode.chapters = Located(ChapterList(address: address, chapters: []))
        }
        if number % 10 == 0 {
            let enclosure = Enclosure(
                address: Located(media.appending(path: "\(number).m4a")), bytes: Located(bytes / 2),
                type: Located(smallAudio))
            episode.alternates = [AlternateEnclosure(enclosure: enclosure, title: Located("Smaller file"))]
        }
    }
}
