import FeedValues
import PodcastCatalog

extension Mistake {
    /// A mistake for each check and more.
    static let all: [Mistake] =
        files + cascades + texts + yaml + values + rules + publishing + dates + vocabulary + identities + media + notes
        + chapterMistakes + frontMatterOfNotes + templates + vocabularyOfEpisodes + vocabularyOfShows + feeds + times

    static let episode = CatalogFolder.episodePath
    static let show = CatalogFolder.showPath
    static let guid = "427c5174-3be0-54ad-883c-16634fea6e4d"

    private static var files: [Mistake] {
        [
            Mistake(
                "media is missing", "bessent.mp3", "besent.mp3",
                "\(episode):6:8: error: catalog-file-missing: there is no file 'deep-dive/media/besent.mp3'"),
            Mistake(
                "the cover is missing", files: ["deep-dive/cover.jpg": nil],
                "\(show):8:8: error: catalog-file-missing: there is no file 'deep-dive/cover.jpg'"),
            Mistake(
                "media is a folder", "../media/bessent.mp3", "../media",
                "\(episode):6:8: error: catalog-file-unreadable: 'deep-dive/media' is no file"),
            Mistake(
                "a file is huge", files: ["people.yaml": String(repeating: "#\n", count: 1_048_577)],
                "people.yaml:1:1: error: catalog-file-too-large: the file has 2097154 bytes"),
            Mistake(
                "media can't be examined",
                "\(episode):6:8: error: catalog-file-not-examined: "
                    + "'deep-dive/media/bessent.mp3' could not be examined: it is truncated"
            ) { $0.problems = ["deep-dive/media/bessent.mp3": "it is truncated"] },
            Mistake(
                "a path leaves the show", "../media/bessent.mp3", "../../other/bessent.mp3",
                "\(episode):6:8: error: catalog-path-outside: '../../other/bessent.mp3' leaves 'deep-dive'"),
            Mistake(
                "a path is absolute", "../media/bessent.mp3", "/etc/hostname",
                "\(episode):6:8: error: catalog-path-outside: '/etc/hostname' leaves 'deep-dive'"),
            Mistake(
                "a link leaves the show",
                "\(episode):6:8: error: catalog-path-outside: '../media/bessent.mp3' is a link that leaves 'deep-dive'"
            ) {
                $0.files["deep-dive/media/bessent.mp3"] = nil
                $0.links["deep-dive/media/bessent.mp3"] = "/etc/hostname"
            },
            Mistake(
                "an episode is a link that leaves the show",
                "deep-dive/episodes/2025-05-01-x.md:1:1: error: catalog-path-outside: "
                    + "the file is a link that leaves 'deep-dive'"
            ) { $0.links["deep-dive/episodes/2025-05-01-x.md"] = "../../podfeed.yaml" },
            Mistake(
                "a show.yaml is a folder", files: ["other/show.yaml/x": ""],
                "other/show.yaml:1:1: error: catalog-file-unreadable: a folder stands where a file is expected"),
            Mistake(
                "two files go to one place",
                "\(episode):8:12: error: catalog-output-collision: two files would go to 'deep-dive/media/bessent.mp3'"
            ) {
                $0.files["deep-dive/other/bessent.mp3"] = ""
                $0.replace("media/bessent.mp3\n", "media/bessent.mp3\nalternates:\n- { media: ../other/bessent.mp3 }\n")
            },
            Mistake(
                "a show has no show.yaml", files: ["other/episodes/2025-01-01-x.md": "---\n---\n"],
                "podfeed.yaml:1:1: error: catalog-show-missing: the folder 'other' has episodes and no show.yaml"),
        ]
    }

