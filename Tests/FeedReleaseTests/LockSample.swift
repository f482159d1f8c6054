import Diagnostics
import Digests
import FeedRelease
import FeedValues
import Testing

/// Locks, episodes and feeds as tests need them.
enum LockSample {
    static let file = "Feeds/podfeed.lock"
    static let zeros = String(repeating: "0", count: 64)
    static let ones = String(repeating: "1", count: 64)

    /// A time on the first of January 2026, so many hours after its beginning.
    static func time(_ hours: Int64 = 0) -> Timestamp { Timestamp(secondsSinceEpoch: 1_767_225_600 + hours * 3600) }

    /// What a text holds that should be a lock.
    static func reading(_ lines: String...) -> LockReading {
        LockReader.read(Array((["podfeed-lock 1"] + lines).map { $0 + "\n" }.joined().utf8), file: file)
    }

    /// The lock of some lines in which nothing is wrong.
    static func lock(_ lines: String...) -> IdentityLock {
        let reading = LockReader.read(Array((["podfeed-lock 1"] + lines).map { $0 + "\n" }.joined().utf8), file: file)
        #expect(reading.findings == [])
        return reading.lock
    }

    /// A line of an episode with sound.
    static func line(_ name: String, guid: String = "g", sound: String = "x.mp3", digest: String = zeros) -> String {
        "episode \(name) guid=\(guid) first=2026-01-01T00:00:00Z path=s/media/\(sound) bytes=10 sha256=\(digest) "
            + "type=audio/mpeg ms=1000"
    }

    /// An episode of a catalogue.
    static func episode(
        _ name: String, _ state: PresentEpisode.State = .released, guid: String? = "g", stated: Bool = true,
        sound: String? = "x.mp3", bytes: Int = 10, digest: String? = zeros
    ) throws -> PresentEpisode {
        let identity = try #require(EpisodeIdentity(name))
        let file = "Feeds/\(identity.show)/episodes/\(identity.slug).md"
        let type = try #require(MediaType("audio/mpeg"))
        let media = sound.map { sound in
            PresentMedium(
                path: "s/media/\(sound)", bytes: bytes, digest: digest.flatMap { ContentDigest($0) }, type: type,
                milliseconds: 1000, place: SourceLocation(file: file, line: 5, column: 8))
        }
        return PresentEpisode(
            identity, state, guid: guid, statesGuid: stated,
            guidPlace: SourceLocation(file: file, line: 3, column: 7),
            datePlace: SourceLocation(file: file, line: 4, column: 7), media: media.map { [$0] } ?? [])
    }

    /// A feed of a catalogue.
    static func feed(_ name: String, guid: String = "d345c6d9-d2ae-58c9-b99f-c71379960008") throws -> PresentFeed {
        PresentFeed(
            try #require(FeedIdentity(name)), guid: try #require(UUID(guid)),
            address: "https://podcasts.example.com/\(name)/feed.xml")
    }

    /// A line of a feed.
    static func feedLine(_ name: String) -> String {
        "feed \(name) guid=d345c6d9-d2ae-58c9-b99f-c71379960008 first=2026-01-01T00:00:00Z "
            + "address=https://podcasts.example.com/\(name)/feed.xml"
    }

    /// What is found in a catalogue, a line each.
    static func findings(
        _ lock: IdentityLock, _ episodes: [PresentEpisode], feeds: [PresentFeed] = [], unread: Set<String> = []
    ) -> [String] {
        var comparison = LockComparison(lock, in: file)
        comparison.look(at: episodes)
        return comparison.finish(feeds, unreadShows: unread).map(\.line)
    }
}

extension Finding {
    /// The finding in one line, with what to do.
    var line: String { "\(location): \(severity.rawValue): \(rule): \(message) [\(help ?? "")]" }
}

extension IdentityLock {
    /// The lock as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
