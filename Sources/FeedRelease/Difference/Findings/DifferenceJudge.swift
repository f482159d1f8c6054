import Diagnostics
import FeedValidation
import FeedValues

/// Holds the difference of two releases of a feed against the checks.
struct DifferenceJudge {
    let difference: FeedDifference
    let facts: DifferenceFacts
    /// What was accepted and found.
    private(set) var used: Set<DifferenceFacts.Acceptance> = []

    private var findings: [Finding] = []
    private var suppressed: [Suppression] = []
    private var suppressedCount = 0
    private var kept: [DifferenceCheck: Int] = [:]
    private var more: [String: Int] = [:]
    private var moreCounts: [Severity: Int] = [:]
    private let accepted: [String: DifferenceFacts.Acceptance]

    init(_ difference: FeedDifference, _ facts: DifferenceFacts) {
        self.difference = difference
        self.facts = facts
        accepted = Dictionary(facts.accepted.map { ($0.description, $0) }) { first, _ in first }
    }

    /// What was found.
    var report: Report {
        var report = Report(file: difference.file, findings: findings, more: more, moreCounts: moreCounts)
        (report.suppressed, report.suppressedCount) = (suppressed, suppressedCount)
        return report
    }

    /// Holds the difference against all checks.
    mutating func judge() {
        switch difference.status {
        case .same: break
        case .reformatted: judgeReformatted()
        case .changed:
            judgeChannel()
            judgeMove()
            judgeRemoved()
            judgeAdded()
            judgePairs()
        case .added: judgeNewFeed()
        case .removed: judgeRemovedFeed()
        }
        if difference.status == .same || difference.status == .reformatted { judgeBytes() }
    }

    /// Reports at a place in the new release.
    ///
    /// - Parameter item: the item of the new release that it is about.
    mutating func report(
        _ check: DifferenceCheck, _ message: String, at place: ElementPlace,
        in file: String? = nil, item: String? = nil, notes: [Finding.Note] = [],
        help: String? = nil
    ) {
        if let acceptance = accepted[check.id] ?? item.flatMap({ accepted["\(check.id):\($0)"] }) {
            used.insert(acceptance)
            suppressedCount += 1
            guard suppressed.count < facts.limit else { return }
            let finding = finding(check, message, at: place, in: file, item: item, notes: notes, help: help)
            return suppressed.append(Suppression(finding, by: .acceptance, reason: acceptance.reason))
        }
        guard kept[check, default: 0] < facts.limit else {
            more[check.id, default: 0] += 1
            moreCounts[check.severity, default: 0] += 1
            return
        }
        kept[check, default: 0] += 1
        findings.append(finding(check, message, at: place, in: file, item: item, notes: notes, help: help))
    }

    private func finding(
        _ check: DifferenceCheck, _ message: String, at place: ElementPlace, in file: String?, item: String?,
        notes: [Finding.Note], help: String?
    ) -> Finding {
        var finding = Finding(
            rule: check.id, severity: check.severity, message: message,
            at: SourceLocation(file: file ?? difference.file, line: place.line, column: place.column), notes: notes,
            help: help ?? check.help)
        finding.element = place.path
        finding.attribute = place.attribute
        finding.elementNumber = place.element
        finding.item = item
        finding.profiles = check.profiles.map(\.rawValue).sorted()
        return finding
    }
}

extension DifferenceJudge {
    /// Reports at an item of the new release, or at a field of it.
    mutating func report(
        _ check: DifferenceCheck, _ message: String, at place: ItemPlace, field: String? = nil,
        notes: [Finding.Note] = []
    ) {
        guard let new = difference.new else { return }
        let item = new[place]
        report(
            check, message, at: item.place(of: field), in: new.pages[Int(place.page)].file, item: item.identity,
            notes: notes)
    }

    /// Reports at a field of the channel of the new release, or at the channel.
    mutating func report(
        _ check: DifferenceCheck, _ message: String, inChannel field: String? = nil
    ) {
        guard let channel = difference.new?.first.channel else { return }
        let note = field.flatMap { difference.old?.first.channel.fields[$0]?.place }.map(oldNote)
        report(
            check, message, at: field.flatMap { channel.fields[$0]?.place } ?? channel.place,
            notes: note.map { [$0] } ?? [])
    }

    /// The place of something in the old release.
    func oldNote(_ place: ElementPlace) -> Finding.Note { oldNote(place, page: 0) }

    /// The place of an item in the old release.
    func oldNote(_ place: ItemPlace) -> [Finding.Note] {
        guard let old = difference.old else { return [] }
        return [oldNote(old[place].place(), page: Int(place.page))]
    }

    private func oldNote(_ place: ElementPlace, page: Int) -> Finding.Note {
        let file = difference.old?.pages[page].file ?? ""
        return Finding.Note(
            "before, it stood here", at: SourceLocation(file: file, line: place.line, column: place.column))
    }
}

extension String {
    /// The text in single quotes for a message: on one line, and cut after some 80 characters.
    var quoted: String {
        let scalars = unicodeScalars.prefix(80).map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
        let isCut = unicodeScalars.dropFirst(80).first != nil
        return "'\(String(String.UnicodeScalarView(scalars)))\(isCut ? "…" : "")'"
    }
}

extension Optional<String> {
    /// The text in quotes, or `nothing`.
    var quotedOrNothing: String { self?.quoted ?? "nothing" }
}
