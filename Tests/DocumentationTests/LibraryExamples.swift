import Diagnostics
import FeedValidation
import FeedValues
import FeedWriting
import PodcastModel

// The functions below stand on the first pages of the libraries, in Sources/*/*.docc.

func twoFeeds(of channel: Channel, episodes: [Episode], at site: WebAddress) -> [Feed] {
    let main = FeedDefinition(
        id: "main", address: Located(site.appending(path: "tea/feed.xml")), numbering: .none, channel: channel)
    var spring = FeedDefinition(
        id: "spring", address: Located(site.appending(path: "spring/feed.xml")), channel: channel)
    spring.selection.series = ["spring"]
    spring.channel.title = Located("Tea Time: Spring")
    let show = Show(id: "tea", channel: channel, episodes: episodes, feeds: [main, spring])
    return show.feeds.map(show.feed)
}

func write(_ feed: Feed, to sink: ([UInt8]) throws -> Void) throws {
    do {
        try FeedWriter(generator: "Tea Board 1.0").write(feed, to: sink)
    } catch let error as FeedWritingError {
        for finding in error.findings { print("\(finding.location): \(finding.message)") }
        throw error
    }
}

func errors(in feed: [UInt8]) -> [String] {
    var options = ValidationOptions()
    options.profiles = [.rss2, .apple]
    let report = FeedValidator(options: options).report(on: feed, file: "feed.xml")
    return report.findings.filter { $0.severity == .error }.map { "\($0.location): \($0.message) [\($0.rule)]" }
}

func report(on chunks: some Sequence<[UInt8]>) -> Report {
    var validation = Validation(of: "feed.xml", with: FeedValidator())
    for chunk in chunks { validation.read(chunk) }
    return validation.finish()
}

func directories(refusing feed: [UInt8]) -> [String: [String]] {
    var options = ValidationOptions()
    options.profiles = .all
    let report = FeedValidator(options: options).report(on: feed, file: "feed.xml")
    let refusals = Scorecard(of: report, for: .all).entries.filter { $0.outcome == .refused }
    return Dictionary(uniqueKeysWithValues: refusals.map { ($0.profile.rawValue, $0.reasons.map(\.rule)) })
}

func explanation(of finding: Finding) -> String? {
    RuleBook.rule(finding.rule).map { "\($0.summary) \($0.why) (\($0.source))" }
}
