extension DifferenceCheck {
    var itemExamples: Examples {
        switch self {
        case .pubDateChanged:
            (
                [
                    .init(
                        Self.item("a", "Bees", Self.date(8)),
                        Self.item("a", "Bees", "<pubDate>Sun, 08 Nov 2026 13:00:00 +0100</pubDate>"))
                ],
                [
                    .init(
                        Self.item("a", "Bees", Self.date(8)),
                        "<item><guid>a</guid><title>Bees</title>↓\(Self.date(7))</item>")
                ]
            )
        case .pubDateForward:
            (
                [.init(Self.item("a", "Bees", Self.date(8)), Self.item("a", "Bees", Self.date(9)))],
                [
                    .init(
                        Self.item("a", "Bees", Self.date(8)),
                        "<item><guid>a</guid><title>Bees</title>↓\(Self.date(15))</item>")
                ]
            )
        case .pubDateBackdated:
            (
                [
                    .init(
                        Self.item("a", "Bees", Self.date(15)),
                        Self.item("a", "Bees", Self.date(15)) + "\n" + Self.item("b", "Ants", Self.date(8)))
                ],
                [
                    .init(
                        Self.item("a", "Bees", Self.date(15)),
                        Self.item("a", "Bees", Self.date(15))
                            + "\n<item><guid>b</guid><title>Ants</title>↓\(Self.date(1))</item>")
                ]
            )
        case .enclosureURLChanged:
            (
                [.init(Self.item("a", "Bees", Self.audio("bees")), Self.item("a", "All bees", Self.audio("bees")))],
                [
                    .init(
                        Self.item("a", "Bees", Self.audio("bees")),
                        "<item><guid>a</guid><title>Bees</title>↓\(Self.audio("bees-2"))</item>")
                ]
            )
        case .enclosureBytesChanged:
            (
                [
                    .init(
                        Self.item("a", "Bees", Self.audio("bees")),
                        Self.item("a", "Bees", Self.audio("bees-2", 4_100_000))),
                    .init(Self.item("a", "Bees", Self.audio("bees", 1)), Self.item("a", "Bees", Self.audio("bees"))),
                ],
                [
                    .init(
                        Self.item("a", "Bees", Self.audio("bees")),
                        "<item><guid>a</guid><title>Bees</title>↓\(Self.audio("bees", 4_100_000))</item>"),
                    .init(
                        Self.item("a", "Bees", Self.audio("bees")),
                        "<item><guid>a</guid><title>Bees</title>↓\(Self.audio("bees"))</item>",
                        "bees.mp3 has another digest"
                    ) {
                        $0.oldDigests = ["https://example.com/bees.mp3": "1"]
                        $0.newDigests = ["https://example.com/bees.mp3": "2"]
                    },
                ]
            )
        case .explicitLowered:
            (
                [
                    .init(
                        Self.item("a", "Bees", "<itunes:explicit>no</itunes:explicit>"),
                        Self.item("a", "Bees", "<itunes:explicit>true</itunes:explicit>"))
                ],
                [
                    .init(
                        Self.item("a", "Bees", "<itunes:explicit>yes</itunes:explicit>"),
                        "<item><guid>a</guid><title>Bees</title>↓<itunes:explicit>false</itunes:explicit></item>")
                ]
            )
        default: laterItemExamples
        }
    }

    private var laterItemExamples: Examples {
        switch self {
        case .renumbered:
            (
                [.init(Self.item("a", "Bees"), Self.item("a", "Bees", "<itunes:episode>7</itunes:episode>"))],
                [
                    .init(
                        Self.item("a", "Bees", "<itunes:episode>7</itunes:episode>"),
                        "<item><guid>a</guid><title>Bees</title>↓<itunes:episode>8</itunes:episode></item>")
                ]
            )
        case .bulkChange:
            (
                [
                    .init(
                        Self.items(1...5),
                        Self.items(1...4) + "\n" + Self.item("5", "Part 5, put right"))
                ],
                [.init(Self.items(1...5), Self.items(1...5, "<description>{{ notes }}</description>"))]
            )
        case .encodingRegression:
            (
                [.init(Self.item("a", "CafÃ© &amp;amp; tea"), Self.item("a", "CafÃ© &amp;amp; cake"))],
                [
                    .init(Self.item("a", "Café &amp; tea"), "↓" + Self.item("a", "CafÃ© &amp; tea")),
                    .init(
                        Self.item("a", "Bees", "<description>&lt;p&gt;Bees&lt;/p&gt;</description>"),
                        "↓"
                            + Self.item(
                                "a", "Bees", "<description>&amp;lt;p&amp;gt;Bees&amp;lt;/p&amp;gt;</description>")),
                    .init("<title>Tom &amp; Jo</title>", "<title>Tom &amp;amp; Jo</title>"),
                ]
            )
        default:
            (
                [
                    .init(
                        Self.item("a", "Bees", Self.transcript("vtt", "text/vtt")),
                        Self.item("a", "Bees", Self.transcript("srt", "application/x-subrip")))
                ],
                [.init(Self.item("a", "Bees", Self.transcript("vtt", "text/vtt")), "↓" + Self.item("a", "Bees"))]
            )
        }
    }

    private static func transcript(_ ending: String, _ type: String) -> String {
        "<podcast:transcript url=\"https://example.com/bees.\(ending)\" type=\"\(type)\"/>"
    }
}
