import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog

/// The lock of a catalogue, as it was read with it.
struct CatalogueLock: Sendable {
    /// The file, as messages name it; it need not be there.
    let file: String
    /// What has been released.
    var lock: IdentityLock
    /// What is wrong with the file.
    let findings: [Finding]
    /// The bytes that were read; nil when there is no file.
    let bytes: [UInt8]?

    /// The lock beside `podfeed.yaml`.
    init(of sources: CatalogSources) {
        file = sources.lock?.file ?? Self.join(sources.folder, IdentityLock.fileName)
        let reading = sources.lock.map { LockReader.read($0.bytes, file: $0.file) } ?? LockReading()
        lock = reading.lock
        findings = reading.findings
        bytes = sources.lock?.bytes
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder == "." || folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// What a catalogue is read with.
    var released: ReleasedIdentities {
        var released = ReleasedIdentities()
        released.guids.reserveCapacity(lock.episodes.count)
        released.media.reserveCapacity(lock.episodes.count)
        for episode in lock.episodes {
            let name = episode.identity.description
            released.guids[name] = episode.guid
            if episode.retraction != nil { released.retracted.insert(name) }
            for medium in episode.media {
                guard let duration = MediaDuration(milliseconds: medium.milliseconds) else { continue }
                released.media[medium.path] = ReleasedMedium(
                    facts: MediaFacts(bytes: medium.bytes, type: medium.type, duration: duration),
                    digest: medium.digest)
            }
        }
        for feed in lock.feeds { released.feedGuids[feed.identity.description] = feed.guid }
        return released
    }

    /// Whether a path in the site is, or was, that of a released media file.
    var names: (String) -> Bool {
        guard !lock.isEmpty else { return { _ in false } }
        var paths: Set<String> = []
        for episode in lock.episodes {
            for medium in episode.media { paths.insert(medium.path) }
            for event in episode.events { if let path = event.formerPath { paths.insert(path) } }
        }
        return paths.contains
    }

    /// What is found in a catalogue when it is held against the lock, with the lines that it speaks of.
    func findings(on present: PresentCatalogue) -> [Finding] {
        guard !lock.isEmpty, present.catalog.site != nil else { return [] }
        var comparison = LockComparison(lock, in: file)
        present.forEachPart { comparison.look(at: $0) }
        var findings = comparison.finish(present.feeds, unreadShows: present.unreadShows)
        let absent = present.catalog.absentFiles.count
        if absent > 0 { findings.append(absence(of: absent)) }
        var lines = SourceLines()
        for index in findings.indices where findings[index].excerpt == nil {
            findings[index].excerpt = lines.excerpt(at: findings[index].location)
        }
        return findings
    }

    private func absence(of count: Int) -> Finding {
        let what = count == 1 ? "1 media file is not here: its" : "\(count) media files are not here: their"
        return LockCheck.mediaAbsent.finding(
            "\(what) size, type and duration are those of the lock, and the site lacks the sound",
            at: SourceLocation(file: file, line: 1, column: 1))
    }
}
