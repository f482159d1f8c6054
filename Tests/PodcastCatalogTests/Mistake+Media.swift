import FeedValues

extension Mistake {
    static var media: [Mistake] {
        [
            Mistake(
                "media that nothing plays",
                "\(episode):6:8: error: catalog-media-type: podcast apps don't play 'audio/ogg'"
            ) { folder in
                guard let ogg = MediaType("audio/ogg"), let length = MediaDuration(milliseconds: 1000) else { return }
                folder.media["deep-dive/media/bessent.mp3"] = MediaFacts(bytes: 1, type: ogg, duration: length)
            },
            Mistake(
                "a size that contradicts the file", "../media/bessent.mp3",
                "{ file: ../media/bessent.mp3, bytes: 5, type: audio/mpeg, duration: \"1:31\" }",
                "\(episode):6:45: error: catalog-media-contradiction: 'bytes' says 5, but the file has 1000000"),
            Mistake(
                "a duration that contradicts the file", "../media/bessent.mp3",
                "{ file: ../media/bessent.mp3, duration: 200 }",
                "\(episode):6:48: error: catalog-media-contradiction: "
                    + "'duration' says 0:03:20.000, but the file has 0:01:30.500"),
            Mistake(
                "a service that counts downloads without its scheme", in: show, "time-zone: Asia/Shanghai",
                "time-zone: Asia/Shanghai\nenclosure-prefix: op3.dev/e/",
                "\(show):10:19: error: catalog-media-address: "
                    + "'enclosure-prefix' must be an address with https, found 'op3.dev/e/'"),
            try? Mistake(
                "a small cover", "\(show):8:8: error: catalog-artwork-size: 'cover.jpg' has 600 by 600 pixels"
            ) { $0.pictures["deep-dive/cover.jpg"] = try .sample(width: 600, height: 600) },
            try? Mistake(
                "a cover for print", "\(show):8:8: error: catalog-artwork-color: 'cover.jpg' is cmyk, expected RGB"
            ) {
                $0.pictures["deep-dive/cover.jpg"] = try .sample(.cmyk)
            },
            try? Mistake(
                "a cover one sees through", "\(show):8:8: error: catalog-artwork-color: 'cover.jpg' has transparency"
            ) {
                $0.pictures["deep-dive/cover.jpg"] = try .sample(hasAlpha: true)
            },
            Mistake(
                "chapters out of order",
                files: [
                    "deep-dive/episodes/2025-04-25-bessent.chapters.yaml":
                        "- { start: 0:10, title: One }\n- { start: 0:05, title: Two }\n"
                ],
                "deep-dive/episodes/2025-04-25-bessent.chapters.yaml:2:12: error: catalog-chapter-order: "
                    + "the chapter at 0:00:05.000 follows one at 0:00:10.000"),
            Mistake(
                "a chapter after the end",
                files: ["deep-dive/episodes/2025-04-25-bessent.chapters.yaml": "- { start: 1:31, title: One }\n"],
                "deep-dive/episodes/2025-04-25-bessent.chapters.yaml:1:12: error: catalog-chapter-beyond-end: "
                    + "the chapter begins at 0:01:31.000, the episode ends at 0:01:30.500"),
            Mistake(
                "a transcript that nothing reads",
                "\(episode):5:15: error: catalog-transcript-type: 'a.doc' is no transcript that apps read"
            ) {
                $0.files["deep-dive/episodes/a.doc"] = ""
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\ntranscripts: [a.doc]\n")
            },
        ].compactMap(\.self)
    }

    static var notes: [Mistake] {
        [
            Mistake(
                "a link to a foreign host",
                "\(episode):9:5: warning: catalog-link-host: "
                    + "'games.invalid' is not among the hosts that notes may link to"
            ) {
                $0.replace(
                    "site: https://podcasts.example.com", "site: https://podcasts.example.com\nlinks: { allow: [] }",
                    in: "podfeed.yaml")
                $0.replace("Twenty-eight", "[a](https://games.invalid/x) and [b](https://podcasts.example.com/)")
            },
            Mistake(
                "a relative link", "Twenty-eight", "[a](other.html)",
                "\(episode):9:5: error: catalog-link-relative: the link 'other.html' is relative"),
            Mistake(
                "a link that runs code", "Twenty-eight", "[a](javascript:alert(1))",
                "\(episode):9:5: error: catalog-link-scheme: links with 'javascript:' can't go into a feed"),
            Mistake(
                "an insecure link", "Twenty-eight", "[a](http://example.com/)",
                "\(episode):9:5: warning: catalog-link-insecure: the link 'http://example.com/' is not secure"),
            Mistake(
                "a picture in the notes", "Twenty-eight", "![a](https://example.com/a.jpg)",
                "\(episode):9:6: warning: catalog-notes-image: the picture 'https://example.com/a.jpg' is left out"),
            Mistake(
                "HTML in the notes", "Twenty-eight", "a <font color=red>b</font>",
                "\(episode):9:3: warning: catalog-notes-html: HTML is left out: '<font color=red>'"),
            Mistake(
                "a table in the notes", "Twenty-eight years later.", "| a | b |\n|---|---|\n| 1 | 2 |",
                "\(episode):9:1: info: catalog-notes-table: a table becomes a list"),
            Mistake(
                "a rule in the notes", "Twenty-eight years later.", "a\n\n***",
                "\(episode):11:1: info: catalog-notes-markup: a rule is left out"),
            Mistake(
                "a footer with an unknown value",
                files: ["Templates/footers/deep-dive.mustache": "From {{show.name}}\n"],
                "Templates/footers/deep-dive.mustache:1:6: error: catalog-template: a footer has no value 'show.name'"),
            Mistake(
                "a footer of sections without end",
                files: ["Templates/footers/deep-dive.mustache": String(repeating: "{{#show}}", count: 50_000)],
                "Templates/footers/deep-dive.mustache:1:1: error: catalog-template: "
                    + "sections are nested more than 32 deep"),
            Mistake(
                "a footer with delimiters of its own",
                files: ["Templates/footers/deep-dive.mustache": "{{=<% %>=}}" + String(repeating: "<%#a%>", count: 9)],
                "Templates/footers/deep-dive.mustache:1:1: error: catalog-template: a footer has no value '=<% %>='"),
            Mistake(
                "a footer that is never closed",
                files: ["Templates/footers/deep-dive.mustache": "From\n{{show.title\n"],
                """
                Templates/footers/deep-dive.mustache:2:1: error: catalog-template: the tag that begins here has no end \
                '}}'
                """
            ),
            Mistake(
                "a footer with a relative link, found once",
                "Templates/footers/deep-dive.mustache:2:1: error: catalog-link-relative: the link 'x' is relative"
            ) {
                $0.files["Templates/footers/deep-dive.mustache"] = "From\n[here](x)\n"
                $0.copyEpisode("2025-04-26-other", replacing: ("date: 2025-04-25", "date: 2025-04-26"))
            },
            Mistake(
                "long notes", "Twenty-eight", String(repeating: "Twenty-eight. ", count: 300),
                "\(episode):9:1: info: catalog-description-length: summary and notes have 4271 bytes together"),
        ]
    }
}
