import Digests
import FeedValues

/// Takes a line of the lock apart.
struct LockLineParser {
    /// Why a line can't be read, and where in the file.
    struct Failure: Error {
        var message: String
        var offset: Int
    }

    /// What a line is.
    enum Record {
        case episode(LockedEpisode)
        case feed(LockedFeed)
    }

    // Most lines have one of few types, and the show of the line before.
    private var types: [String: MediaType] = [:]
    private var show = ""
    private var fields: [LockLineField] = []
    private var next = 0
    private var end = 0

    /// The record on a line.
    ///
    /// - Parameter number: the number of the line, from 1.
    mutating func record(_ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int) throws(Failure) -> Record {
        var scanner = LockLineScanner(line)
        let kind = bytes.text(scanner.word(bytes))
        guard kind == "episode" || kind == "feed" else {
            throw Failure(
                message: "a line begins with 'episode' or 'feed', found '\(kind.prefix(60))'", offset: line.lowerBound)
        }
        _ = scanner.hasMore(bytes)
        let identity = try identity(bytes, scanner.word(bytes))
        fields.removeAll(keepingCapacity: true)
        (next, end) = (0, line.upperBound)
        while scanner.hasMore(bytes) {
            let offset = scanner.offset
            guard let field = scanner.field(bytes), isText(field, bytes) else {
                throw Failure(message: "expected key=value, with quotes around a value with spaces", offset: offset)
            }
            fields.append(field)
        }
        if kind == "episode" { return .episode(try episode(identity, bytes, number)) }
        return .feed(try feed(FeedIdentity(show: identity.show, feed: identity.slug), bytes, number))
    }

    private mutating func identity(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Failure) -> EpisodeIdentity {
        let slash = range.first { bytes[$0] == UInt8(ascii: "/") } ?? range.upperBound
        let rest = min(slash + 1, range.upperBound)..<range.upperBound
        guard slash > range.lowerBound, !rest.isEmpty, !rest.contains(where: { bytes[$0] == UInt8(ascii: "/") }),
            LockLineParser.staysInside(bytes, range)
        else {
            throw Failure(
                message: "'\(bytes.text(range).prefix(60))' is no identity such as deep-dive/first-light",
                offset: range.lowerBound)
        }
        let name = bytes.text(range.lowerBound..<slash)
        // One text for the shows of all lines that have it.
        if name != show { show = name }
        return EpisodeIdentity(show: show, slug: bytes.text(rest))
    }

    /// Whether a value that stands as it is can be read as a text.
    private func isText(_ field: LockLineField, _ bytes: Span<UInt8>) -> Bool {
        guard field.unescaped == nil, field.value.contains(where: { bytes[$0] >= 0x80 }) else { return true }
        let value = field.value.map { bytes[$0] }
        return String(validating: value, as: UTF8.self) != nil
    }

    private mutating func episode(
        _ identity: EpisodeIdentity, _ bytes: Span<UInt8>, _ number: Int
    ) throws(Failure) -> LockedEpisode {
        let guid = try head(.guid)
        let first = try time(try head(.first), bytes)
        var episode = LockedEpisode(identity, guid: guid.text(bytes), first: first, line: number)
        guard !episode.guid.isEmpty else { throw Failure(message: "the guid is empty", offset: guid.offset) }
        episode.more = others(bytes)
        while next < fields.count, fields[next].key == .path { episode.media.append(try medium(bytes)) }
        episode.events = try events(bytes)
        return episode
    }

    private mutating func feed(
        _ identity: FeedIdentity, _ bytes: Span<UInt8>, _ number: Int
    ) throws(Failure) -> LockedFeed {
        let guid = try head(.guid)
        guard let uuid = UUID(guid.text(bytes)) else {
            throw Failure(
                message: "the guid of a feed is a UUID, found '\(guid.text(bytes).prefix(60))'", offset: guid.offset)
        }
        var feed = LockedFeed(identity, guid: uuid, first: try time(try head(.first), bytes), line: number)
        if next < fields.count, fields[next].key == .address { feed.address = try head(.address).text(bytes) }
        feed.more = others(bytes)
        feed.events = try events(bytes)
        return feed
    }

    /// The field of a key that must come next.
    private mutating func head(_ key: LockKey) throws(Failure) -> LockLineField {
        guard next < fields.count, fields[next].key == key else {
            throw Failure(
                message: "'\(key.rawValue)=' is missing", offset: next < fields.count ? fields[next].offset : end)
        }
        next += 1
        return fields[next - 1]
    }

    private func time(_ field: LockLineField, _ bytes: Span<UInt8>) throws(Failure) -> Timestamp {
        if field.unescaped == nil, let time = LockLineParser.plainTime(bytes, field.value) { return time }
        guard let time = Timestamp(iso8601: field.text(bytes)) else {
            throw Failure(
                message: "'\(bytes.text(field.name))' is no time such as 2026-01-03T00:00:00Z: "
                    + "'\(field.text(bytes).prefix(60))'", offset: field.offset)
        }
        return time
    }

    private mutating func medium(_ bytes: Span<UInt8>) throws(Failure) -> LockedMedium {
        let path = try head(.path)
        let size = try number(try head(.bytes), bytes)
        let digest = try digest(try head(.sha256), bytes)
        let type = try type(try head(.type), bytes)
        let length = try number(try head(.ms), bytes)
        let text = path.text(bytes)
        guard isInside(path, bytes) else {
            throw Failure(message: "'\(text.prefix(60))' is no path in the site", offset: path.offset)
        }
        return LockedMedium(
            path: text, bytes: size, digest: digest, type: type, milliseconds: length, more: others(bytes))
    }

