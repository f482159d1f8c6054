import FeedValues

extension DifferenceCheck {
    private static var bees: String { item("a", "Bees", audio("bees")) }
    private static var ants: String { item("b", "Ants", audio("ants")) }

    var identityExamples: Examples {
        switch self {
        case .guidChanged:
            (
                [.init(Self.bees, Self.item("a", "Bees, once more", Self.audio("bees-2")))],
                [
                    .init(
                        Self.bees,
                        "<item>↓<guid>https://example.com/?p=7</guid><title>Bees</title>\(Self.audio("bees"))</item>"),
                    .init(
                        Self.bees,
                        "<item>↓<guid>c</guid><title>Bees</title>"
                            + "<enclosure url=\"https://op3.dev/e/example.com/bees.mp3\" length=\"4000000\" "
                            + "type=\"audio/mpeg\"/></item>"),
                ]
            )
        case .guidReused:
            (
                [.init(Self.bees, Self.item("a", "Bees and wasps", Self.audio("bees")))],
                [
                    .init(
                        Self.item("a", "Bees", Self.date(1) + Self.audio("bees")),
                        "<item>↓<guid>a</guid><title>Ants</title>\(Self.date(8))\(Self.audio("ants"))</item>")
                ]
            )
        case .itemRemoved:
            (
                [.init(Self.bees, Self.ants + "\n" + Self.bees)],
                [.init(Self.ants + "\n" + Self.bees, Self.bees)]
            )
        case .itemRemovedOld:
            (
                [.init(Self.ants + "\n" + Self.bees, Self.bees)],
                [
                    .init(
                        Self.ants + "\n" + Self.item("a", "Bees", "<pubDate>01 Nov 2024 12:00:00 GMT</pubDate>"),
                        Self.ants, "on 22 November 2026"
                    ) { $0.now = Timestamp(secondsSinceEpoch: 1_795_305_600) },
                    .init(
                        Self.item("b", "Ants", Self.date(8)) + "\n" + Self.item("a", "Bees", Self.date(1)),
                        Self.item("c", "Cats", Self.date(15)) + "\n" + Self.item("b", "Ants", Self.date(8))),
                ]
            )
        case .itemRetracted:
            (
                [.init(Self.ants + "\n" + Self.bees, Self.bees)],
                [
                    .init(Self.ants + "\n" + Self.bees, Self.bees, "'b' was retracted") { $0.retractedGuids = ["b"] }
                ]
            )
        case .itemExpired:
            (
                [.init(Self.ants + "\n" + Self.bees, Self.bees)],
                [
                    .init(Self.ants + "\n" + Self.bees, Self.bees, "the time of 'b' is over") {
                        $0.expiredGuids = ["": ["b"]]
                    }
                ]
            )
        case .itemsTruncated:
            (
                [.init(Self.items(1...4), Self.items(2...4)), .init(Self.items(1...3), Self.items(1...4))],
                [.init(Self.items(1...6), Self.items(5...6))]
            )
        case .feedEmpty:
            ([.init("<title>Bees</title>", "<title>All bees</title>")], [.init(Self.bees, "")])
        case .feedRemoved:
            ([.init(Self.bees, Self.ants + "\n" + Self.bees)], [])
        case .scheduledEarly:
            (
                [.init(Self.bees, Self.ants + "\n" + Self.bees, "'c' is held back") { $0.heldBackGuids = ["c"] }],
                [
                    .init(Self.bees, "↓" + Self.ants + "\n" + Self.bees, "'b' is held back") {
                        $0.heldBackGuids = ["b"]
                    }
                ]
            )
        default:
            (
                [.init(Self.bees, Self.ants + "\n" + Self.bees)],
                [
                    .init(
                        Self.bees, "<item>↓<guid>b</guid><title>Ants</title></item>\n" + Self.bees,
                        "'b' was removed before"
                    ) { $0.removedGuids = ["b"] }
                ]
            )
        }
    }
}
