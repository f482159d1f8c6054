import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel

/// A made-up show of any number of episodes, each made when it is asked for and the same every time.
///
/// An episode has some 900 characters of notes with HTML, ampersands, Chinese and emoji, and every common tag.
struct SyntheticShow {
    let count: Int
    private let base: WebAddress
    private let language: Language
    private let category: FeedVocabulary.Category
    private let audio: MediaType
    private let captions: MediaType
    private let guid: UUID

    init?(count: Int) {
        guard let base = WebAddress("https://podcasts.example.com/bench/"), let language = Language("en"),
            let category = FeedVocabulary.Category("News"), let audio = MediaType("audio/mpeg"),
            let captions = MediaType("text/vtt"), let guid = UUID("917393e3-1b1e-5cef-ace4-edaa54e1f810")
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
            title: Located("Bench"), description: Located("A made-up show, to measure with."), link: Located(base),
            language: Located(language), author: Located("Podfeed"), categories: [Located(category)],
            explicit: Located(false), image: Located(Artwork(address: base.appending(path: "cover.jpg"))),
            guid: Located(guid))
        return FeedHead(
            address: Located(base.appending(path: "feed.xml")), channel: channel, newest: Located(date(of: count)),
            lastChange: Located(date(of: count)))
    }

    /// The episodes, newest first.
    var episodes: some Sequence<Episode> { (0..<count).lazy.map { episode(count - $0) } }

    private func date(of number: Int) -> Timestamp { Timestamp(secondsSinceEpoch: 1_000_000_000 + Int64(number) * 600) }

    private func episode(_ number: Int) -> Episode {
        let paragraph = """
            <p>What happened this week &amp; why: a reporter tells it <strong>at first hand</strong>, with \
            <a href="https://podcasts.example.com/bench/\(number)/?from=notes&amp;part=1">more to read</a>. \
            新闻深度报道：一周一题 🎧🌏 Two guests answer what listeners asked since the last episode.</p>
            """
        var episode = Episode(
            slug: Located("episode-\(number)"), title: Located("What happened in week \(number), and why"),
            summary: Located("One story a week, told by a reporter who was there, and by two guests who know it."),
            notes: ShowNotes(blocks: [Located(paragraph), Located(paragraph), Located(paragraph)]),
            date: Located(date(of: number)), guid: Located("bench-\(number)-917393e3-1b1e-5cef"),
            enclosure: Enclosure(
                address: Located(base.appending(path: "media/\(number).mp3")), bytes: Located(20_000_000 + number),
                type: Located(audio), duration: MediaDuration(milliseconds: 1_800_000 + number).map { Located($0) }))
        episode.link = Located(base.appending(path: "\(number)/"))
        episode.number = Located(number)
        episode.image = Located(Artwork(address: base.appending(path: "\(number).jpg")))
        episode.people = [Located(Credit(name: "A Reporter"))]
        episode.chapters = Located(ChapterList(address: base.appending(path: "chapters/\(number).json"), chapters: []))
        episode.transcripts = [
            Located(Transcript(address: base.appending(path: "transcripts/\(number).vtt"), type: captions))
        ]
        return episode
    }
}