    private mutating func type(_ field: LockLineField, _ bytes: Span<UInt8>) throws(Failure) -> MediaType {
        let text = field.text(bytes)
        if let known = types[text] { return known }
        guard let type = MediaType(text) else {
            throw Failure(message: "'\(text.prefix(60))' is no media type", offset: field.offset)
        }
        types[text] = type
        return type
    }

    private func number(_ field: LockLineField, _ bytes: Span<UInt8>) throws(Failure) -> Int {
        var number = 0
        for index in field.value where 1...15 ~= field.value.count {
            guard 0x30...0x39 ~= bytes[index] else {
                number = -1
                break
            }
            number = number * 10 + Int(bytes[index] - 0x30)
        }
        guard number >= 0, 1...15 ~= field.value.count else {
            throw Failure(
                message: "'\(bytes.text(field.name))' is no number: '\(field.text(bytes).prefix(60))'",
                offset: field.offset)
        }
        return number
    }

    private func digest(_ field: LockLineField, _ bytes: Span<UInt8>) throws(Failure) -> ContentDigest {
        guard let digest = ContentDigest(hexadecimal: bytes.extracting(field.value)) else {
            throw Failure(message: "'\(bytes.text(field.name))' has no 64 hexadecimal digits", offset: field.offset)
        }
        return digest
    }

    private mutating func events(_ bytes: Span<UInt8>) throws(Failure) -> [LockEvent] {
        var events: [LockEvent] = []
        while next < fields.count {
            let field = fields[next]
            guard let kind = field.key?.event else {
                throw Failure(message: "'\(bytes.text(field.name))=' does not belong here", offset: field.offset)
            }
            next += 1
            var event = LockEvent(kind, at: try time(field, bytes))
            while next < fields.count, let key = fields[next].key, key.isOfEvent {
                let detail = fields[next]
                next += 1
                switch key {
                case .from: event.formerIdentity = try name(detail, bytes)
                case .formerGuid: event.formerGuid = detail.text(bytes)
                case .formerPath: event.formerPath = try name(detail, bytes)
                case .formerDigest: event.formerDigest = try digest(detail, bytes)
                default: event.because = detail.text(bytes)
                }
            }
            event.more = others(bytes)
            events.append(event)
        }
        return events
    }

    /// A path or an identity before: what is published may be removed by it.
    private func name(_ field: LockLineField, _ bytes: Span<UInt8>) throws(Failure) -> String {
        let text = field.text(bytes)
        if isInside(field, bytes) { return text }
        throw Failure(message: "'\(text.prefix(60))' is no path in the site", offset: field.offset)
    }

    private func isInside(_ field: LockLineField, _ bytes: Span<UInt8>) -> Bool {
        guard let text = field.unescaped else { return LockLineParser.staysInside(bytes, field.value) }
        let own = Array(text.utf8)
        return LockLineParser.staysInside(own.span, 0..<own.count)
    }

    /// Whether a path names something below where it begins, on any system.
    private static func staysInside(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        for index in range {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
            guard byte == UInt8(ascii: "/") else { continue }
            if !isName(bytes, start..<index) { return false }
            start = index + 1
        }
        return isName(bytes, start..<range.upperBound)
    }

    /// Whether a part of a path is neither empty nor `.` nor `..`.
    private static func isName(_ bytes: Span<UInt8>, _ part: Range<Int>) -> Bool {
        part.count > 2 || part.contains { bytes[$0] != UInt8(ascii: ".") }
    }

    /// The fields that come next and that this version does not know.
    private mutating func others(_ bytes: Span<UInt8>) -> [LockField] {
        var others: [LockField] = []
        while next < fields.count, fields[next].key == nil {
            others.append(LockField(bytes.text(fields[next].name), fields[next].text(bytes)))
            next += 1
        }
        return others
    }
}

extension LockLineParser {
    /// The time of a text as this program writes it, `2026-01-03T00:00:00Z`; nil for any other.
    private static func plainTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Timestamp? {
        guard range.count == 20 else { return nil }
        let start = range.lowerBound
        for (offset, mark) in [(4, UInt8(ascii: "-")), (7, 0x2D), (10, 0x54), (13, 0x3A), (16, 0x3A), (19, 0x5A)] {
            guard bytes[start + offset] == mark else { return nil }
        }
        func number(_ offset: Int, _ digits: Int) -> Int? {
            var number = 0
            for index in (start + offset)..<(start + offset + digits) {
                guard 0x30...0x39 ~= bytes[index] else { return nil }
                number = number * 10 + Int(bytes[index] - 0x30)
            }
            return number
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
            let minute = number(14, 2), let second = number(17, 2), year >= 1970, 1...12 ~= month, 1...28 ~= day,
            hour < 24, minute < 60, second < 60
        else { return nil }
        // Days since 1970 in the Gregorian calendar, with years that begin in March.
        let shifted = month <= 2 ? year - 1 : year
        let days =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5
            + day - 1 - 719_468
        return Timestamp(secondsSinceEpoch: Int64(((days * 24 + hour) * 60 + minute) * 60 + second))
    }
}
