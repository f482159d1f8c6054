import Diagnostics
import FeedValues

/// Files of transcripts.
enum TranscriptFileRules {
    static let all: [Rule] = files + vtt + srt + others + times

    /// A rule on a transcript that reports one kind of fault in it.
    static func row(
        _ id: String, _ severity: Severity, _ profiles: Set<Profile>, _ fault: TranscriptFacts.Fault,
        or other: TranscriptFacts.Fault? = nil, of format: TranscriptFacts.Format = .vtt, supersedes: Set<String> = [],
        summary: String, why: String, help: String, source: String,
        passes: [RuleExample.Asset.Content], fails: [RuleExample.Asset.Content]
    ) -> Rule {
        let address = "https://example.com/1.\(format.rawValue)"
        let type = types[format] ?? "text/plain"
        let transcript = "<podcast:transcript ↓url=\"\(address)\" type=\"\(type)\"/>"
        return Rule(
            id, .transcriptFile, severity, profiles, summary: summary, why: why, help: help, source: source,
            supersedes: supersedes,
            passing: passes.map { RuleExample.item(transcript.replacing("↓", with: "")).with(asset: address, $0) },
            failing: fails.map { RuleExample.item(transcript).with(asset: address, $0) },
            check: .asset(.transcript) { use, inspection in
                guard let faults = use.transcript?.faults else { return }
                guard let found = faults[fault] ?? other.flatMap({ faults[$0] }) else { return }
                inspection.report(found, at: use)
            })
    }

    private static let types: [TranscriptFacts.Format: String] = [
        .vtt: "text/vtt", .srt: "application/x-subrip", .json: "application/json", .html: "text/html",
    ]

    static let namespace = "Podcasting 2.0, Transcripts"
    static let webVTT = "W3C, WebVTT"
}
