import FeedValues

extension DifferenceCheck {
    private static func own(_ host: String) -> String {
        "<atom:link rel=\"self\" href=\"https://\(host)/feed.xml\"/>"
    }

    private static func goTo(_ host: String) -> String {
        "<itunes:new-feed-url>https://\(host)/feed.xml</itunes:new-feed-url>"
    }

    private static let (here, there) = ("example.com", "new.example.com")
    private static let (locked, open) = ("<podcast:locked>yes</podcast:locked>", "<podcast:locked>no</podcast:locked>")

    var moveExamples: Examples {
        switch self {
        case .podcastGuidChanged:
            (
                [
                    .init("", "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
                    .init(
                        "<podcast:guid>917393E3-1B1E-5CEF-ACE4-EDAA54E1F810</podcast:guid>",
                        "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
                ],
                [
                    .init("<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>", ""),
                    .init(
                        "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>",
                        "↓<podcast:guid>ead4c236-bf58-58c6-a2c6-a6b28d128cb6</podcast:guid>"),
                ]
            )
        case .selfURLChanged:
            (
                [
                    .init(Self.own(Self.here), Self.own(Self.there) + Self.goTo(Self.there)),
                    .init(Self.own(Self.here), Self.own("EXAMPLE.com")),
                ],
                [.init(Self.own(Self.here), "↓" + Self.own(Self.there))]
            )
        case .newFeedURLRemoved:
            (
                [.init(Self.goTo(Self.here), "", "90 days after the move", Self.daysAfterMove(90))],
                [.init(Self.goTo(Self.here), "", "5 days after the move", Self.daysAfterMove(5))]
            )
        case .newFeedURLAppears:
            (
                [
                    .init(Self.own(Self.here), Self.own(Self.here) + Self.goTo(Self.here)),
                    .init(Self.own(Self.here), Self.own(Self.there) + Self.goTo(Self.there)),
                ],
                [.init(Self.own(Self.here), Self.own(Self.here) + "↓" + Self.goTo(Self.there))]
            )
        case .lockedRelaxed:
            (
                [.init(Self.open, Self.locked)],
                [.init(Self.locked, "↓" + Self.open), .init(Self.locked, "")]
            )
        default:
            (
                [.init(Self.own(Self.here) + Self.locked, Self.own(Self.there) + Self.goTo(Self.there) + Self.open)],
                [
                    .init(
                        Self.own(Self.here) + Self.locked,
                        Self.own(Self.there) + Self.goTo(Self.there) + "↓" + Self.locked)
                ]
            )
        }
    }

    private static func daysAfterMove(_ days: Int64) -> @Sendable (inout DifferenceFacts) -> Void {
        { facts in
            facts.moved = Timestamp(secondsSinceEpoch: 1_795_305_600 - days * 86_400)
            facts.now = Timestamp(secondsSinceEpoch: 1_795_305_600)
        }
    }
}
