import Diagnostics
import Digests
import FeedRelease
import Foundation

/// The audio and pictures beside the feeds of two releases, where both are folders on the disk.
struct ReleaseFiles {
    private let old: ReleaseSide
    private let new: ReleaseSide
    private let withMedia: Bool

    /// The files of two sides.
    init(_ old: ReleaseSide, _ new: ReleaseSide, withMedia: Bool) {
        (self.old, self.new, self.withMedia) = (old, new, withMedia)
    }

    /// Adds digests of what stands at one address in both.
    func addDigests(to facts: inout DifferenceFacts) {
        guard let oldFolder = old.folder, let newFolder = new.folder, oldFolder != newFolder else { return }
        let oldFeeds = Dictionary(old.release.feeds.map { ($0.path, $0) }) { first, _ in first }
        for feed in new.release.feeds {
            guard let before = oldFeeds[feed.path], let site = ReleaseFiles.site(of: feed),
                site == ReleaseFiles.site(of: before)
            else { continue }
            for address in addresses(of: feed) {
                guard facts.newDigests[address] == nil, address.hasPrefix(site),
                    let path = address.dropFirst(site.count).removingPercentEncoding, !path.contains("..")
                else { continue }
                add(address, oldFolder + "/" + path, newFolder + "/" + path, to: &facts)
            }
        }
    }

    private func addresses(of feed: FeedSnapshot) -> [String] {
        let pictures = [feed.channel.image].compactMap(\.self)
        guard withMedia else { return pictures }
        return pictures + (0..<feed.items.count).map { feed.items[$0].address }
    }

    private func add(_ address: String, _ old: String, _ new: String, to facts: inout DifferenceFacts) {
        guard let before = ReleaseFiles.facts(of: old), let after = ReleaseFiles.facts(of: new) else { return }
        // One file under two names needs no reading, nor do two of different sizes.
        let isOne = before.number == after.number
        let differs = before.bytes != after.bytes
        guard let first = isOne ? "same" : differs ? "old" : ReleaseFiles.digest(of: old),
            let second = isOne ? "same" : differs ? "new" : ReleaseFiles.digest(of: new)
        else { return }
        (facts.oldDigests[address], facts.newDigests[address]) = (first, second)
    }

    /// The address of the folder, by that of a feed in it.
    private static func site(of feed: FeedSnapshot) -> String? {
        guard let address = feed.channel.selfAddress, address.hasSuffix("/" + feed.path) else { return nil }
        return String(address.dropLast(feed.path.count))
    }

    private static func facts(of path: String) -> (bytes: Int, number: [Int])? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
            let bytes = facts[.size] as? Int, let file = facts[.systemFileNumber] as? Int,
            let disk = facts[.systemNumber] as? Int
        else { return nil }
        return (bytes, [disk, file])
    }

    private static func digest(of path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var digest = DigestStream(.sha256)
        while true {
            guard let chunk = try? file.read(upToCount: 1 << 20) else { break }
            if chunk.isEmpty { break }
            digest.update(Array(chunk))
        }
        return digest.finish().bytes.map { String($0, radix: 16) }.joined(separator: ".")
    }
}

extension ReleaseFiles {
    /// The most bytes of a file of which lines are quoted.
    private static let mostQuoted = 32 << 20

    /// A report with the lines at its places, where the files are at hand and not very large.
    static func quoted(_ report: Report, _ lines: inout SourceLines) -> Report {
        var report = report
        var sizes: [String: Bool] = [:]
        for index in report.findings.indices.prefix(1000) where report.findings[index].excerpt == nil {
            let location = report.findings[index].location
            let isSmall = sizes[location.file] ?? (facts(of: location.file)?.bytes ?? .max <= mostQuoted)
            sizes[location.file] = isSmall
            guard isSmall, !location.file.hasSuffix(".gz") else { continue }
            report.findings[index].excerpt = lines.excerpt(at: location)
        }
        return report
    }
}
