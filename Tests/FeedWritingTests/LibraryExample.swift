// README:begin
import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel

func teaTime() throws -> [UInt8]? {
    guard let site = WebAddress("https://podcasts.example.com/tea/"), let language = Language("en"),
        let food = Category("Arts", "Food"), let guid = UUID("9b024349-ccf0-5f69-a609-6b82873eab3c"),
        let date = Timestamp(iso8601: "2025-04-25T04:00:00Z"), let mp3 = MediaType("audio/mpeg")
    else { return nil }
    let channel = Channel(
        title: Located("Tea Time"), description: Located("News of tea."), link: Located(site),
        language: Located(language), author: Located("Tea Board"), categories: [Located(food)],
        explicit: Located(false),
        image: Located(Artwork(address: site.appending(path: "cover.jpg"))), guid: Located(guid))
    let media = Enclosure(
        address: Located(site.appending(path: "1.mp3")), bytes: Located(960_000), type: Located(mp3))
    let episode = Episode(
        slug: Located("first-flush"), title: Located("First Flush"), summary: Located("What spring does to a leaf."),
        date: Located(date), guid: Located("tea-1"), enclosure: media)
    let feed = Feed(address: Located(site.appending(path: "feed.xml")), channel: channel, episodes: [episode])
    return try FeedWriter().bytes(of: feed)
}
// README:end
