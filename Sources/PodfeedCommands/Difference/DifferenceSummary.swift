import FeedRelease

/// What differs in all feeds of a release, in numbers.
struct DifferenceSummary {
    private let difference: ReleaseDifference

    /// The summary of a difference.
    init(_ difference: ReleaseDifference) { self.difference = difference }

    /// `1 of 3 feeds differs: 2 new, 1 changed`, or that nothing does.
    var text: String {
        let feeds = difference.feeds
        let differing = feeds.count(where: \.isSemantic)
        guard differing > 0 else {
            return feeds.contains { $0.status == .reformatted }
                ? "no difference but in how it is written"
                : "no difference"
        }
        let what =
            feeds.count == 1
            ? "the feed differs" : "\(differing) of \(feeds.count) feeds differ\(differing == 1 ? "s" : "")"
        return "\(what): " + parts.joined(separator: ", ")
    }

    private var parts: [String] {
        let feeds = difference.feeds
        let paired = feeds.filter { $0.status == .changed }
        func sum(_ count: (FeedDifference) -> Int) -> Int { paired.reduce(0) { $0 + count($1) } }
        let (added, removed) = (sum(\.added.count), sum(\.removed.count))
        let numbers: [(Int, String)] = [
            (feeds.count { $0.status == .added }, "new feed"), (feeds.count { $0.status == .removed }, "feed gone"),
            (added, "new"), (sum(\.changed.count), "changed"), (removed, "removed"),
            (sum { $0.moved.count + $0.turned }, "moved"), (sum { $0.doublesRemoved + $0.doublesAdded }, "doubled"),
            (sum(\.channel.count), "change of the show"),
        ]
        return numbers.filter { $0.0 > 0 }.map { number, word in
            switch word {
            case "new feed": DifferenceSummary.count(number, word)
            case "feed gone": "\(DifferenceSummary.count(number, "feed")) gone"
            case "change of the show": number == 1 ? "1 change of the show" : "\(number) changes of the show"
            default: "\(number) \(word)"
            }
        }
    }

    /// `1 episode`, `2 episodes`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// A text in quotes, cut after some 80 characters.
    static func quoted(_ text: String) -> String { "'\(cut(text))'" }

    /// A text on one line, cut after some 80 characters.
    static func cut(_ text: String) -> String {
        let line = text.unicodeScalars.prefix(80).map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
        return String(String.UnicodeScalarView(line)) + (text.unicodeScalars.dropFirst(80).first == nil ? "" : "…")
    }
}
