extension Mistake {
    private static let token = "6f1d0c94e27b4a58b3c1d5e7f8092a46"

    /// A mistake in a feed of its own, whose keys begin in the thirteenth line of the show.
    private static func feed(_ name: String, _ keys: String, _ findings: String...) -> Mistake {
        var mistake = Mistake(
            name, in: show, "guid: d345", "feeds:\n- id: plus\n  \(keys)\n  guid: \(guid)\nguid: d345")
        mistake.findings = findings.map { "\(show):\($0)" }
        return mistake
    }

    /// Mistakes in feeds.
    static var feeds: [Mistake] {
        [
            feed(
                "a span without a unit", "offset: 3",
                "12:11: error: catalog-span: 'offset' must be a span such as 12h, 3d or 2w, found the number 3"),
            feed(
                "a span in months", "expire: 3m",
                "12:11: error: catalog-span: 'expire' must be a span such as 12h, 3d or 2w, found '3m'"),
            feed(
                "a span back in time", "offset: -3d",
                "12:11: error: catalog-span: 'offset' must be a span such as 12h, 3d or 2w, found '-3d'"),
            feed(
                "a span of a million weeks", "expire: 999999w",
                "12:11: error: catalog-span: 'expire' must be a span such as 12h, 3d or 2w, found '999999w'"),
            feed(
                "a page of more items than can be counted", "page-size: 9223372036854775807",
                "12:14: error: catalog-value-range: 'page-size' must be at most 1000000, found 9223372036854775807"),
            feed(
                "a limit beyond all", "limit: 1000001",
                "12:10: error: catalog-value-range: 'limit' must be at most 1000000, found 1000001"),
            feed(
                "notes of less than no episode", "short-after: -1",
                "12:16: error: catalog-value-range: 'short-after' must be at least 0, found -1"),
            feed(
                "archives of no size", "pages: archive",
                "12:10: error: catalog-pages: 'pages: archive' needs 'page-size'"),
            feed(
                "archives that lose their oldest episodes", "pages: archive\n  page-size: 100\n  limit: 1000",
                "12:10: error: catalog-pages: 'pages: archive' excludes 'limit'"),
            feed(
                "archives that become shorter", "pages: archive\n  page-size: 100\n  short-after: 101",
                "12:10: error: catalog-pages: 'pages: archive' needs a 'short-after' of no more than 'page-size'"),
            feed(
                "a whole of several pages", "pages: complete\n  page-size: 100",
                "12:10: error: catalog-pages: 'pages: complete' excludes 'page-size'"),
            feed(
                "a short token", "private: 4711",
                "12:12: error: catalog-value-type: 'private' must be text, found the number 4711"),
            feed(
                "a word as a token", "private: members",
                "12:12: error: catalog-private-token: 'private' has 7 characters, fewer than 22"),
            feed(
                "words as a token", "private: only-for-the-members-of-2026",
                "12:12: error: catalog-private-token: 'private' can be guessed"),
            feed(
                "a token that counts", "private: 0123456789abcdef0123456789abcdef",
                "12:12: error: catalog-private-token: 'private' can be guessed"),
            feed(
                "a token of several parts", "private: 6f1d0c94e27b/4a58b3c1d5e7f8092a46",
                "12:12: error: catalog-private-token: "
                    + "'private' has a character other than letters, digits, '-' and '_'"),
            feed(
                "a private feed that is announced", "private: \(token)\n  podping: true",
                "13:12: error: catalog-private-feed: "
                    + "'podping' says nothing of a private feed, which is blocked and not announced"),
            feed(
                "a private feed that is recommended", "private: \(token)\n- id: main\n  podroll: [plus]\n",
                "14:13: error: catalog-private-feed: the feed 'plus' is private, and can't be named in another"),
            Mistake(
                "a feed that would lie among the private ones", in: show, "guid: d345",
                "feeds:\n- id: private\n  guid: \(guid)\nguid: d345",
                "\(show):11:7: error: catalog-slug: the id 'private' is that of the folder of private feeds"),
            Mistake(
                "a show that would lie among the private ones",
                "private/show.yaml:1:1: error: catalog-slug: the id 'private' is that of the folder of private feeds"
            ) {
                $0.files = $0.files.reduce(into: [:]) { files, file in
                    files[file.key.replacing("deep-dive/", with: "private/")] = file.value
                }
            },
            Mistake(
                "archives of episodes that expire",
                "\(show):13:10: error: catalog-pages: 'pages: archive' excludes 'expire-after', which 'bessent' has"
            ) {
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nexpire-after: 2045-04-25\n")
                $0.replace(
                    "guid: d345", "feeds:\n- id: main\n  page-size: 100\n  pages: archive\nguid: d345", in: show)
            },
            feed(
                "a feed without episodes", "tags: economy",
                "11:3: warning: catalog-feed-without-episodes: no episode is one for the feed 'plus'"),
            Mistake(
                "a limit that leaves out an episode",
                "\(show):11:22: info: catalog-beyond-limit: 1 released episode is in no feed any more"
            ) {
                $0.copyEpisode("2025-04-26-yellen", replacing: ("2025-04-25", "2025-04-26"))
                $0.replace("guid: d345", "feeds:\n- { id: main, limit: 1 }\nguid: d345", in: show)
            },
            Mistake(
                "an episode in no feed", in: show, "guid: d345", "feeds:\n- { id: main, tags: economy }\nguid: d345",
                "\(episode):4:7: warning: catalog-episode-in-no-feed: no feed of the show has 'bessent'"),
        ]
    }

    /// Mistakes in the times of an episode.
    static var times: [Mistake] {
        [
            Mistake(
                "an end before the release", "date: 2025-04-25\n", "date: 2025-04-25\nexpire-after: 2025-04-24\n",
                "\(episode):5:15: error: catalog-date-order: 'expire-after' is not after the release"),
            Mistake(
                "an end at the end of the embargo", "date: 2025-04-25\n",
                "date: 2025-04-25\npublish-after: 2025-05-01 06:00\nexpire-after: 2025-05-01 06:00\n",
                "\(episode):6:15: error: catalog-date-order: 'expire-after' is not after the release"),
            Mistake(
                "an embargo in words", "date: 2025-04-25\n", "date: 2025-04-25\npublish-after: tomorrow\n",
                "\(episode):5:16: error: catalog-date: 'publish-after' is no date: 'tomorrow'"),
            Mistake(
                "an embargo up to an hour that clocks skip",
                "\(episode):5:16: error: catalog-date-skipped: "
                    + "'2025-03-30 02:30' does not exist in Europe/Berlin: clocks skip it",
            ) {
                $0.replace("Asia/Shanghai", "Europe/Berlin", in: show)
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\npublish-after: 2025-03-30 02:30\n")
            },
            Mistake(
                "an end in an hour that comes twice",
                "\(episode):5:15: warning: catalog-date-doubled: "
                    + "'2025-10-26 02:30' comes twice in Europe/Berlin: the first is taken",
            ) {
                $0.replace("Asia/Shanghai", "Europe/Berlin", in: show)
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nexpire-after: 2025-10-26 02:30\n")
            },
        ]
    }
}
