import Diagnostics
import Digests
import FeedValues
import PodcastModel

/// A show of which `show.yaml` has been read, while its episodes are.
struct OpenShow: Sendable {
    /// Its texts.
    let source: ShowSource
    /// What its episodes need to know of it.
    var basics: ShowBasics
    /// The digest of what all of its episodes depend on.
    var key: [UInt8] = []
    /// The digests of the texts of its episodes, one behind another.
    var contents: [UInt8] = []
    /// Its episodes, in the order of their file names.
    var entries: [EpisodeEntry] = []
    /// Whether the front matter of all of them could be read, so that what they name is known.
    var isReadable = true
    /// What the show says of itself; `nil` when too little of it is right.
    var channel: Channel?
    /// Its series.
    var series: [Series] = []
    /// Its feeds as `show.yaml` describes them.
    var descriptions: [ShowReader.Description] = []
    /// Its feeds, as far as they are right.
    var definitions: [FeedDefinition] = []
    /// The files that `show.yaml` names.
    var outputs: [PlannedFile] = []
    /// What was found in it.
    var log = FindingLog()
    /// What becomes of it.
    var decoded: DecodedShow

    /// A show of which nothing has been read.
    init(_ source: ShowSource, basics: ShowBasics) {
        self.source = source
        self.basics = basics
        decoded = DecodedShow(basics: basics, file: source.definition.source.file)
    }

    /// Takes what became of its episodes.
    mutating func take(_ episodes: consuming EpisodeCollection.Part) {
        (contents, entries, isReadable) = (episodes.contents, episodes.entries, episodes.isReadable)
    }

    /// The show and what was found, when all of its episodes have been read.
    mutating func close(
        asOf: Timestamp, released: ReleasedIdentities, named files: LocalFiles
    ) -> DecodedShow {
        takeDown(released)
        // An episode that can't be read may name them.
        if isReadable { for stray in StrayFile.all(in: source, named: files) { log.report(stray) } }
        var duplicates = DuplicateCheck(of: entries.count, in: source.episodeFolder)
        let areUnique = entries.indices.map { duplicates.admits($0, of: entries) }
        decoded.findings += duplicates.log.findings
        duplicates = DuplicateCheck(of: 0, in: source.episodeFolder)
        var kept: [Episode] = []
        var held: [EpisodeEntry] = []
        var clock = ReleaseClock(of: source.id, definitions, asOf: asOf)
        var count = 0
        // In place: a million entries are not to be there twice.
        for index in entries.indices {
            if !entries[index].findings.isEmpty {
                decoded.findings += entries[index].findings
                entries[index].findings = []
            }
            let standing = clock.standing(of: &entries[index])
            if standing == .heldBack {
                if entries[index].isWhole { held.append(entries[index]) }
                decoded.others.append(entries[index].bare)
            } else if standing == .expired {
                decoded.expired.append(entries[index].bare)
                decoded.expiredMedia += entries[index].media.map(\.path)
            } else if areUnique[index], entries[index].isWhole {
                if !entries[index].outputs.isEmpty {
                    decoded.outputs += entries[index].outputs
                    entries[index].outputs = []
                }
                kept += entries[index].kept
                entries.swapAt(count, index)
                count += 1
            } else {
                decoded.others.append(entries[index].bare)
            }
        }
        decoded.isReadable = isReadable
        entries.removeSubrange(count...)
        decoded.episodes = entries
        entries = []
        decoded.fingerprint = CatalogFingerprint.show(
            source.id, definition: source.definition.digest, names: source.names, contents: contents)
        contents = []
        decoded.changes = clock.changes.sorted()
        lookForStrangers(held)
        lookBeyondLimits(asOf: asOf)
        lookAtArchives(held)
        holdBack(held, asOf: asOf)
        planPages(asOf: asOf)
        decoded.basics = basics
        decoded.outputs += outputs
        decoded.findings += log.findings
        guard let channel else { return decoded }
        decoded.show = Show(id: source.id, channel: channel, series: series, episodes: kept, feeds: definitions)
        return decoded
    }

    /// Leaves out episodes that were taken down, and whatever is wrong with them.
    private mutating func takeDown(_ released: ReleasedIdentities) {
        guard !released.retracted.isEmpty else { return }
        let isRetracted = { [id = source.id] (entry: EpisodeEntry) in
            released.retracted.contains("\(id)/\(entry.slug)")
        }
        decoded.retracted = entries.filter(isRetracted).map(\.bare)
        entries.removeAll(where: isRetracted)
    }

}
