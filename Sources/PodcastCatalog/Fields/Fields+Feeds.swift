import Diagnostics
import FeedValues

// What only feeds have: spans of days, and the paths of private ones.
extension Fields {
    /// The span of a key in seconds, as `12h`, `3d` or `2w`.
    func span(_ key: String, _ log: inout FindingLog) -> Located<Int64>? {
        guard let node = node(key) else { return nil }
        if let text = node.text, let seconds = Fields.seconds(of: text) {
            return Located(seconds, from: source.origin(node.place))
        }
        log.report(
            .span, "'\(key)' must be a span such as 12h, 3d or 2w, found \(node.described)", in: source,
            at: node.place)
        return nil
    }

    /// The seconds of hours, days or weeks, at most a hundred years of them.
    private static func seconds(of text: String) -> Int64? {
        let digits = text.utf8.dropLast()
        guard (1...6).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
            let count = Int64(String(text.dropLast())), count > 0
        else { return nil }
        let hours: [Character: Int64] = ["h": 1, "d": 24, "w": 168]
        guard let unit = text.last.flatMap({ hours[$0] }), case let hours = count * unit, hours <= 876_600 else {
            return nil
        }
        return hours * 3600
    }

    /// The token of a private feed: a part of its address that nobody can guess.
    func token(_ key: String, _ log: inout FindingLog) -> Located<String>? {
        guard let text = text(key, &log), let node = node(key) else { return nil }
        guard let problem = PrivateToken.problem(of: text.value) else { return text }
        // The value is not quoted: it may be meant as a secret.
        log.report(.privateToken, "'\(key)' \(problem)", in: source, at: node.place)
        return nil
    }
}
