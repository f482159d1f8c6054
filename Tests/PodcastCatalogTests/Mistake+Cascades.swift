extension Mistake {
    /// Single mistakes of which more follows than is to be said.
    static var cascades: [Mistake] { keys + others + wholes }

    private static let chapters = "deep-dive/episodes/2025-04-25-bessent.chapters.yaml"

    private static var keys: [Mistake] {
        [
            Mistake(
                "a required key of the show is misspelt", in: show, "language:", "langauge:",
                "\(show):4:1: error: catalog-key-unknown: unknown key 'langauge' in a show"),
            Mistake(
                "a required key of an episode is in capitals", "title:", "Title:",
                "\(episode):2:1: error: catalog-key-unknown: unknown key 'Title' in an episode"),
            Mistake(
                "the name of a file is under a misspelt key", "../media/bessent.mp3", "{ fiel: ../media/bessent.mp3 }",
                "\(episode):6:10: error: catalog-key-unknown: unknown key 'fiel' in a media file"),
            Mistake(
                "a quote among the keys", files: [chapters: "- { start\": 0:10, title: One }\n"],
                "\(chapters):1:5: error: catalog-key-unknown: unknown key 'start\"' in a chapter"),
            Mistake(
                "the id of a series is under a misspelt key", in: show, "explicit:",
                """
                series: [{ ib: relics, title: Relics }]\nfeeds: [{ id: main, include: { series: relics } }]\nexplicit:
                """,
                "\(show):7:12: error: catalog-key-unknown: unknown key 'ib' in a series"),
            Mistake(
                "two seasons of one number", in: show, "explicit:",
                "seasons: [{ number: 1, name: A }, { number: 1, name: B }, { nubmer: 2, name: C }]\nexplicit:",
                "\(show):7:45: error: catalog-id-duplicate: two seasons have the number 1",
                "\(show):7:61: error: catalog-key-unknown: unknown key 'nubmer' in a season"),
            Mistake(
                "the id of a feed is under a misspelt key", in: show, "explicit:",
                "podroll: [short]\nfeeds: [{ ib: short, limit: 1 }]\nexplicit:",
                "\(show):8:11: error: catalog-key-unknown: unknown key 'ib' in a feed"),
        ]
    }

    private static var others: [Mistake] {
        [
            Mistake(
                "a transcript has another name than its episode",
                files: ["deep-dive/episodes/2025-04-25-besent.vtt": ""],
                "deep-dive/episodes/2025-04-25-besent.vtt:1:1: warning: catalog-file-unused: "
                    + "'2025-04-25-besent.vtt' belongs to no episode"),
            Mistake(
                "chapters end in yml", files: ["deep-dive/episodes/2025-04-25-bessent.chapters.yml": ""],
                "deep-dive/episodes/2025-04-25-bessent.chapters.yml:1:1: warning: catalog-file-unused: "
                    + "'2025-04-25-bessent.chapters.yml' belongs to no episode"),
            Mistake(
                "two episodes of one slug, with transcripts",
                "deep-dive/episodes/2025-04-26-other.md:5:7: error: catalog-slug-duplicate: "
                    + "another episode has the slug 'bessent' already"
            ) {
                $0.copyEpisode(
                    "2025-04-26-other", replacing: ("date: 2025-04-25\n", "date: 2025-04-26\nslug: bessent\n"))
                $0.files["deep-dive/episodes/2025-04-25-bessent.vtt"] = ""
                $0.files["deep-dive/episodes/2025-04-26-other.vtt"] = ""
            },
            Mistake(
                "chapters of a longer episode",
                files: [chapters: "- { start: 1:31, title: One }\n- { start: 1:32, title: Two }\n"],
                "\(chapters):1:12: error: catalog-chapter-beyond-end: "
                    + "the chapter begins at 0:01:31.000, the episode ends at 0:01:30.500"),
            Mistake(
                "the show is broken, and a footer names its page",
                "\(show):5:8: error: catalog-yaml-syntax: a ':' cannot stand here"
            ) {
                $0.files["Templates/footers/deep-dive.mustache"] = "More at [the page]({{show.link}})\n"
                $0.replace("author:", " author:", in: show)
            },
            Mistake(
                "a number after a misspelt series",
                "\(episode):4:9: error: catalog-series-unknown: the show has no series 'relic'"
            ) {
                $0.replace("image:", "series: [{ id: relics, title: Relics }]\nimage:", in: show)
                $0.replace("date: 2025-04-25\n", "series: relic\nepisode: 1\ndate: 2025-04-25\n")
                $0.copyEpisode(
                    "2025-04-26-other", replacing: ("series: relic\n", ""), ("date: 2025-04-25", "date: 2025-04-26"))
            },
        ]
    }

    private static var wholes: [Mistake] {
        [
            Mistake(
                "an empty show.yaml", files: [show: ""],
                "\(show):1:1: error: catalog-show-missing: the show.yaml is empty"),
            Mistake(
                "no people.yaml", files: ["people.yaml": nil],
                "podfeed.yaml:1:1: error: catalog-person-unknown: there is no people.yaml, but the shows name people"),
            Mistake(
                "an empty people.yaml",
                "people.yaml:1:1: error: catalog-person-unknown: people.yaml is empty, but the shows name people"
            ) {
                $0.files["people.yaml"] = ""
                $0.copyEpisode("2025-04-26-other", replacing: ("date: 2025-04-25", "date: 2025-04-26"))
            },
            Mistake("a picture as an episode", "\(episode):1:1: error: catalog-text-encoding: \(noText)") {
                $0.raw[episode] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46]
            },
            Mistake(
                "an episode in UTF-16", "\(episode):1:1: error: catalog-text-encoding: the file is in UTF-16"
            ) { $0.raw[episode] = [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00, 0x2D, 0x00, 0x0A, 0x00] },
            Mistake(
                "the first line '---' is lost", "---\ntitle", "title",
                "\(episode):1:1: error: catalog-front-matter: expected '---' and the front matter in the first line"),
            Mistake(
                "the last line '---' is lost", "mp3\n---", "mp3",
                "\(episode):1:1: error: catalog-front-matter: the front matter that begins here has no end"),
            Mistake(
                "a key without its colon", "date: 2025", "date 2025",
                "\(episode):4:1: error: catalog-yaml-syntax: expected ':' after the key that begins here"),
            Mistake(
                "true in quotes", in: show, "explicit: false", "explicit: \"false\"",
                "\(show):7:11: error: catalog-value-type: 'explicit' must be true or false, found 'false' in quotes"),
        ]
    }

    private static let noText = "the file is no text: it holds the byte 0"
}
