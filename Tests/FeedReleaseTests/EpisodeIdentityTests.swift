import FeedRelease
import Testing

struct EpisodeIdentityTests {
    @Test func `a text of two parts is an identity and prints as it was`() {
        #expect(EpisodeIdentity("deep-dive/bessent") == EpisodeIdentity(show: "deep-dive", slug: "bessent"))
        #expect(EpisodeIdentity("deep-dive/bessent")?.description == "deep-dive/bessent")
    }

    @Test(arguments: ["", "deep-dive", "/bessent", "deep-dive/", "deep-dive/a/b"])
    func `a text of other parts is none`(text: String) {
        #expect(EpisodeIdentity(text) == nil)
    }
}
