import Diagnostics
import Foundation
import PodcastCatalog
import Publishing

/// Looks in a release for what would give away an episode that is held back.
struct HeldBackCheck {
    /// What gives an episode away, with the number of the episode.
    private var texts: [String: Int] = [:]
    private var places: [String: Int] = [:]
    private let episodes: [HeldBackEpisode]

    /// A check for some episodes.
    init(_ episodes: [HeldBackEpisode]) {
        self.episodes = episodes
        for (number, episode) in episodes.enumerated() {
            // A title of one short word may be anything's.
            for text in [episode.title.flatMap { $0.utf8.count < 4 ? nil : $0 }, episode.guid].compactMap(\.self) {
                for form in HeldBackCheck.forms(of: text) { texts[form] = number }
            }
            places["\(episode.show)/\(episode.slug)"] = number
            for kind in ["chapters", "images", "transcripts"] {
                places["\(episode.show)/\(kind)/\(episode.slug)"] = number
            }
            for name in episode.names { places["\(episode.show)/media/\(name)"] = number }
        }
    }

    /// The text as it stands in feeds and in JSON.
    private static func forms(of text: String) -> Set<String> {
        let inFeeds = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let inJSON = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return [text, inFeeds, inFeeds.replacing("\"", with: "&quot;"), inJSON]
    }

    /// What is found in the files of a release.
    func findings(in release: Release) throws -> [Finding] {
        guard !episodes.isEmpty else { return [] }
        var findings: [Finding] = []
        for file in release.files {
            let path = file.source ?? release.folder + "/" + file.path
            if let number = episode(at: file.path) {
                findings.append(finding(number, "the file's name gives away", in: path, line: 1))
            }
            guard file.path.hasSuffix(".xml") || file.path.hasSuffix(".json") else { continue }
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw CannotRun("cannot read '\(path)'", help: "build again")
            }
            findings += self.findings(in: [UInt8](bytes), of: path)
        }
        return findings
    }

    /// What is found in a text: in what stands between the marks of XML or the quotes of JSON.
    private func findings(in bytes: [UInt8], of path: String) -> [Finding] {
        var findings: [Finding] = []
        var line = 1
        var start = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
                // A quote that JSON escapes is one of the text.
                if index > start, bytes[index] == UInt8(ascii: "\""), bytes[index - 1] == UInt8(ascii: "\\") {
                    continue
                }
                if index - start > 3, let number = episode(in: bytes[start..<index]) {
                    findings.append(finding(number, "this gives away", in: path, line: line))
                }
                start = index + 1
            case UInt8(ascii: "\n"): line += 1
            default: break
            }
        }
        return findings
    }

    private func episode(in bytes: ArraySlice<UInt8>) -> Int? {
        // Notes are long, and hold a title as a part of a sentence at most.
        guard bytes.count <= 2048 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if let number = texts[text] { return number }
        guard text.hasPrefix("http"), let scheme = text.firstRange(of: "://") else { return nil }
        let parts = text[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
        return episode(at: parts.map { $0.removingPercentEncoding ?? String($0) }.joined(separator: "/"))
    }

    /// The episode whose file, or page, a path is that of.
    private func episode(at path: String) -> Int? {
        let parts = path.split(separator: "/")
        if let number = places[parts.suffix(3).joined(separator: "/")] { return number }
        guard let name = parts.last else { return nil }
        let stem = name.prefix { $0 != "." }
        return places[(parts.suffix(3).dropLast() + [stem]).joined(separator: "/")]
            ?? places[(parts.suffix(2).dropLast() + [stem]).joined(separator: "/")]
    }

    private func finding(_ number: Int, _ how: String, in path: String, line: Int) -> Finding {
        let episode = episodes[number]
        return Finding(
            rule: PublishCheck.heldBack.id, severity: PublishCheck.heldBack.severity,
            message: "\(how) '\(episode.show)/\(episode.slug)', which is held back",
            at: SourceLocation(file: path, line: line, column: 1),
            notes: [Finding.Note("the episode", at: SourceLocation(file: episode.file, line: 1, column: 1))],
            help: PublishCheck.heldBack.help)
    }
}
