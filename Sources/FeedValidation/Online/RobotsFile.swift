import FeedValues

/// What a host lets robots fetch (RFC 9309).
package struct RobotsFile: Hashable, Sendable {
    private struct Line: Hashable {
        let allows: Bool
        let pattern: [UInt8]
    }

    // By the names of robots in lower case.
    private var groups: [String: [Line]] = [:]

    /// The largest file that is read, in bytes (RFC 9309, section 2.5).
    package static let mostBytes = 500 << 10

    /// Reads a file; lines that mean nothing are passed over.
    package init(_ bytes: [UInt8]) {
        var names: [String] = []
        var isInNames = false
        for line in bytes.prefix(RobotsFile.mostBytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
            guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = text[text.utf8.index(after: colon)...].trimmedOfXMLWhiteSpace
            switch text[..<colon].trimmedOfXMLWhiteSpace.asciiLowercased {
            case "user-agent":
                if !isInNames { names = [] }
                isInNames = true
                if names.count < 100 { names.append(value.asciiLowercased) }
                for name in names { groups[name, default: []] += [] }
            case "allow", "disallow":
                isInNames = false
                let allows = text.first == "a" || text.first == "A" || text.trimmedOfXMLWhiteSpace.first == "A"
                // Disallow with nothing allows everything.
                guard !value.isEmpty else { continue }
                for name in names {
                    groups[name]?.append(Line(allows: allows, pattern: Array(value.utf8.prefix(2048))))
                }
            default: continue
            }
        }
    }

    /// Whether a robot of a name may fetch a path with its query.
    package func allows(_ path: String, to robot: String) -> Bool {
        guard let lines = groups[robot.asciiLowercased] ?? groups["*"] else { return true }
        let path = Array(path.utf8)
        var best: (length: Int, allows: Bool) = (-1, true)
        for line in lines where RobotsFile.matches(line.pattern, path) {
            let length = line.pattern.count
            if length > best.length || length == best.length && line.allows { best = (length, line.allows) }
        }
        return best.allows
    }

    /// Whether a pattern with `*` and a closing `$` is the beginning of a path: one look with one step back.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isWhole = pattern.last == UInt8(ascii: "$")
        let signs = isWhole ? pattern.dropLast() : pattern[...]
        var sign = 0
        var place = 0
        var star: (sign: Int, place: Int)?
        while true {
            if sign == signs.count {
                if !isWhole || place == path.count { return true }
            } else if signs[sign] == UInt8(ascii: "*") {
                star = (sign, place)
                sign += 1
                continue
            } else if place < path.count, signs[sign] == path[place] {
                sign += 1
                place += 1
                continue
            }
            guard let last = star, last.place < path.count else { return false }
            star = (last.sign, last.place + 1)
            sign = last.sign + 1
            place = last.place + 1
        }
    }
}
