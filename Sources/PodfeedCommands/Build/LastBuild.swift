import Diagnostics
import Digests
import FeedValues
import Foundation
import PodcastCatalog
import SiteFolder

/// What a build was made of, what it found, and what it left behind: when nothing of it has changed, a build has
/// nothing to do but to tell the same again.
///
/// It is a file in `.podfeed/` that begins with the digest of all that follows. It can be lost or broken without harm.
struct LastBuild {
    /// What tells the build from others of the same files: the program and the options that matter.
    var maker: String
    /// The time that it took for now.
    var asOf: Timestamp
    /// The first later time at which something would be another; `nil` for never.
    var until: Timestamp?
    /// What the catalogue was made of.
    var fingerprint: CatalogFingerprint
    /// The site as the build left it.
    var site: SiteSeal
    /// What was found.
    var found: BuildFindings
    /// What is in the site.
    var summary: SiteSummary

    private static let header = Array("podfeed-last-build 2\n".utf8)

    /// Whether a build now would do and find the same; the site is looked at last.
    func holds(for sources: CatalogSources, maker: String, asOf now: Timestamp, site folder: String) -> Bool {
        guard self.maker == maker, now >= asOf, until.map({ now < $0 }) ?? true else { return false }
        return SiteSeal(of: folder) == site && fingerprint.holds(for: sources)
    }

    /// Writes it down; when that fails, the next build takes its time.
    func save(to path: String) {
        var encoder = ByteEncoder()
        encoder.write(maker)
        encoder.write(Int(asOf.secondsSinceEpoch))
        encoder.write(until) { $0.write(Int($1.secondsSinceEpoch)) }
        encoder.write(fingerprint)
        encoder.write(raw: site.digest)
        encoder.write(found.catalog)
        encoder.write(found.all) { $0.write($1) }
        encoder.write(summary.feeds)
        encoder.write(summary.others)
        encoder.write(summary.heldBack) { $0.write($1) }
        let bytes = LastBuild.header + Digest.sha256(encoder.bytes).bytes + encoder.bytes
        try? Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }

    /// The last build of a site; `nil` when there is none, or when what was written of it is torn.
    init?(readingFrom path: String, folder: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = [UInt8](data)
        let start = LastBuild.header.count + 32
        guard bytes.count > start, bytes.starts(with: LastBuild.header),
            Digest.sha256(Array(bytes[start...])).bytes == Array(bytes[LastBuild.header.count..<start])
        else { return nil }
        var decoder = ByteDecoder(bytes, from: start)
        do {
            maker = try decoder.text()
            asOf = Timestamp(secondsSinceEpoch: Int64(try decoder.int()))
            until = try decoder.optional { decoder throws(ByteDecoder.Mismatch) in
                Timestamp(secondsSinceEpoch: Int64(try decoder.int()))
            }
            fingerprint = try decoder.fingerprint()
            site = SiteSeal(digest: Array(try decoder.raw(32)))
            let catalog = try decoder.report()
            let all = try decoder.list { decoder throws(ByteDecoder.Mismatch) in try decoder.report() }
            found = BuildFindings(catalog: catalog, all: all)
            summary = SiteSummary(folder: folder, feeds: try decoder.int(), others: try decoder.int())
            summary.heldBack = try decoder.texts()
        } catch {
            return nil
        }
    }
}

extension LastBuild {
    /// What is to be known of a build that has just put a site in place; `nil` when the next one must look anew.
    init?(
        maker: String, of catalog: Catalog, asOf: Timestamp, until: Timestamp?, found: BuildFindings,
        summary: SiteSummary
    ) {
        // What is wrong may come from something that no fingerprint holds.
        guard !found.all.contains(where: { $0.reaches(.error) }), let fingerprint = catalog.fingerprint,
            let site = SiteSeal(of: summary.folder)
        else { return nil }
        self.maker = maker
        self.asOf = asOf
        self.until = [until, catalog.changes.first?.time].compactMap(\.self).min()
        (self.fingerprint, self.site, self.found, self.summary) = (fingerprint, site, found, summary)
    }
}
