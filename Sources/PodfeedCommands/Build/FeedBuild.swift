import Diagnostics
import Digests
import FeedValidation
import FeedValues
import FeedWriting
import SiteFolder

/// The making of one page of a feed: it is validated as it is written, and what is found is traced to the catalogue.
struct FeedBuild: Sendable {
    /// What became of a feed.
    enum Outcome: Sendable {
        /// It was written.
        case written(StagedPlace.Written, Report, FeedMemory.Known)
        /// It holds text that XML cannot hold.
        case unwritable(Report)
    }

    private let page: FeedPage
    private let name: String
    private let validator: FeedValidator
    private let memory: FeedMemory
    private let jobs: Int
    private let clock: ValidationClock

    /// The making of a page that reports are to name.
    ///
    /// - Parameter jobs: how many threads may work on it.
    init(
        _ page: FeedPage, named name: String, by validator: FeedValidator, memory: FeedMemory, asOf: Timestamp,
        jobs: Int
    ) {
        self.jobs = jobs
        self.page = page
        self.name = name
        self.memory = memory
        clock = ValidationClock(asOf)
        self.validator = validator
    }

    /// Writes the page to its place.
    func write(to place: StagedPlace) throws -> Outcome {
        do {
            var (file, known) = try written(to: place)
            let raw = known
            if page.feed.isPrivate { known.report = known.report.leavingOut(FeedBuild.meantInPrivate) }
            var lines = SourceLines()
            try FeedTrace(of: page).addSources(to: &known.report, lines: &lines)
            return .written(file, known.report, raw)
        } catch let error as FeedWritingError {
            return .unwritable(Report(file: name, findings: error.findings))
        }
    }

    /// The rules that find what is meant in a private feed.
    private static let meantInPrivate: Set<String> = ["itunes-block-channel-yes", "podcast-block-all"]

    private func written(
        to place: StagedPlace
    ) throws -> (StagedPlace.Written, FeedMemory.Known) {
        guard let known = memory.known(name) else {
            return jobs > 1 ? try writtenWhileJudged(to: place) : try writtenAndJudged(to: place)
        }
        let (file, digest) = try written(to: place) { _ in }
        if digest == known.digest { return (file, known) }
        var validation = Validation(of: name, with: validator, jobs: jobs, at: clock)
        try page.write { validation.read($0) }
        return (file, found(validation.finish(), digest))
    }

    private func writtenAndJudged(to place: StagedPlace) throws -> (StagedPlace.Written, FeedMemory.Known) {
        var validation = Validation(of: name, with: validator, at: clock)
        let (file, digest) = try written(to: place) { validation.read($0) }
        return (file, found(validation.finish(), digest))
    }

    private func writtenWhileJudged(to place: StagedPlace) throws -> (StagedPlace.Written, FeedMemory.Known) {
        let validation = BackgroundValidation(of: name, with: validator, jobs: jobs, at: clock)
        let (file, digest) = try written(to: place) { validation.read($0) }
        return (file, found(validation.finish(), digest))
    }

    private func written(
        to place: StagedPlace, passing body: ([UInt8]) -> Void
    ) throws -> (StagedPlace.Written, digest: [UInt8]) {
        var digest = DigestStream(.sha256)
        let file = try place.write { file in
            try page.write { chunk in
                try file.append(chunk)
                digest.update(chunk)
                body(chunk)
            }
        }
        return (file, digest.finish().bytes)
    }

    private func found(_ report: Report, _ digest: [UInt8]) -> FeedMemory.Known {
        FeedMemory.Known(name: name, digest: digest, until: clock.nextChange, report: report)
    }
}

extension Report {
    /// The report without what some rules found.
    fileprivate func leavingOut(_ rules: Set<String>) -> Report {
        var report = self
        for finding in findings where rules.contains(finding.rule) { report.counts[finding.severity, default: 0] -= 1 }
        report.findings.removeAll { rules.contains($0.rule) }
        return report
    }
}
