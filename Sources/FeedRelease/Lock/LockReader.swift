import Diagnostics
import FeedValues

/// Reads the file of a lock: its lines in any order, with any line ends.
package struct LockReader {
    private var reading = LockReading()
    private let file: String
    private let bytes: [UInt8]
    private var hasHeader = false
    private var conflicts = 0
    private var guids: [String: LockGuid] = [:]
    private var parser = LockLineParser()

    private init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// Reads a lock from bytes.
    ///
    /// - Parameter file: the file, as findings name it.
    package static func read(_ bytes: [UInt8], file: String) -> LockReading {
        var reader = LockReader(bytes, file: file)
        reader.read()
        return reader.reading
    }

    private mutating func read() {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        reading.lock.reserve(bytes.count / 200)
        while start < bytes.count {
            number += 1
            let end = bytes.endOfLine(from: start)
            let stop = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            if stop > start { read(start..<stop, number) }
            // Of a file that is something else, one finding is enough.
            if !hasHeader, !reading.findings.isEmpty { return }
            start = end + 1
        }
    }

    private mutating func read(_ line: Range<Int>, _ number: Int) {
        if isMark(line) {
            conflicts += 1
            if conflicts == 1 {
                report(
                    .conflict, "two branches were merged here, and nobody finished it", line, number, line.lowerBound)
            }
            return
        }
        if !hasHeader || bytes[line].starts(with: LockReader.name) { return readHeader(line, number) }
        do throws(LockLineParser.Failure) {
            switch try parser.record(bytes, line, number) {
            case .episode(let episode): take(episode, line)
            case .feed(let feed): take(feed, line)
            }
        } catch {
            report(.line, error.message, line, number, error.offset)
        }
    }

    private mutating func readHeader(_ line: Range<Int>, _ number: Int) {
        let text = String(decoding: bytes[line], as: UTF8.self)
        if text == IdentityLock.header {
            hasHeader = true
        } else if bytes[line].starts(with: LockReader.name) {
            report(.header, "the lock is of another version: '\(text.prefix(60))'", line, number, line.lowerBound)
        } else {
            report(
                .header, "the file begins with '\(text.prefix(60))', expected '\(IdentityLock.header)'", line, number,
                line.lowerBound)
        }
    }

    private mutating func take(_ episode: LockedEpisode, _ line: Range<Int>) {
        if let first = reading.lock[episode.identity] {
            var same = first
            same.line = episode.line
            // Both branches of a merge may have added it.
            guard same != episode else { return }
            return reportDuplicate("episode '\(episode.identity)'", line, episode.line, first: first.line)
        }
        for guid in [episode.guid] + episode.formerGuids {
            if let owner = guids[guid], owner.identity != episode.identity.description {
                report(
                    .guidDuplicate, "'\(episode.identity)' has the guid of '\(owner.identity)': '\(guid)'", line,
                    episode.line, line.lowerBound,
                    notes: [Finding.Note("the first line with it", at: location(owner.line, 1))])
            } else {
                guids[guid] = LockGuid(identity: episode.identity.description, line: episode.line)
            }
        }
        reading.lock[episode.identity] = episode
    }

    private mutating func take(_ feed: LockedFeed, _ line: Range<Int>) {
        if let first = reading.lock[feed.identity] {
            var same = first
            same.line = feed.line
            guard same != feed else { return }
            return reportDuplicate("feed '\(feed.identity)'", line, feed.line, first: first.line)
        }
        let key = "feed " + feed.guid.description
        if let owner = guids[key] {
            report(
                .guidDuplicate, "the feed '\(feed.identity)' has the guid of '\(owner.identity)'", line, feed.line,
                line.lowerBound, notes: [Finding.Note("the first line with it", at: location(owner.line, 1))])
        } else {
            guids[key] = LockGuid(identity: feed.identity.description, line: feed.line)
        }
        reading.lock[feed.identity] = feed
    }

    private mutating func reportDuplicate(_ what: String, _ line: Range<Int>, _ number: Int, first: Int) {
        report(
            .identityDuplicate, "the \(what) has another line, and the two differ", line, number, line.lowerBound,
            notes: [Finding.Note("the first line of it", at: location(first, 1))])
    }

    private mutating func report(
        _ check: LockCheck, _ message: String, _ line: Range<Int>, _ number: Int, _ offset: Int,
        notes: [Finding.Note] = []
    ) {
        let column = String(decoding: bytes[line.lowerBound..<offset], as: UTF8.self).unicodeScalars.count + 1
        let text = String(decoding: bytes[line], as: UTF8.self)
        reading.findings.append(
            check.finding(
                message, at: location(number, column), excerpt: Excerpt(line: text, column: column), notes: notes))
    }

    private func location(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    /// Whether a line is a mark that `git merge` leaves.
    private func isMark(_ line: Range<Int>) -> Bool {
        guard line.count >= 7, [0x3C, 0x3D, 0x3E, 0x7C].contains(bytes[line.lowerBound]) else { return false }
        return bytes[line].prefix(7).allSatisfy { $0 == bytes[line.lowerBound] }
    }

    private static let name = Array("podfeed-lock".utf8)
}

/// Who has a guid, and on which line.
private struct LockGuid {
    var identity: String
    var line: Int
}

extension [UInt8] {
    /// The offset of the next line feed, or the end.
    fileprivate func endOfLine(from start: Int) -> Int {
        var index = start
        let bytes = self.span
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return index
    }
}