    private static var texts: [Mistake] {
        [
            Mistake(
                "a control character in a title", "From Trader", "From \u{7}Trader",
                "\(episode):2:13: error: catalog-text-character: the character U+0007 cannot stand here"),
            Mistake(
                "an escaped control character in a title", "From Trader to Treasury", "\"From \\x07Trader\"",
                "\(episode):2:8: error: catalog-text-character: 'title' holds the character U+0007, which no feed can"),
            Mistake(
                "a line separator in the notes", "Twenty-eight years", "中文\u{2028}years",
                "\(episode):9:3: error: catalog-text-character: the character U+2028 cannot stand here"),
            Mistake(
                "bytes of Latin-1",
                "people.yaml:2:23: error: catalog-text-encoding: the byte here is not UTF-8"
            ) {
                $0.raw["people.yaml"] =
                    Array("teen-sheng: { name: Teen }\nsean-callebs: { name".utf8) + [0x3A, 0x20, 0xE9, 0x7D]
            },
            Mistake(
                "an empty title", "From Trader to Treasury", "\"  \"",
                "\(episode):2:8: error: catalog-text-empty: 'title' is empty"),
            Mistake(
                "a summary of two lines", "A trader becomes Secretary of the Treasury.", "\"A trader.\\nA treasury.\"",
                "\(episode):3:10: error: catalog-text-line-break: 'summary' has more than one line"),
            Mistake(
                "markup in a summary", "A trader becomes", "A <b>trader</b> becomes",
                "\(episode):3:10: warning: catalog-text-markup: 'summary' holds markup: '<b>'"),
            Mistake(
                "a long title", "From Trader", String(repeating: "From ", count: 30) + "Trader",
                "\(episode):2:8: warning: catalog-text-length: 'title' has 168 characters"),
        ]
    }

    private static var yaml: [Mistake] {
        [
            Mistake(
                "a colon in plain text", "From Trader to", "From Trader: to",
                "\(episode):2:19: error: catalog-yaml-syntax: a ':' cannot stand here"),
            Mistake(
                "broken YAML in the show", in: show, "categories: [News > Politics]", "categories: [News > Politics",
                "\(show):6:13: error: catalog-yaml-syntax: the list that begins here is not closed"),
            Mistake(
                "an alias", "From Trader to Treasury", "*other",
                "\(episode):2:8: error: catalog-yaml-feature: alias '*other' is not supported"),
            Mistake(
                "two documents", in: show, "language: en", "language: en\n---\nauthor: other",
                "\(show):5:1: error: catalog-yaml-documents: a second document begins here"),
            Mistake(
                "deep nesting", "[{ id: teen-sheng, role: guest }]", String(repeating: "[", count: 70),
                "\(episode):5:72: error: catalog-yaml-depth: lists and mappings are nested more than 64 deep"),
            Mistake(
                "no front matter", files: [episode: "Notes only.\n"],
                "\(episode):1:1: error: catalog-front-matter: expected '---' and the front matter in the first line"),
        ]
    }

    private static var values: [Mistake] {
        [
            Mistake(
                "a key twice", "date: 2025-04-25\n", "date: 2025-04-25\ndate: 2025-04-25\n",
                "\(episode):5:1: error: catalog-key-duplicate: 'date' stands here twice"),
            Mistake(
                "an unknown key", "date: 2025-04-25\n", "date: 2025-04-25\ntag: [a]\n",
                "\(episode):5:1: error: catalog-key-unknown: unknown key 'tag' in an episode"),
            Mistake(
                "a key is missing", "title: From Trader to Treasury\n", "",
                "\(episode):2:1: error: catalog-key-missing: the episode has no 'title'"),
            Mistake(
                "a key of a later version", in: "podfeed.yaml", "example.com\n", "example.com\ndefaults: {}\n",
                "podfeed.yaml:2:1: error: catalog-key-not-supported: key 'defaults' is not supported in this version"),
            Mistake(
                "a key without value", "From Trader to Treasury", "",
                "\(episode):2:1: error: catalog-value-missing: 'title' has no value"),
            Mistake(
                "a list for a text", "From Trader to Treasury", "[a]",
                "\(episode):2:8: error: catalog-value-type: 'title' must be text, found a list"),
            Mistake(
                "a number for a text", "From Trader to Treasury", "1984",
                "\(episode):2:8: error: catalog-value-type: 'title' must be text, found the number 1984"),
            Mistake(
                "yes for true", in: show, "explicit: false", "explicit: no",
                "\(show):7:11: error: catalog-value-type: 'explicit' must be true or false, found 'no'"),
            Mistake(
                "an unknown word", "date: 2025-04-25\n", "date: 2025-04-25\ntype: trailor\n",
                """
                \(episode):5:7: error: catalog-value-unknown: 'type' must be one of full, trailer, bonus, found \
                'trailor'
                """
            ),
            Mistake(
                "number nought", "date: 2025-04-25\n", "date: 2025-04-25\nepisode: 0\n",
                "\(episode):5:10: error: catalog-value-range: 'episode' must be at least 1, found 0"),
            Mistake(
                "a number beyond all", "date: 2025-04-25\n", "date: 2025-04-25\nepisode: 99999999999999999999\n",
                "\(episode):5:10: error: catalog-value-range: "
                    + "'episode' must be at most 999999999999999, found 99999999999999999999"),
            Mistake(
                "a number far below", "date: 2025-04-25\n", "date: 2025-04-25\nepisode: -99999999999999999999\n",
                "\(episode):5:10: error: catalog-value-range: "
                    + "'episode' must be at least 1, found -99999999999999999999"),
        ]
    }

