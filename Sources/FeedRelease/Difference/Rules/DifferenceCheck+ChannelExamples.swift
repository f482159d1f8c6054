extension DifferenceCheck {
    private static let cover = "<itunes:image href=\"https://example.com/cover.jpg\"/>"

    var channelExamples: Examples {
        switch self {
        case .imageBytesChanged:
            (
                [.init(Self.cover, "<itunes:image href=\"https://example.com/cover-2.jpg\"/>")],
                [
                    .init(Self.cover, "↓" + Self.cover, "cover.jpg has another digest") {
                        $0.oldDigests = ["https://example.com/cover.jpg": "1"]
                        $0.newDigests = ["https://example.com/cover.jpg": "2"]
                    }
                ]
            )
        case .titleChanged:
            (
                [.init("<title>All Bees</title>", "<title>  All\nBees</title>")],
                [.init("<title>All Bees</title>", "↓<title>All Ants</title>")]
            )
        case .channelFieldsChanged:
            (
                [.init("<language>en</language>", "<language>en</language><description>Bees.</description>")],
                [
                    .init(
                        "<itunes:category text=\"News\"/><language>en</language>",
                        "↓<itunes:category text=\"Science\"/>↓<language>de</language>")
                ]
            )
        case .typeChanged:
            (
                [.init("", "<itunes:type>episodic</itunes:type>")],
                [.init("<itunes:type>episodic</itunes:type>", "↓<itunes:type>serial</itunes:type>")]
            )
        case .mediumChanged:
            (
                [.init("", "<podcast:medium>podcast</podcast:medium>")],
                [.init("<podcast:medium>podcast</podcast:medium>", "↓<podcast:medium>music</podcast:medium>")]
            )
        default: laterChannelExamples
        }
    }

    private var laterChannelExamples: Examples {
        switch self {
        case .blockAdded:
            (
                [
                    .init("<itunes:block>Yes</itunes:block>", ""),
                    .init("", "<podcast:block id=\"google\">yes</podcast:block>"),
                ],
                [
                    .init("", "↓<itunes:block>Yes</itunes:block>"),
                    .init("<podcast:block>no</podcast:block>", "↓<podcast:block>yes</podcast:block>"),
                ]
            )
        case .completeAdded:
            (
                [.init("<itunes:complete>Yes</itunes:complete>", "<itunes:complete>no</itunes:complete>")],
                [.init("", "↓<itunes:complete>Yes</itunes:complete>")]
            )
        case .completeThenNew:
            (
                [.init("", "<itunes:complete>Yes</itunes:complete>\n" + Self.item("a", "The last bees"))],
                [.init("<itunes:complete>Yes</itunes:complete>", "↓" + Self.item("a", "Bees are back"))]
            )
        case .buildDateBackwards:
            (
                [
                    .init(
                        "<lastBuildDate>08 Nov 2026 12:00:00 GMT</lastBuildDate>",
                        "<lastBuildDate>08 Nov 2026 13:00:00 +0100</lastBuildDate><ttl>60</ttl>")
                ],
                [
                    .init(
                        "<lastBuildDate>08 Nov 2026 12:00:00 GMT</lastBuildDate>",
                        "↓<lastBuildDate>01 Nov 2026 12:00:00 GMT</lastBuildDate><ttl>60</ttl>")
                ]
            )
        default:
            (
                [
                    .init(Self.item("a", "Bees"), Self.item("a", "Bees")),
                    .init(Self.item("a", "Bees"), Self.item("a", "All bees")),
                ],
                [
                    .init(
                        Self.item("a", "Bees") + "<lastBuildDate>01 Nov 2026 12:00:00 GMT</lastBuildDate>",
                        Self.item("a", "<![CDATA[Bees]]>")
                            + "\n<lastBuildDate>08 Nov 2026 12:00:00 GMT</lastBuildDate>")
                ]
            )
        }
    }
}
