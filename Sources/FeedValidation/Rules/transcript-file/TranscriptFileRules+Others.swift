import Diagnostics
import FeedValues

extension TranscriptFileRules {
    static let others: [Rule] = [
        row(
            "transcript-json-structure", .error, [.podcasting2], .jsonStructure, of: .json,
            summary: "A transcript in JSON has a version and segments, each with startTime in seconds and a body.",
            why: "Apps read these names and kinds and nothing else: a start as text makes the segment unreadable.",
            help: "write { \"version\": \"1.0.0\", \"segments\": [{ \"startTime\": 0.5, \"body\": \"…\" }] }",
            source: namespace + ", JSON",
            passes: [
                .transcript(
                    """
                    { "version": "1.0.0", "segments": [
                      { "speaker": "Jo", "startTime": 0.5, "endTime": 0.75, "body": "Good" },
                      { "startTime": 1, "body": "morning" } ] }
                    """)
            ],
            fails: [
                .transcript("{ \"version\": \"1.0.0\" }"),
                .transcript("{ \"version\": 1, \"segments\": [{ \"startTime\": 0, \"body\": \"Good\" }] }"),
                .transcript(
                    "{ \"version\": \"1.0.0\", \"segments\": [{ \"startTime\": \"0:01\", \"body\": \"Good\" }] }"),
                .transcript("{ \"version\": \"1.0.0\", \"segments\": [{ \"startTime\": 0 }] }"),
                .transcript("{ \"version\": \"1.0.0\", \"segments\": [{ \"startTime\": 0, \"body\": \"Good\", }] }"),
            ]),
        row(
            "transcript-html-structure", .info, [.podcasting2], .htmlStructure, of: .html,
            summary: "A transcript in HTML has names in <cite>, times in <time> and words in <p>.",
            why:
                "By these elements an app knows who speaks and when; without them it shows a page that doesn't follow.",
            help: "write <cite>Jo:</cite><time>0:00</time><p>…</p>", source: namespace + ", HTML",
            passes: [.transcript("<cite>Jo:</cite>\n<time>0:00</time>\n<p>Good morning.</p>\n")],
            fails: [.transcript("<p>Good morning.</p>\n"), .transcript("<cite>Jo:</cite> Good morning.\n")]),
        row(
            "transcript-html-script", .error, [.podcasting2], .htmlScript, of: .html,
            summary: "A transcript in HTML has no script.",
            why: "Apps show the page inside their own; a script there could do what the app may do.",
            help: "take the <script> out", source: namespace + ", HTML",
            passes: [.transcript("<cite>Jo:</cite><time>0:00</time><p>Good morning.</p>")],
            fails: [
                .transcript("<cite>Jo:</cite><time>0:00</time><p>Good morning.</p>\n<SCRIPT src=\"x.js\"></SCRIPT>")
            ]),
    ]
}
