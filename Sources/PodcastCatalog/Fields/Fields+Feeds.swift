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
        guard let problem = Fields.problem(ofToken: text.value) else { return text }
        // The value is not quoted: it may be meant as a secret.
        log.report(.privateToken, "'\(key)' \(problem)", in: source, at: node.place)
        return nil
    }

    private static let shortestToken = 22

    private static func problem(ofToken token: String) -> String? {
        let bytes = Array(token.utf8)
        let marks = [UInt8(ascii: "-"), UInt8(ascii: "_")]
        let isSound = bytes.allSatisfy { $0.isASCIIAlphanumeric || marks.contains($0) }
        guard isSound else { return "has a character other than letters, digits, '-' and '_'" }
        guard bytes.count >= shortestToken else {
            return "has \(bytes.count) characters, fewer than \(shortestToken)"
        }
        guard bytes.count <= 128 else { return "has \(bytes.count) characters, more than 128" }
        let kinds = bytes.compactMap { byte in
            byte.isASCIIDigit ? 0 : !byte.isASCIILetter ? nil : byte.isASCIIUppercase ? 1 : 2
        }
        // Of random digits and letters the kind changes every second or third time, and in words hardly ever.
        let changes = zip(kinds, kinds.dropFirst()).count { $0 != $1 }
        let runs = zip(bytes, bytes.dropFirst()).count { $1 == $0 || $1 == $0 &+ 1 }
        guard Set(bytes).count >= 8, changes >= 4, runs < bytes.count / 2 else { return "can be guessed" }
        return nil
    }
}
