import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel

/// A made-up show whose episodes have what most episodes have: it stays as it is, for counts are compared for years.
///
/// An episode has some 900 characters of notes with HTML, ampersands, Chinese and emoji, and every common tag.
struct GatedShow {
    /// The instant that all is judged at.
    static let newest = Timestamp(secondsSinceEpoch: 1_767_225_600)

    let count: Int
    private let base: WebAddress
    private let language: Language
    private let category: FeedVocabulary.Category
    private let audio: MediaType
    private let captions: MediaType
    private let guid: UUID

    init?(count: Int) {
        guard let base = WebAddress("https://podcasts.example.com/gate/"), let language = Language("en"),
            let category = FeedVocabulary.Category("News"), let audio = MediaType("audio/mpeg"),
            let captions = MediaType("text/vtt"), let guid = UUID("0b1c8a4e-52f7-5f0e-9c1c-6d3e3f2f7a10")
        else { return nil }
        self.count = count
        self.base = base
        self.language = language
        self.category = category
        self.audio = audio
        self.captions = captions
        self.guid = guid
    }

    var head: FeedHead {
        let channel = Channel(
            title: Located("Gate"), description: Located("A made-up show, to count instructions with."),
            link: Located(base), language: Located(language), author: Located("Gate"),
            categories: [Located(category)], explicit: Located(false),
            image: Located(Artwork(address: base.appending(path: "cover.jpg"))), guid: Located(guid))
        return FeedHead(
            address: Located(base.appending(path: "feed.xml")), channel: channel, newest: Located(date(of: count)),
            lastChange: Located(date(of: count)))
    }

    /// The episodes, newest first.
    var episodes: some Sequence<Episode> { (0..<count).lazy.map { episode(count - $0) } }

    private func date(of number: Int) -> Timestamp {
        Timestamp(secondsSinceEpoch: GatedShow.newest.secondsSinceEpoch - Int64(count - number + 1) * 86_400)
    }

    private func episode(_ number: Int) -> Episode {
        let paragraph = """
            <p>What happened this week &amp; why: a reporter tells it <strong>at first hand</strong>, with \
            <a href="https://podcasts.example.com/gate/\(number)/?from=notes&amp;part=1">more to read</a>. \
            新闻深度报道：一周一题 🎧🌏 Two guests answer what listeners asked since the last episode.</p>
            """
        var episode = Episode(
            slug: Located("episode-\(number)"), title: Located("What happened in week \(number), and why"),
            summary: Located("One story a week, told by a reporter who was there, and by two guests who know it."),
            notes: ShowNotes(blocks: [Located(paragraph), Located(paragraph), Located(paragraph)]),
            date: Located(date(of: number)), guid: Located("gate-\(number)-0b1c8a4e-52f7-5f0e"),
            enclosure: Enclosure(
                address: Located(base.appending(path: "media/\(number).mp3")), bytes: Located(20_000_000 + number),
                type: Located(audio), duration: MediaDuration(milliseconds: 1_800_000 + number).map { Located($0) }))
        episode.link = Located(base.appending(path: "\(number)/"))
        episode.number = Located(number)
        episode.image = Located(Artwork(address: base.appending(path: "\(number).jpg")))
        episode.people = [Located(Credit(name: "Jo Roe"))]
        episode.chapters = Located(ChapterList(address: base.appending(path: "chapters/\(number).json"), chapters: []))
        episode.transcripts = [
            Located(Transcript(address: base.appending(path: "transcripts/\(number).vtt"), type: captions))
        ]
        return episode
    }
}
