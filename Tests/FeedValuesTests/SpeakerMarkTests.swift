import FeedValues
import Testing

struct SpeakerMarkTests {
    @Test(arguments: [
        ("Jo Roe: Good morning.", "Jo Roe", "Good morning."),
        ("DR. ANN: Yes.", "DR. ANN", "Yes."),
        ("王芳: 早上好", "王芳", "早上好"),
    ])
    func `a name before a colon is the speaker's`(text: String, speaker: String, words: String) {
        let found = SpeakerMark.split(text)
        #expect(found.speaker == speaker)
        #expect(found.words == words)
        #expect(SpeakerMark.join(found.speaker, found.words) == text)
    }

    @Test(arguments: [
        "At 10:30 we begin.", "and so: on", "What a long sentence this is: yes", "10: eleven", ": nothing", "One. Two",
        "He asked? Then: no",
    ])
    func `other words are only words`(text: String) {
        #expect(SpeakerMark.split(text).speaker == nil)
        #expect(SpeakerMark.split(text).words == text)
    }
}
