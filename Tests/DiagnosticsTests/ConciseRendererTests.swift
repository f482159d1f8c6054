import Diagnostics
import Testing

struct ConciseRendererTests {
    private let reports = [
        Report(
            file: "feed.xml", findings: [Samples.bare, Samples.warning("x", column: 1)],
            more: ["item-link-missing": 411]),
        Report(file: "clean.xml", findings: []),
        Report(file: "public/deep-dive/feed.xml", findings: [Samples.traced]),
    ]

    @Test func `Each finding is a line with the place to open`() {
        let expected = """
            feed.xml:2:1: info: the summary has 3 words [text-too-short]
            feed.xml:9:1: warning: the text holds a control␛[2J character [text-control]
            feed.xml: and 411 more [item-link-missing]
            Feeds/deep-dive/episodes/a.md:6:8: error: the length is '0' [enclosure-length-zero]

            """
        #expect(ConciseRenderer.render(reports) == expected)
    }

    @Test func `Colours are put on the severity`() {
        let expected = "feed.xml:2:1: \u{1B}[1;36minfo:\u{1B}[0m the summary has 3 words [text-too-short]\n"
        let report = Report(file: "feed.xml", findings: [Samples.bare])
        #expect(ConciseRenderer.render([report], style: .coloured) == expected)
    }

    @Test func `Nothing found is nothing said`() {
        #expect(ConciseRenderer.render([reports[1]]).isEmpty)
    }
}
