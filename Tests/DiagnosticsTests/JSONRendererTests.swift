import Diagnostics
import Testing

struct JSONRendererTests {
    @Test func `No report makes an empty list`() {
        #expect(JSONRenderer.render([]) == #"{"version":1,"reports":[]}"# + "\n")
    }

    @Test func `A clean report has every member that programs read`() {
        let report = Report(file: "stdin", findings: [])
        let expected = """
            {"version":1,"reports":[{"file":"stdin","findings":[],"more":{},"counts":{"error":0,"warning":0,"info":0}}]}

            """
        #expect(JSONRenderer.render([report]) == expected)
    }

    @Test func `Findings keep the order of their members, and say what else is known`() {
        let reports = [
            Report(
                file: "feed.xml", findings: [Samples.zeroLength(line: 11), Samples.bare],
                more: ["item-link-missing": 411, "a-rule": 2], moreCounts: [.warning: 413]),
            Report(file: "public/deep-dive/feed.xml", findings: [Samples.traced]),
        ]
        let expected = [
            #"{"version":1,"reports":[{"file":"feed.xml","findings":["#,
            #"{"rule":"text-too-short","severity":"info","message":"the summary has 3 words","line":2,"column":1,"#,
            #""w3c":[],"profiles":[]},"#,
            #"{"rule":"enclosure-length-zero","severity":"error","message":"the length is '0'","line":11,"column":7,"#,
            #""element":"rss/channel/item[3]/enclosure","attribute":"length","#,
            #""help":"give the size of the file in bytes","w3c":["UseZeroForUnknown"],"profiles":["apple","psp1"]}],"#,
            #""more":{"a-rule":2,"item-link-missing":411},"counts":{"error":1,"warning":413,"info":1}},"#,
            #"{"file":"public/deep-dive/feed.xml","findings":["#,
            #"{"rule":"enclosure-length-zero","severity":"error","message":"the length is '0'","line":123,"column":7,"#,
            #""element":"rss/channel/item[3]/enclosure","attribute":"length","#,
            #""source":{"file":"Feeds/deep-dive/episodes/a.md","line":6,"column":8},"#,
            #""help":"give the size of the file in bytes","w3c":["UseZeroForUnknown"],"profiles":["apple","psp1"],"#,
            #""notes":[{"message":"the folder of media is deep-dive/media"},"#,
            #"{"message":"the show begins here","file":"Feeds/show.yaml","line":1,"column":1}]}],"#,
            #""more":{},"counts":{"error":1,"warning":0,"info":0}}]}"#,
        ]
        #expect(JSONRenderer.render(reports) == expected.joined() + "\n")
    }

    @Test func `A finding in another file than its report's names the file`() {
        let report = Report(file: "Feeds", findings: [Samples.bare])
        let expected = [
            #"{"version":1,"reports":[{"file":"Feeds","findings":["#,
            #"{"rule":"text-too-short","severity":"info","message":"the summary has 3 words","#,
            #""file":"feed.xml","line":2,"column":1,"w3c":[],"profiles":[]}],"#,
            #""more":{},"counts":{"error":0,"warning":0,"info":1}}]}"#,
        ]
        #expect(JSONRenderer.render([report]) == expected.joined() + "\n")
    }
}
