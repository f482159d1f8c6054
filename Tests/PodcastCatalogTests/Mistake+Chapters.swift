import FeedValues

extension Mistake {
    private static let beside = "deep-dive/episodes/2025-04-25-bessent"

    static var chapterMistakes: [Mistake] { chapterValues + chapterFiles + chapterPlaces }

    private static var chapterValues: [Mistake] {
        [
            Mistake(
                "a chapter that ends before it begins",
                files: ["\(beside).chapters.yaml": "- { start: 0:10, end: 0:10, title: One }\n"],
                "\(beside).chapters.yaml:1:23: error: catalog-chapter-end: "
                    + "the chapter begins at 0:00:10.000 and ends at 0:00:10.000"),
            Mistake(
                "a chapter that ends within the next",
                files: [
                    "\(beside).chapters.yaml":
                        "- { start: 0:10, end: 0:30, title: One }\n- { start: 0:20, title: Two }\n"
                ],
                "\(beside).chapters.yaml:2:12: error: catalog-chapter-end: "
                    + "the chapter begins at 0:00:20.000, before the one ahead of it ends at 0:00:30.000"),
            Mistake(
                "a chapter that outlasts the episode",
                files: ["\(beside).chapters.yaml": "- { start: 0:10, end: 2:00, title: One }\n"],
                "\(beside).chapters.yaml:1:23: error: catalog-chapter-end: "
                    + "the chapter ends at 0:02:00.000, the episode at 0:01:30.500"),
            Mistake(
                "two chapters at one time, a hidden one between them",
                files: [
                    "\(beside).chapters.yaml":
                        "- { start: 0, title: One }\n- { start: 0, toc: false }\n- { start: 0, title: Two }\n"
                ],
                "\(beside).chapters.yaml:3:12: error: catalog-chapter-order: "
                    + "the chapter at 0:00:00.000 follows one at 0:00:00.000"),
            Mistake(
                "a chapter without a title, and one with half a place",
                files: [
                    "\(beside).chapters.yaml":
                        "- { start: 0 }\n- { start: 1, title: A, location: { name: Here } }\n"
                ],
                "\(beside).chapters.yaml:1:3: error: catalog-key-missing: a chapter has no 'title'",
                "\(beside).chapters.yaml:2:35: error: catalog-key-missing: the place of a chapter has no 'geo'"),
            Mistake(
                "a picture of a chapter that is not there",
                files: ["\(beside).chapters.yaml": "- { start: 0, title: One, image: ../one.jpg }\n"],
                "\(beside).chapters.yaml:1:34: error: catalog-file-missing: there is no file 'deep-dive/one.jpg'"),
        ]
    }

    private static var chapterFiles: [Mistake] {
        [
            Mistake(
                "JSON chapters with a comma too many",
                files: ["\(beside).chapters.json": "{ \"chapters\": [\n  { \"startTime\": 0, },\n] }\n"],
                "\(beside).chapters.json:2:21: error: catalog-chapter-file: "
                    + "the file is no JSON: the name of a member in double quotes is missing"),
            Mistake(
                "JSON without chapters", files: ["\(beside).chapters.json": "{ \"version\": \"1.2.0\" }\n"],
                "\(beside).chapters.json:1:1: error: catalog-chapter-file: the file has no array 'chapters'"),
            Mistake(
                "JSON chapters out of order, without a title, with a relative address, after the end",
                files: [
                    "\(beside).chapters.json": """
                    { "chapters": [
                      { "startTime": 60, "title": "One" },
                      { "startTime": 30, "title": null },
                      { "startTime": 45, "title": "Two", "url": "/two" },
                      { "startTime": 90.5, "title": "Three" }
                    ] }
                    """
                ],
                "\(beside).chapters.json:3:3: error: catalog-key-missing: a chapter has no 'title'",
                "\(beside).chapters.json:4:18: error: catalog-chapter-order: "
                    + "the chapter at 0:00:45.000 follows one at 0:01:00.000",
                "\(beside).chapters.json:4:45: error: catalog-address: "
                    + "'url' must be an address with https, found '/two'",
                "\(beside).chapters.json:5:18: error: catalog-chapter-beyond-end: "
                    + "the chapter begins at 0:01:30.500, the episode ends at 0:01:30.500"),
            Mistake(
                "Podlove chapters that are not closed", files: ["\(beside).psc": "<chapters>\n<chapter start='0'>\n"],
                "\(beside).psc:3:1: error: catalog-chapter-file: the file is no XML: the document ends inside <chapter> of line 2"
            ),
            Mistake(
                "Podlove chapters in another namespace", files: ["\(beside).psc": "<chapters xmlns='a:b'/>\n"],
                "\(beside).psc:1:1: error: catalog-chapter-file: "
                    + "the file has no element 'chapters' of Podlove Simple Chapters"),
            Mistake(
                "Podlove chapters with a time and a page that are none",
                files: ["\(beside).psc": "<chapters>\n <chapter start='1h' title='A' href='b'/>\n</chapters>\n"],
                "\(beside).psc:2:11: error: catalog-duration: 'start' must be a time such as 1:30, found '1h'",
                "\(beside).psc:2:32: error: catalog-address: 'href' must be an address with https, found 'b'"),
            Mistake(
                "a text that is no list of times",
                files: ["\(beside).chapters.txt": "# mine\n0:00 One\nTwo\n0:10\n0:20-0:30 Three\n1:75 Four\n"],
                "\(beside).chapters.txt:3:1: error: catalog-chapter-stamp: the line does not begin with a time",
                "\(beside).chapters.txt:4:1: error: catalog-chapter-stamp: no title follows '0:10'",
                "\(beside).chapters.txt:5:1: error: catalog-chapter-stamp: no space follows '0:20'",
                "\(beside).chapters.txt:6:1: error: catalog-chapter-stamp: '1:75' is no time"),
        ]
    }

