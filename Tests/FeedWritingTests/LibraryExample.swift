// README:begin
import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel

func teaTime() throws -> [UInt8]? {
    guard let site = WebAddress("https://example.com/tea/"), let en = Language("en"), let mp3 = MediaType("audio/mpeg"),
        let food = Category("Arts", "Food"), let guid = UUID("d84ced82-1926-54c0-88c2-bb01dd35d7e3")
    else { return nil }
    let channel = Channel(
        title: Located("Tea Time"), description: Located("News of tea."), link: Located(site), language: Located(en),
        author: Located("The Tea Board"), categories: [Located(food)], explicit: Located(false),
        image: Located(Artwork(address: site.appending(path: "cover.jpg"))), guid: Located(guid))
    let media = Enclosure(address: Located(site.appending(path: "1.mp3")), bytes: Located(960_000), type: Located(mp3))
    let episode = Episode(
        slug: Located("first-flush"), title: Located("First Flush"), summary: Located("What spring does to a leaf."),
        date: Located(Timestamp(secondsSinceEpoch: 1_745_553_600)), guid: Located("tea-1"), enclosure: media)
    let feed = Feed(address: Located(site.appending(path: "feed.xml")), channel: channel, episodes: [episode])
    return try FeedWriter().bytes(of: feed)
}
// README:end
