import Diagnostics
import FeedValues

/// Reads the file of a lock: its lines in any order, with any line ends.
package struct LockReader {
    private var reading = LockReading()
    private let file: String
    private var hasHeader = false
    private var conflicts = 0
    // The numbers of the episodes and feeds that have them.
    private var guids: [String: Int] = [:]
    // Those that episodes of several shows have, but for the first of them.
    private var furtherGuids: [GuidKey: Int] = [:]
    private var feedGuids: [UUID: Int] = [:]

    private init(file: String) { self.file = file }

    /// Reads a lock from bytes.
    ///
    /// - Parameter file: the file, as findings name it.
    package static func read(_ bytes: [UInt8], file: String) -> LockReading {
        var reader = LockReader(file: file)
        var parser = LockLineParser()
        reader.read(bytes.span, &parser)
        return reader.reading
    }

    private mutating func read(_ bytes: Span<UInt8>, _ parser: inout LockLineParser) {
        guids.reserveCapacity(bytes.count / 200)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF], in: 0..<bytes.count) ? 3 : 0
        var number = 0
        reading.lock.reserve(bytes.count / 200)
        while start < bytes.count {
            number += 1
            let end = bytes.endOfLine(from: start)
            let stop = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            if stop > start { read(start..<stop, number, bytes, &parser) }
            // Of a file that is something else, one finding is enough.
            if !hasHeader, !reading.findings.isEmpty { return }
            start = end + 1
        }
    }

    private mutating func read(
        _ line: Range<Int>, _ number: Int, _ bytes: Span<UInt8>, _ parser: inout LockLineParser
    ) {
        if isMark(line, bytes) {
            conflicts += 1
            if conflicts == 1 {
                report(
                    .conflict, "two branches were merged here, and nobody finished it", line, number, bytes)
            }
            return
        }
        if !hasHeader || bytes.starts(with: LockReader.name, in: line) { return readHeader(line, number, bytes) }
        do throws(LockLineParser.Failure) {
            switch try parser.record(bytes, line, number) {
            case .episode(let episode): take(episode, line, bytes)
            case .feed(let feed): take(feed, line, bytes)
            }
        } catch {
            report(.line, error.message, line, number, bytes, at: error.offset)
        }
    }

    private mutating func readHeader(_ line: Range<Int>, _ number: Int, _ bytes: Span<UInt8>) {
        let text = bytes.text(line)
        if text == IdentityLock.header {
            hasHeader = true
        } else if bytes.starts(with: LockReader.name, in: line) {
            report(.header, "the lock is of another version: '\(text.prefix(60))'", line, number, bytes)
        } else {
            report(
                .header, "the file begins with '\(text.prefix(60))', expected '\(IdentityLock.header)'", line, number,
                bytes)
        }
    }

    private mutating func take(_ episode: LockedEpisode, _ line: Range<Int>, _ bytes: Span<UInt8>) {
        if let number = reading.lock.number(of: episode.identity) {
            var first = reading.lock.episodes[number]
            let firstLine = first.line
            first.line = episode.line
            // Both branches of a merge may have added it.
            guard first != episode else { return }
            return reportDuplicate(
                "episode '\(episode.identity)'", line, episode.line, bytes, first: firstLine)
        }
        note(episode.guid, of: episode, line, bytes)
        for event in episode.events {
            if let guid = event.formerGuid { note(guid, of: episode, line, bytes) }
        }
        reading.lock[episode.identity] = episode
    }

    /// Notes who has a guid, unless another episode of the show has it.
    private mutating func note(
        _ guid: String, of episode: LockedEpisode, _ line: Range<Int>, _ bytes: Span<UInt8>
    ) {
        let own = reading.lock.episodes.count
        guard let first = guids[guid] else { return guids[guid] = own }
        var number = first
        if first < own, reading.lock.episodes[first].identity.show != episode.identity.show {
            let key = GuidKey(show: episode.identity.show, guid: guid)
            guard let further = furtherGuids[key] else { return furtherGuids[key] = own }
            number = further
        }
        // Its own number is that of the episode that is about to be added.
        guard number < own, case let owner = reading.lock.episodes[number] else { return }
        report(
            .guidDuplicate, "'\(episode.identity)' has the guid of '\(owner.identity)': '\(guid)'", line, episode.line,
            bytes, notes: [Finding.Note("the first line with it", at: location(owner.line, 1))])
    }

    private mutating func take(_ feed: LockedFeed, _ line: Range<Int>, _ bytes: Span<UInt8>) {
        if let first = reading.lock[feed.identity] {
            var same = first
            same.line = feed.line
            guard same != feed else { return }
            return reportDuplicate("feed '\(feed.identity)'", line, feed.line, bytes, first: first.line)
        }
        if let number = feedGuids[feed.guid], case let owner = reading.lock.feeds[number] {
            report(
                .guidDuplicate, "the feed '\(feed.identity)' has the guid of '\(owner.identity)'", line, feed.line,
                bytes, notes: [Finding.Note("the first line with it", at: location(owner.line, 1))])
        } else {
            feedGuids[feed.guid] = reading.lock.feeds.count
        }
        reading.lock[feed.identity] = feed
    }

    private mutating func reportDuplicate(
        _ what: String, _ line: Range<Int>, _ number: Int, _ bytes: Span<UInt8>, first: Int
    ) {
        report(
            .identityDuplicate, "the \(what) has another line, and the two differ", line, number, bytes,
            notes: [Finding.Note("the first line of it", at: location(first, 1))])
    }

    private mutating func report(
        _ check: LockCheck, _ message: String, _ line: Range<Int>, _ number: Int, _ bytes: Span<UInt8>,
        at offset: Int? = nil, notes: [Finding.Note] = []
    ) {
        let before = line.lowerBound..<(offset ?? line.lowerBound)
        let column = bytes.text(before).unicodeScalars.count + 1
        let text = bytes.text(line)
        reading.findings.append(
            check.finding(
                message, at: location(number, column), excerpt: Excerpt(line: text, column: column), notes: notes))
    }

    private func location(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    /// Whether a line is a mark that `git merge` leaves.
    private func isMark(_ line: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        guard line.count >= 7, [0x3C, 0x3D, 0x3E, 0x7C].contains(bytes[line.lowerBound]) else { return false }
        return line.prefix(7).allSatisfy { bytes[$0] == bytes[line.lowerBound] }
    }

    private static let name = Array("podfeed-lock".utf8)
}

extension Span<UInt8> {
    /// The offset of the next line feed, or the end.
    fileprivate func endOfLine(from start: Int) -> Int {
        var index = start
        while index < count, self[index] != 0x0A { index += 1 }
        return index
    }
}