    private static var dates: [Mistake] {
        [
            Mistake(
                "no date", "date: 2025-04-25", "date: 25.4.2025",
                "\(episode):4:7: error: catalog-date: 'date' is no date: '25.4.2025'"),
            Mistake(
                "a date that no calendar has", "date: 2025-04-25", "date: 2025-02-30",
                "\(episode):4:7: error: catalog-date: 'date' is no date: '2025-02-30'"),
            Mistake(
                "a time that clocks skip",
                "\(episode):4:7: error: catalog-date-skipped: "
                    + "'2025-04-25 00:30' does not exist in Africa/Cairo: clocks skip it"
            ) {
                $0.replace("date: 2025-04-25", "date: 2025-04-25 00:30")
                $0.replace("Asia/Shanghai", "Africa/Cairo", in: show)
            },
            Mistake(
                "a time that comes twice",
                "\(episode):4:7: warning: catalog-date-doubled: "
                    + "'2025-10-26 02:30' comes twice in Europe/Berlin: the first is taken",
                "\(episode):4:7: warning: catalog-date-file-name: 'date' says 2025-10-26, the file name 2025-04-25"
            ) {
                $0.replace("date: 2025-04-25", "date: 2025-10-26 02:30")
                $0.replace("Asia/Shanghai", "Europe/Berlin", in: show)
            },
            Mistake(
                "an unknown zone", in: show, "Asia/Shanghai", "Asia/Shangri-La",
                "\(show):9:12: error: catalog-time-zone: "
                    + "'time-zone' must be a time zone such as Asia/Shanghai, found 'Asia/Shangri-La'"),
            Mistake(
                "no time of a chapter",
                files: ["deep-dive/episodes/2025-04-25-bessent.chapters.yaml": "- { start: 1 min, title: One }\n"],
                "deep-dive/episodes/2025-04-25-bessent.chapters.yaml:1:12: error: catalog-duration: "
                    + "'start' must be a time such as 1:30, found '1 min'"),
        ]
    }

    private static var vocabulary: [Mistake] {
        [
            Mistake(
                "no address", in: show, "https://podcasts.example.com/deep-dive/", "podcasts.example.com",
                "\(show):3:7: error: catalog-address: "
                    + "'link' must be an address with https, found 'podcasts.example.com'"),
            Mistake(
                "no mailbox", in: show, "explicit: false", "explicit: false\nowner: { name: N, email: nobody }",
                "\(show):8:26: error: catalog-mailbox: 'email' must be one mailbox, found 'nobody'"),
            Mistake(
                "no language", in: show, "language: en", "language: english",
                "\(show):4:11: error: catalog-language: 'language' must be a registered BCP 47 tag, found 'english'"),
            Mistake(
                "no category", in: show, "News > Politics", "News > Politic",
                "\(show):6:14: error: catalog-category: 'News > Politic' is no category of Apple's"),
            Mistake(
                "no role", "role: guest", "role: gust",
                "\(episode):5:34: error: catalog-role: 'role' must be a role of the podcast taxonomy, found 'gust'"),
        ]
    }

