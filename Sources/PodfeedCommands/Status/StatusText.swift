import Diagnostics
import FeedRelease

/// Where all shows stand, for people and for programs.
struct StatusText {
    private let report: StatusReport
    private let style: ANSIStyle
    private let isShort: Bool

    /// A report to be shown.
    ///
    /// - Parameter isShort: whether only the summaries are wanted.
    init(_ report: StatusReport, style: ANSIStyle, isShort: Bool) {
        (self.report, self.style, self.isShort) = (report, style, isShort)
    }

    /// The report, a line an episode.
    var text: String {
        var text = ""
        for (index, show) in report.shows.enumerated() {
            if index > 0, !isShort { text += "\n" }
            text += style.paint(TerminalCells.visible("\(show.id): \(show.title)"), .strong) + "\n"
            text += "  " + summary(of: show) + "\n"
            if let next = show.next {
                let words = "next: \(next.localDate ?? "") \(show.zone), \(next.title ?? next.identity.slug)"
                text += "  " + TerminalCells.visible(words) + "\n"
            }
            for feed in show.feeds where feed.isLive == false {
                text += "  not live: \(TerminalCells.visible(feed.path))\n"
            }
            if !isShort { text += table(of: show) }
        }
        return text.isEmpty ? "the catalogue has no episodes\n" : text
    }

    private func summary(of show: ShowStatus) -> String {
        let held = show.count(.draft) + show.count(.future) + show.count(.next)
        let parts: [(Int, String)] = [
            (show.count(.live), "live"), (show.count(.changed), "changed"), (show.count(.released), "released"),
            (show.count(.waiting), report.target == nil ? "not released yet" : "waiting to be published"),
            (held, "held back"), (show.count(.expired), "expired"), (show.count(.retracted), "retracted"),
            (show.count(.missing), "missing"),
            (show.count(.unreadable), "unreadable"),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private func table(of show: ShowStatus) -> String {
        let rows = show.episodes.map { episode in
            (
                episode,
                [
                    episode.state.rawValue, episode.localDate ?? "-", episode.identity.slug,
                ].map(TerminalCells.visible)
            )
        }
        let widths = (0..<3).map { column in rows.map { TerminalCells.width(of: $0.1[column]) }.max() ?? 0 }
        var text = "\n"
        for (episode, cells) in rows {
            var line = "  "
            for (column, cell) in cells.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - TerminalCells.width(of: cell) + 2)
                line += (column == 0 ? style.paint(cell, StatusText.ink(episode)) : cell) + gap
            }
            line += TerminalCells.visible(StatusText.words(episode))
            text += line.trimmingSpaces + "\n"
        }
        return text
    }

    private static func words(_ episode: EpisodeStatus) -> String {
        var parts = [episode.title].compactMap(\.self)
        if !episode.fields.isEmpty { parts.append("(\(episode.fields.joined(separator: ", ")))") }
        let remarks = episode.faults + episode.notes
        if !remarks.isEmpty { parts.append("[\(remarks.joined(separator: "; "))]") }
        return parts.joined(separator: " ")
    }

    private static func ink(_ episode: EpisodeStatus) -> ANSIStyle.Ink {
        if !episode.faults.isEmpty { return .error }
        return switch episode.state {
        case .live, .released: .success
        case .changed, .waiting: .warning
        default: .info
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
