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
}
