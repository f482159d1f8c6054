import Diagnostics
import Testing

struct MarkdownRendererTests {
    @Test func `Files have a table, and each its own, folded`() {
        let findings = [Samples.bare] + (1...4).map { Samples.zeroLength(line: $0) }
        var first = Report(file: "feed.xml", findings: findings, more: ["text-too-short": 2], moreCounts: [.info: 2])
        first.suppressedCount = 3
        let expected = """
            ## Podfeed: 4 errors, 3 info (3 suppressed)

            | file | errors | warnings | info |
            |---|--:|--:|--:|
            | `feed.xml` | 4 | 0 | 3 |
            | `b.xml` | 0 | 0 | 0 |

            <details>
            <summary><code>feed.xml</code>: 4 errors, 3 info</summary>

            | severity | finding | rule | places | what to do |
            |---|---|---|---|---|
            | error | the length is '0' | `enclosure-length-zero` | `feed.xml:1:7`<br>\
            `feed.xml:2:7`<br>`feed.xml:3:7`<br>and 1 more | give the size of the file in bytes |
            | info | the summary has 3 words | `text-too-short` | `feed.xml:2:1`<br>and 2 more |  |

            </details>

            """
        #expect(MarkdownRenderer.render([first, Report(file: "b.xml", findings: [])]) == expected)
    }

    @Test func `What a feed says is no markup, no mention and no cell`() {
        let lines = MarkdownRenderer.render([Hostile.report]).split(separator: "\n")
        let row = lines.first { $0.hasPrefix("| warning") }
        let expected = """
            | warning | '::set-output name=x::%25\\|\\`c\\` \\*b\\* &lt;script&gt;\\]\\]&gt;&amp;amp; \
            \\[l\\]\\(http:<!-- -->//x\\) @<!-- -->jo #<!-- -->1␛\\[2J␊::error::x' ends | `text-control` | \
            <code>a,b:c%0A&#124;&#96;x&#96;/::error::␊&lt;b&gt;é &#91;l&#93;&#40;u&#41;.xml:9:2</code> | \
            write␇it\\|anew |
            """
        #expect(row.map(String.init) == expected)
        #expect(lines.count == 10)
    }

    @Test func `No report is a headline`() {
        #expect(MarkdownRenderer.render([]) == "## Podfeed: no findings\n")
    }
}
