import Diagnostics
import Digests
import FeedValues
import Foundation

/// What was found in the feeds of a build, by their bytes: the same bytes, with the same files behind them, need not
/// be held against the rules again.
///
/// It is a file in `.podfeed/` that begins with the digest of all that follows. It can be lost or broken without harm.
struct FeedMemory: Sendable {
    /// A feed that was validated.
    struct Known: Sendable {
        /// The file, as reports name it.
        var name: String
        /// The digest of its bytes.
        var digest: [UInt8]
        /// The first later time at which the report would be another; `nil` for never.
        var until: Timestamp?
        /// What was found in it, before anything was traced or left out.
        var report: Report
    }

    private static let header = Array("podfeed-reports 1\n".utf8)

    private let key: [UInt8]
    private let path: String
    private let asOf: Timestamp
    private var before: [String: Known] = [:]
    private var now: [Known] = []

    /// What was written down by a build of the same program, with the same files behind its feeds.
    ///
    /// - Parameters:
    ///   - key: the digest of all that reports depend on but for feeds and time; without one nothing is known.
    ///   - asOf: the time to take for now.
    init(readingFrom path: String, key: [UInt8]?, asOf: Timestamp) {
        self.path = path
        self.key = key ?? []
        self.asOf = asOf
        guard let key, let data = FileManager.default.contents(atPath: path) else { return }
        let bytes = [UInt8](data)
        let start = FeedMemory.header.count + 32
        guard bytes.count > start, bytes.starts(with: FeedMemory.header),
            Digest.sha256(Array(bytes[start...])).bytes == Array(bytes[FeedMemory.header.count..<start])
        else { return }
        var decoder = ByteDecoder(bytes, from: start)
        if let known = try? FeedMemory.known(&decoder, key: key, asOf: asOf) {
            before = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
        }
    }

    private static func known(
        _ decoder: inout ByteDecoder, key: [UInt8], asOf: Timestamp
    ) throws(ByteDecoder.Mismatch) -> [Known] {
        guard Array(try decoder.raw(32)) == key, asOf.secondsSinceEpoch >= Int64(try decoder.int()) else { return [] }
        return try decoder.list { decoder throws(ByteDecoder.Mismatch) in
            Known(
                name: try decoder.text(), digest: Array(try decoder.raw(32)),
                until: try decoder.optional { decoder throws(ByteDecoder.Mismatch) in
                    Timestamp(secondsSinceEpoch: Int64(try decoder.int()))
                }, report: try decoder.report())
        }
    }

    /// What is known of a feed and still holds, if its bytes are the same.
    func known(_ name: String) -> Known? {
        before[name].flatMap { known in known.until.map { asOf < $0 } ?? true ? known : nil }
    }

    /// Notes a feed of this build.
    mutating func note(_ known: Known) { now.append(known) }

    /// Writes down what is known now.
    func save() {
        guard !key.isEmpty else { return }
        var encoder = ByteEncoder()
        encoder.write(raw: key)
        encoder.write(Int(asOf.secondsSinceEpoch))
        encoder.write(now) { encoder, known in
            encoder.write(known.name)
            encoder.write(raw: known.digest)
            encoder.write(known.until) { $0.write(Int($1.secondsSinceEpoch)) }
            encoder.write(known.report)
        }
        let bytes = FeedMemory.header + Digest.sha256(encoder.bytes).bytes + encoder.bytes
        try? Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }
}
