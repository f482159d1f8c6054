import Diagnostics
import FeedValues

extension Rule {
    static let podcastSeasonNameInconsistent = Rule(
        "podcast-season-name-inconsistent", .podcastSeasonEpisode, .warning, [.podcasting2],
        summary: "A season has one name.",
        why: "Apps put the episodes of a season under one heading; of two names they take either.",
        help: "write the same name in all items of the season",
        source: PodcastSeasonEpisodeRules.seasonTag,
        passing: [
            .channel(
                """
                <item><podcast:season name="Egypt">1</podcast:season></item>
                <item><podcast:season>1</podcast:season></item>
                <item><podcast:season name=" Egypt ">01</podcast:season></item>
                <item><podcast:season name="Rome">2</podcast:season></item>
                """)
        ],
        failing: [
            .channel(
                """
                <item><podcast:season name="Egypt">1</podcast:season></item>
                <item><podcast:season ↓name="egypt">1</podcast:season></item>
                <item><podcast:season name="Egypt">1</podcast:season></item>
                """)
        ],
        check: .feed { SeasonNameCheck() })
}

/// Remembers the first name of each season as a fingerprint, and where it stands.
private struct SeasonNameCheck: FeedCheck {
    private var names: [Int: (name: Fingerprint, line: Int32)] = [:]

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let season = item.child("podcast:season"), AttributeValue(season, "name") != nil else {
            return nil
        }
        return WholeNumber.parse(season.text)
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let season = item.element.child("podcast:season"), let name = AttributeValue(season, "name")?.text else {
            return
        }
        let number = item.mark
        guard let first = names[number] else {
            if names.count < 10_000 { names[number] = (Fingerprint(name), season.line) }
            return
        }
        guard first.name != Fingerprint(name) else { return }
        inspection.report(
            "season \(number) is \(name.quoted), and has another name in line \(first.line)", at: season,
            attribute: "name")
    }
}
