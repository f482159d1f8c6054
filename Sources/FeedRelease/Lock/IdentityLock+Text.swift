import Digests
import FeedValues

extension IdentityLock {
    /// The first line of the file, with the version of its format.
    static let header = "podfeed-lock 1"

    /// The lock as a file: the header, then a line each, in the order of the bytes of kind and identity.
    ///
    /// The same lock gives the same bytes, and what is read from them is the same lock. UTF-8, LF.
    package var bytes: [UInt8] {
        var lines: [(id: String, text: String)] = []
        lines.reserveCapacity(episodes.count)
        for episode in episodes { lines.append((episode.identity.description, episode.text)) }
        let ofFeeds = feeds.map { (id: $0.identity.description, text: $0.text) }
        var bytes = Array((IdentityLock.header + "\n").utf8)
        for part in [lines, ofFeeds] {
            for line in part.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
                bytes += line.text.utf8
            }
        }
        return bytes
    }
}

extension LockedEpisode {
    /// The episode as a line of the file, with its end.
    package var text: String {
        var line = LockLineText("episode", identity.description)
        line.add("guid", guid)
        line.add("first", first.iso8601)
        line.add(more)
        for medium in media {
            line.add("path", medium.path)
            line.add("bytes", String(medium.bytes))
            line.add("sha256", medium.digest.description)
            line.add("type", medium.type.description)
            line.add("ms", String(medium.milliseconds))
            line.add(medium.more)
        }
        line.add(events)
        return line.text + "\n"
    }
}

extension LockedFeed {
    /// The feed as a line of the file, with its end.
    package var text: String {
        var line = LockLineText("feed", identity.description)
        line.add("guid", guid.description)
        line.add("first", first.iso8601)
        if let address { line.add("address", address) }
        line.add(more)
        line.add(events)
        return line.text + "\n"
    }
}

/// A line in the making.
private struct LockLineText {
    private(set) var text: String

    init(_ kind: String, _ id: String) { text = "\(kind) \(id)" }

    mutating func add(_ key: String, _ value: String) { text += " \(key)=\(LockLineText.quoted(value))" }

    mutating func add(_ fields: [LockField]) { for field in fields { add(field.key, field.value) } }

    mutating func add(_ events: [LockEvent]) {
        for event in events {
            add(event.kind.rawValue, event.time.iso8601)
            if let identity = event.formerIdentity { add("from", identity) }
            if let guid = event.formerGuid { add("former-guid", guid) }
            if let path = event.formerPath { add("former-path", path) }
            if let digest = event.formerDigest { add("former-sha256", digest.description) }
            if let reason = event.because { add("because", reason) }
            add(event.more)
        }
    }

    /// A value as it stands on a line: in quotes where it is empty or holds more than visible characters.
    private static func quoted(_ value: String) -> String {
        let isPlain = value.unicodeScalars.allSatisfy { $0 != "\"" && !isBlank($0) }
        if isPlain, !value.isEmpty { return value }
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar != " " && isBlank(scalar): text += "\\u{\(String(scalar.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            || scalar.properties.generalCategory == .format
    }
}
