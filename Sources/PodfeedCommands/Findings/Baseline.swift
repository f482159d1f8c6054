package import Diagnostics
import FeedValues
import PodcastCatalog

/// What was found once and shall not be told again: the text of a baseline file.
///
/// Below the header stands a line for each thing: rule, how many times, file, place, with blanks between them, sorted
/// by file, rule and place. In the last two a blank, a control character and a `%` stand as hexadecimal bytes. It is a
/// file to be committed: tokens of private feeds are covered.
package struct Baseline: Hashable, Sendable {
    /// The first line.
    package static let header = "podfeed-baseline 1"

    /// How many findings there are of each key.
    package private(set) var counts: [FindingKey: Int] = [:]
    /// The line on which each key stands in the file that was read.
    package private(set) var lines: [FindingKey: Int] = [:]

    /// What some reports hold, that which was suppressed already left out.
    package init(of reports: [Report]) {
        for finding in reports.flatMap(\.findings) { counts[FindingKey(finding).covered, default: 0] += 1 }
    }

    /// The baseline of a text; throws what is wrong with it.
    package init(parsing text: String) throws(CannotRun) {
        // Scalars, as a blank and an accent behind it are one character.
        let all = text.unicodeScalars.filter { $0 != "\r" }.split(separator: "\n", omittingEmptySubsequences: false)
        guard all.first.map({ String($0) == Baseline.header }) ?? false else {
            throw CannotRun(
                "it does not begin with '\(Baseline.header)'", help: "write one with --write-baseline")
        }
        for (index, line) in all.enumerated().dropFirst() where !line.isEmpty {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 4, let count = Int(String(parts[1])), count > 0,
                let file = Baseline.decoded(parts[2]), let place = Baseline.decoded(parts[3])
            else {
                throw CannotRun(
                    "line \(index + 1) is not 'RULE COUNT FILE PLACE'", help: "write it anew with --write-baseline")
            }
            let key = FindingKey(file: file, rule: String(parts[0]), place: place).covered
            // Two branches may each have added a line: what the higher count allows was found in one of them.
            counts[key] = max(count, counts[key, default: 0])
            if lines[key] == nil { lines[key] = index + 1 }
        }
    }

    /// The text of the file.
    package var text: String {
        let rows = counts.sorted { $0.key < $1.key }.map { key, count in
            "\(key.rule) \(count) \(Baseline.encoded(key.file)) \(Baseline.encoded(key.place))\n"
        }
        return Baseline.header + "\n" + rows.joined()
    }

    /// The reports without what stands here, and how many findings of each key were met.
    package func hiding(_ reports: [Report]) -> (reports: [Report], met: [FindingKey: Int]) {
        var met: [FindingKey: Int] = [:]
        let rest = reports.map { report in
            report.judged { finding in
                let key = FindingKey(finding).covered
                guard let allowed = counts[key] else { return .keep }
                met[key, default: 0] += 1
                return met[key, default: 0] > allowed ? .keep : .suppress(.baseline, reason: nil)
            } rest: { _ in
                .keep
            }
        }
        return (rest, met)
    }

    /// A part of a line, with everything in it written so that it ends nowhere else.
    private static func encoded(_ text: String) -> String {
        PercentEncoding.encode(text) { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "%") }
    }

    private static func decoded(_ text: Substring.UnicodeScalarView) -> String? {
        PercentEncoding.decode(String(text)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}

extension FindingKey {
    /// The key in which no token of a private feed can be read.
    fileprivate var covered: FindingKey {
        FindingKey(file: PrivateToken.covered(file), rule: rule, place: PrivateToken.covered(place))
    }
}