    private static var identities: [Mistake] {
        [
            Mistake(
                "an unknown person", "id: teen-sheng", "id: teen-shen",
                "\(episode):5:16: error: catalog-person-unknown: 'teen-shen' is not in people.yaml"),
            Mistake(
                "an unknown series", "date: 2025-04-25\n", "date: 2025-04-25\nseries: relics\n",
                "\(episode):5:9: error: catalog-series-unknown: the show has no series 'relics'"),
            Mistake(
                "an unknown feed", in: show, "explicit: false", "explicit: false\npodroll: [lets-met]",
                "\(show):8:11: error: catalog-feed-unknown: no feed of the catalogue has the id 'lets-met'"),
            Mistake(
                "a feed of which nothing is released", "date: 2025-04-25\n", "date: 2025-04-25\ndraft: true\n",
                "\(show):1:1: info: catalog-feed-held-back: "
                    + "the feed 'main' has no released episode yet and is not written"),
            Mistake(
                "two feeds of one id", in: show, "explicit: false",
                "explicit: false\nfeeds:\n  - { id: short, guid: \(guid) }\n  - { id: short, limit: 2 }",
                "\(show):10:11: error: catalog-id-duplicate: two feeds have the id 'short'"),
            Mistake(
                "no guid", in: show, "guid: d345c6d9", "guid: xyz5c6d9",
                "\(show):10:7: error: catalog-guid: "
                    + "'guid' must be a UUID, found 'xyz5c6d9-d2ae-58c9-b99f-c71379960008'"),
            Mistake(
                "a guid that nobody wrote", in: show, "guid: d345c6d9", "# guid: d345c6d9",
                "\(show):1:8: info: catalog-guid-derived: the guid is made of the address "
                    + "'https://podcasts.example.com/deep-dive/feed.xml', and changes with it"),
            Mistake(
                "two episodes of one guid",
                "deep-dive/episodes/2025-04-26-other.md:3:7: error: catalog-guid-duplicate: "
                    + "another episode has the guid 'x' already"
            ) {
                $0.replace("date: 2025-04-25\n", "guid: x\ndate: 2025-04-25\n")
                $0.copyEpisode(
                    "2025-04-26-other", replacing: ("summary", "guid: x\nsummary"),
                    ("date: 2025-04-25", "date: 2025-04-26"), ("guid: x\ndate", "date"))
            },
            Mistake(
                "a guid that was released otherwise",
                "\(episode):5:7: error: catalog-guid-released: 'guid' is 'new', but the episode was released as "
                    + "'old': apps would show it a second time, as new"
            ) {
                $0.released.guids = ["deep-dive/bessent": "old"]
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nguid: new\n")
            },
            Mistake(
                "no slug", "date: 2025-04-25\n", "date: 2025-04-25\nslug: Scott Bessent\n",
                """
                \(episode):5:7: error: catalog-slug: 'slug' must be made of a to z, 0 to 9 and hyphens, found 'Scott \
                Bessent'
                """
            ),
            Mistake(
                "two episodes of one slug",
                "deep-dive/episodes/2025-04-26-bessent.md:1:1: error: catalog-slug-duplicate: "
                    + "another episode has the slug 'bessent' already"
            ) { $0.copyEpisode("2025-04-26-bessent", replacing: ("date: 2025-04-25", "date: 2025-04-26")) },
            Mistake(
                "two episodes of one number",
                "deep-dive/episodes/2025-04-26-other.md:4:10: error: catalog-number-duplicate: "
                    + "another episode has the number 'episode 7' already"
            ) {
                $0.replace("date: 2025-04-25\n", "episode: 7\ndate: 2025-04-25\n")
                $0.copyEpisode("2025-04-26-other", replacing: ("date: 2025-04-25", "date: 2025-04-26"))
            },
            Mistake(
                "two episodes of one number with a fraction",
                "deep-dive/episodes/2025-04-26-other.md:4:10: error: catalog-number-duplicate: "
                    + "another episode has the number 'season 2, episode 7.25' already"
            ) {
                $0.replace("date: 2025-04-25\n", "episode: 7.25\nseason: 2\ndate: 2025-04-25\n")
                $0.copyEpisode(
                    "2025-04-26-other", replacing: ("date: 2025-04-25", "date: 2025-04-26"), ("7.25", "7.250"))
            },
        ]
    }
}
