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

    /// The keys and values of a line, in their order, and where each begins.
    private struct Field {
        var key: String
        var value: String
        var offset: Int
    }

    // Most lines have one of few types.
    private var types: [String: MediaType] = [:]

    /// The record on a line.
    ///
    /// - Parameter number: the number of the line, from 1.
    mutating func record(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) throws(Failure) -> Record {
        var scanner = LockLineScanner(bytes, line)
        let kind = scanner.word()
        guard kind == "episode" || kind == "feed" else {
            throw Failure(
                message: "a line begins with 'episode' or 'feed', found '\(kind.prefix(60))'", offset: line.lowerBound)
        }
        scanner.skipBlanks()
        let start = scanner.offset
        let id = scanner.word()
        guard let identity = EpisodeIdentity(id) else {
            throw Failure(message: "'\(id.prefix(60))' is no identity such as deep-dive/first-light", offset: start)
        }
        var fields: [Field] = []
        while !scanner.isAtEnd {
            let offset = scanner.offset
            guard let (key, value) = scanner.field() else {
                throw Failure(message: "expected key=value, with quotes around a value with spaces", offset: offset)
            }
            if !key.isEmpty { fields.append(Field(key: key, value: value, offset: offset)) }
        }
        let end = line.upperBound
        if kind == "episode" { return .episode(try episode(identity, fields[...], number, end)) }
        return .feed(try feed(FeedIdentity(show: identity.show, feed: identity.slug), fields[...], number, end))
    }

    private mutating func episode(
        _ identity: EpisodeIdentity, _ fields: ArraySlice<Field>, _ number: Int, _ end: Int
    ) throws(Failure) -> LockedEpisode {
        var rest = fields
        let guid = try head("guid", &rest, end)
        let first = try time(try head("first", &rest, end))
        var episode = LockedEpisode(identity, guid: guid.value, first: first, line: number)
        guard !guid.value.isEmpty else { throw Failure(message: "the guid is empty", offset: guid.offset) }
        episode.more = others(&rest)
        while rest.first?.key == "path" { episode.media.append(try medium(&rest, end)) }
        episode.events = try events(&rest)
        return episode
    }

    private func feed(
        _ identity: FeedIdentity, _ fields: ArraySlice<Field>, _ number: Int, _ end: Int
    ) throws(Failure) -> LockedFeed {
        var rest = fields
        let guid = try head("guid", &rest, end)
        guard let uuid = UUID(guid.value) else {
            throw Failure(
                message: "the guid of a feed is a UUID, found '\(guid.value.prefix(60))'", offset: guid.offset)
        }
        var feed = LockedFeed(identity, guid: uuid, first: try time(try head("first", &rest, end)), line: number)
        if rest.first?.key == "address" { feed.address = rest.removeFirst().value }
        feed.more = others(&rest)
        feed.events = try events(&rest)
        return feed
    }

    /// The value of a key that must come next.
    private func head(_ key: String, _ rest: inout ArraySlice<Field>, _ end: Int) throws(Failure) -> Field {
        guard let field = rest.first, field.key == key else {
            throw Failure(message: "'\(key)=' is missing", offset: rest.first?.offset ?? end)
        }
        return rest.removeFirst()
    }

    private func time(_ field: Field) throws(Failure) -> Timestamp {
        guard let time = Timestamp(iso8601: field.value) else {
            throw Failure(
                message: "'\(field.key)' is no time such as 2026-01-03T00:00:00Z: '\(field.value.prefix(60))'",
                offset: field.offset)
        }
        return time
    }

    private mutating func medium(_ rest: inout ArraySlice<Field>, _ end: Int) throws(Failure) -> LockedMedium {
        let path = rest.removeFirst()
        let bytes = try LockLineParser.number(try head("bytes", &rest, end))
        let digest = try LockLineParser.digest(try head("sha256", &rest, end))
        let type = try type(try head("type", &rest, end))
        let length = try LockLineParser.number(try head("ms", &rest, end))
        guard !path.value.isEmpty else { throw Failure(message: "the path is empty", offset: path.offset) }
        return LockedMedium(
            path: path.value, bytes: bytes, digest: digest, type: type, milliseconds: length, more: others(&rest))
    }

    private mutating func type(_ field: Field) throws(Failure) -> MediaType {
        if let known = types[field.value] { return known }
        guard let type = MediaType(field.value) else {
            throw Failure(message: "'\(field.value.prefix(60))' is no media type", offset: field.offset)
        }
        types[field.value] = type
        return type
    }

    private static func number(_ field: Field) throws(Failure) -> Int {
        guard let number = Int(field.value), number >= 0 else {
            throw Failure(message: "'\(field.key)' is no number: '\(field.value.prefix(60))'", offset: field.offset)
        }
        return number
    }

    private static func digest(_ field: Field) throws(Failure) -> ContentDigest {
        guard let digest = ContentDigest(field.value) else {
            throw Failure(message: "'\(field.key)' has no 64 hexadecimal digits", offset: field.offset)
        }
        return digest
    }

    private func events(_ rest: inout ArraySlice<Field>) throws(Failure) -> [LockEvent] {
        var events: [LockEvent] = []
        while let field = rest.first {
            guard let kind = LockEvent.Kind(rawValue: field.key) else {
                throw Failure(message: "'\(field.key)=' does not belong here", offset: field.offset)
            }
            rest.removeFirst()
            var event = LockEvent(kind, at: try time(field))
            while let detail = rest.first, LockLineParser.details.contains(detail.key) {
                rest.removeFirst()
                switch detail.key {
                case "from": event.formerIdentity = detail.value
                case "former-guid": event.formerGuid = detail.value
                case "former-path": event.formerPath = detail.value
                case "former-sha256": event.formerDigest = try LockLineParser.digest(detail)
                default: event.because = detail.value
                }
            }
            event.more = others(&rest)
            events.append(event)
        }
        return events
    }

    /// The keys that come next and that this version does not know.
    private func others(_ rest: inout ArraySlice<Field>) -> [LockField] {
        var others: [LockField] = []
        while let field = rest.first, !LockLineParser.known.contains(field.key) {
            others.append(LockField(field.key, field.value))
            rest.removeFirst()
        }
        return others
    }

    private static let details: Set = ["from", "former-guid", "former-path", "former-sha256", "because"]
    private static let known: Set<String> = details.union(LockEvent.Kind.allCases.map(\.rawValue))
        .union(["guid", "first", "path", "bytes", "sha256", "type", "ms", "address"])
}
