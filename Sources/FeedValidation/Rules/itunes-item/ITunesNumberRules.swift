import Diagnostics

/// The rules on the numbers of episodes and seasons, the same for both.
enum ITunesNumberRules {
    static let all: [Rule] = [
        value("itunes-episode-value", "itunes:episode", "an episode"),
        zero("itunes-episode-zero", "itunes:episode", "an episode"),
        leadingZero("itunes-episode-leading-zero", "itunes:episode", "an episode"),
        value("itunes-season-value", "itunes:season", "a season"),
        zero("itunes-season-zero", "itunes:season", "a season"),
        leadingZero("itunes-season-leading-zero", "itunes:season", "a season"),
    ]

    /// What a text is as a number.
    private enum Number {
        case plain, padded, zero, none

        init(_ text: String) {
            let digits = text.utf8.first == UInt8(ascii: "+") ? text.utf8.dropFirst() : text.utf8[...]
            guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
                self = .none
                return
            }
            if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
                self = .zero
            } else {
                self = digits.count < text.utf8.count || digits.first == UInt8(ascii: "0") ? .padded : .plain
            }
        }
    }

    private static func value(_ id: String, _ name: String, _ thing: String) -> Rule {
        Rule(
            id, .itunesItem, .error, [.apple, .psp1],
            summary: "The number of \(thing) is a whole number in digits.",
            why: "Apps sort by it; of anything else they make zero or nothing.",
            help: "write the number in digits",
            source: "Apple, A Podcaster's Guide to RSS, \(name)",
            w3c: ["InvalidPositiveInteger"],
            passing: [.item("<\(name)>12</\(name)>"), .item("<\(name)>0</\(name)>")],
            failing: [.item("<\(name)>↓1.5</\(name)>"), .item("<\(name)>↓01a</\(name)>"), .item("↓<\(name)/>")],
            check: check(name, .none) { "the number of \(thing) is \($0.quoted)" })
    }

    private static func zero(_ id: String, _ name: String, _ thing: String) -> Rule {
        Rule(
            id, .itunesItem, .warning, [.apple, .psp1],
            summary: "The number of \(thing) is at least one.",
            why: "Numbers begin with one; some apps take a zero for no number at all.",
            help: "number from one, or leave the element out",
            source: "Apple, A Podcaster's Guide to RSS, \(name)",
            w3c: ["InvalidPositiveInteger"],
            passing: [.item("<\(name)>1</\(name)>")],
            failing: [.item("<\(name)>↓0</\(name)>")],
            check: check(name, .zero) { "the number of \(thing) is \($0.quoted)" })
    }

    private static func leadingZero(_ id: String, _ name: String, _ thing: String) -> Rule {
        Rule(
            id, .itunesItem, .info, [.apple],
            summary: "The number of \(thing) has no leading zero and no sign.",
            why: "Most readers take 007 for 7, but some sort numbers as text.",
            help: "write the number without zeros before it",
            source: "Podfeed, by the form that Apple's examples have",
            passing: [.item("<\(name)>7</\(name)>")],
            failing: [.item("<\(name)>↓007</\(name)>")],
            check: check(name, .padded) { "the number of \(thing) is written \($0.quoted)" })
    }

    private static func check(
        _ name: String, _ wanted: Number, _ message: @escaping @Sendable (String) -> String
    ) -> RuleCheck {
        .element(name) { element, inspection in
            let text = element.trimmedText
            if Number(text) == wanted { inspection.report(message(text), inTextOf: element) }
        }
    }
}
