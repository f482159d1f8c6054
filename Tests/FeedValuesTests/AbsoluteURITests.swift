import FeedValues
import Testing

struct AbsoluteURITests {
    @Test(arguments: [
        "https://example.com/a", "ipfs://b8a1/a.mp4", "at://did:plc:a/app.bsky.feed.post/1", "nostr:note1",
        "magnet:?xt=a",
    ])
    func `an address with a scheme is one`(text: String) { #expect(AbsoluteURI(text)?.description == text) }

    @Test(arguments: ["", "a.mp3", "//example.com/a", "nostr:", "https:///a", "https://example.com/a b", "ipfs://ä"])
    func `anything else is none`(text: String) { #expect(AbsoluteURI(text) == nil) }

    @Test(arguments: [(0, "0"), (73_000, "73"), (73_500, "73.5"), (250, "0.25"), (1, "0.001"), (12_034, "12.034")])
    func `a duration has as many decimals of seconds as it needs`(milliseconds: Int, text: String) {
        #expect(MediaDuration(milliseconds: milliseconds)?.seconds == text)
    }

    @Test func `a clock has two digits of hours where chapters want them`() {
        #expect(MediaDuration(milliseconds: 61_500)?.fullClock == "00:01:01.500")
        #expect(MediaDuration(milliseconds: 36_000_000)?.fullClock == "10:00:00.000")
    }
}