    private static var chapterPlaces: [Mistake] {
        [
            Mistake(
                "two files of chapters",
                files: ["\(beside).psc": "<a/>", "\(beside).chapters.yaml": "- { start: 0, title: One }\n"],
                "\(episode):1:1: error: catalog-chapter-source: '2025-04-25-bessent.chapters.yaml' and "
                    + "'2025-04-25-bessent.psc' both hold the chapters of the episode"),
            Mistake(
                "a file without chapters", files: ["\(beside).chapters.yaml": "# to come\n"],
                "\(beside).chapters.yaml:1:1: error: catalog-chapter-source: the file holds no chapters"),
            Mistake(
                "chapters stated and beside",
                "\(episode):5:11: error: catalog-chapter-source: the chapters are 'notes', and "
                    + "'2025-04-25-bessent.chapters.yaml' stands beside the episode"
            ) {
                $0.files["\(beside).chapters.yaml"] = "- { start: 0, title: One }\n"
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: notes\n")
                $0.replace("Twenty-eight", "0:00 Twenty-eight")
            },
            Mistake(
                "chapters in a file of another kind",
                "deep-dive/episodes/parts.csv:1:1: error: catalog-chapter-source: "
                    + "the name of a file of chapters ends in .yaml, .json, .psc or .txt"
            ) {
                $0.files["deep-dive/episodes/parts.csv"] = ""
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: parts.csv\n")
            },
            Mistake(
                "notes without times", "date: 2025-04-25\n", "date: 2025-04-25\nchapters: notes\n",
                "\(episode):5:11: error: catalog-chapter-source: no line of the notes begins with a time"),
            Mistake(
                "unclear times in notes, and one after the end",
                "\(episode):14:1: error: catalog-chapter-stamp: "
                    + "the line stands among chapters and does not begin with a time",
                "\(episode):16:1: error: catalog-chapter-stamp: two times stand in one line",
                "\(episode):18:1: error: catalog-chapter-order: the chapter at 0:00:05.000 follows one at 0:00:10.000",
                "\(episode):19:1: error: catalog-chapter-stamp: the bracket before '0:20' is not closed",
                "\(episode):20:1: error: catalog-chapter-beyond-end: "
                    + "the chapter begins at 1:00:00.000, the episode ends at 0:01:30.500"
            ) {
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: notes\n")
                $0.replace(
                    "Twenty-eight years later.",
                    """
                    At 12:30 we begin; 3:0 was the score.

                    Chapters:
                    0:00 One
                    and more of it

                    - (0:05) - 0:07 Two
                    - (0:10) Three
                    - [0:05] Four
                    - (0:20 Five
                    - 1:00:00 Six
                    """)
            },
            Mistake(
                "chapters in media that hold none",
                "\(episode):5:11: error: catalog-chapter-source: 'deep-dive/media/bessent.mp3' holds no chapters"
            ) { folder in
                folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: embedded\n")
                folder.embed([])
            },
            Mistake(
                "chapters in media that are known from their release", "date: 2025-04-25\n",
                "date: 2025-04-25\nchapters: embedded\n",
                "\(episode):5:11: error: catalog-chapter-source: "
                    + "'deep-dive/media/bessent.mp3' is not here, and its chapters are not known"),
            Mistake(
                "chapters in media out of order, without a title, with an address that is none, after the end",
                "deep-dive/media/bessent.mp3:1:1: error: catalog-address: "
                    + "'link' must be an address with https, found 'x y'",
                "deep-dive/media/bessent.mp3:1:1: error: catalog-chapter-beyond-end: "
                    + "the chapter begins at 0:01:30.500, the episode ends at 0:01:30.500",
                "deep-dive/media/bessent.mp3:1:1: error: catalog-chapter-order: "
                    + "the chapter at 0:00:05.000 follows one at 0:00:10.000",
                "deep-dive/media/bessent.mp3:1:1: error: catalog-text-empty: 'title' is empty"
            ) { folder in
                folder.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: embedded\n")
                folder.embed([(10_000, "One", nil), (5_000, "Two", "x y"), (6_000, "", nil), (90_500, "Four", nil)])
            },
            Mistake(
                "chapters in media that lie elsewhere",
                "\(episode):5:11: error: catalog-chapter-source: "
                    + "the media file lies on the web, and its chapters are not known"
            ) {
                $0.replace("date: 2025-04-25\n", "date: 2025-04-25\nchapters: embedded\n")
                $0.replace("../media/bessent.mp3", "{ url: \"https://a.example/b.mp3\", bytes: 1, type: audio/mpeg }")
            },
        ]
    }
}

extension CatalogFolder {
    /// Has the media file of the episode hold chapters.
    mutating func embed(_ marks: [(start: Int, title: String, link: String?)]) {
        guard var facts = try? MediaFacts.sample("a.mp3") else { return }
        facts.sound = SoundFacts()
        facts.sound?.chapterMarks = marks.compactMap { mark in
            MediaDuration(milliseconds: mark.start).map {
                ChapterMark(start: $0, title: mark.title, link: mark.link)
            }
        }
        media["deep-dive/media/bessent.mp3"] = facts
    }
}
