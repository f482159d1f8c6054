import Diagnostics
import Testing

struct GitHubRendererTests {
    @Test func `Findings become commands, the gravest first, with the file that a person wrote`() {
        let reports = [
            Report(file: "feed.xml", findings: [Samples.bare, Samples.zeroLength(line: 11)]),
            Report(file: "public/deep-dive/feed.xml", findings: [Samples.traced]),
            Report(file: "./c.xml", findings: []),
        ]
        let expected = """
            ::error file=feed.xml,line=11,col=7,title=enclosure-length-zero::the length is '0'%0Ahelp: give the size \
            of the file in bytes
            ::error file=Feeds/deep-dive/episodes/a.md,line=6,col=8,title=enclosure-length-zero::the length is \
            '0'%0Ahelp: give the size of the file in bytes
            ::notice file=feed.xml,line=2,col=1,title=text-too-short::the summary has 3 words
            2 errors, 1 info in 2 files

            """
        #expect(GitHubRenderer.render(reports) == expected)
    }

    @Test func `Ten of a kind are shown, the first of each rule before others, and the rest is counted`() {
        var other = Samples.zeroLength(line: 99)
        other.rule = "enclosure-missing"
        let findings = (1...12).map { Samples.zeroLength(line: $0) } + [other]
        let report = Report(
            file: "feed.xml", findings: findings, more: ["enclosure-length-zero": 7], moreCounts: [.error: 7])
        let lines = GitHubRenderer.render([report]).split(separator: "\n")
        let places = lines.dropLast().map { $0.split(separator: "line=")[1].prefix { $0.isNumber } }
        #expect(places == ["1", "99", "2", "3", "4", "5", "6", "7", "8", "9"])
        #expect(lines.last == "20 errors in 1 file; not shown here: 10 errors")
    }

    @Test func `Nothing that a feed says ends a command or begins another`() {
        let expected = """
            ::warning file=a%2Cb%3Ac%250A|`x`/%3A%3Aerror%3A%3A%0A<b>é [l](u).xml,line=9,col=2,title=text-control::\
            '::set-output name=x::%2525|`c` *b* <script>]]>&amp; [l](http://x) @jo #1␛[2J␊::error::x' ends\
            %0Ahelp: write␇it|anew
            1 warning in 1 file

            """
        #expect(GitHubRenderer.render([Hostile.report]) == expected)
    }

    @Test func `A runner reads the names back as they are`() throws {
        let line = try #require(GitHubRenderer.render([Hostile.report]).split(separator: "\n").first)
        let properties = try #require(line.split(separator: " ", maxSplits: 1).last).split(separator: ",")
        let file = try #require(properties.first { $0.hasPrefix("file=") }).dropFirst(5)
        let unescaped = file.replacing("%2C", with: ",").replacing("%3A", with: ":").replacing("%0A", with: "\n")
            .replacing("%25", with: "%")
        #expect(unescaped == Hostile.file)
        #expect(line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false).count == 3)
    }

    @Test func `Nothing found is nothing printed`() {
        #expect(GitHubRenderer.render([Report(file: "a.xml", findings: [])]).isEmpty)
    }
}
