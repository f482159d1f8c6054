import Diagnostics
import FeedValues

extension OnlineVisit {
    /// An answer to one way of asking, with fields as `name: value`.
    static func answered(
        _ way: Way = .get, _ status: Int = 200, _ fields: String..., change: (inout OnlineAnswer) -> Void = { _ in }
    ) -> OnlineVisit {
        OnlineVisit().adding(way, status, fields, change)
    }

    /// The same with the answer to another way.
    func and(
        _ way: Way, _ status: Int = 200, _ fields: String..., change: (inout OnlineAnswer) -> Void = { _ in }
    ) -> OnlineVisit {
        adding(way, status, fields, change)
    }

    /// No answer.
    static func failed(
        _ kind: OnlineFault.Kind, _ words: String, _ way: Way = .get, hops: [OnlineAnswer.Hop] = []
    ) -> OnlineVisit {
        var visit = OnlineVisit()
        visit[way] = .fault(OnlineFault(kind, words, hops: hops))
        return visit
    }

    private func adding(
        _ way: Way, _ status: Int, _ fields: [String], _ change: (inout OnlineAnswer) -> Void
    ) -> OnlineVisit {
        var answer = OnlineAnswer(
            status,
            fields.map { field in
                let parts = field.split(separator: ":", maxSplits: 1)
                return OnlineAnswer.Field(
                    String(parts.first ?? ""), String((parts.dropFirst().first ?? "").trimmedOfXMLWhiteSpace))
            })
        change(&answer)
        var visit = self
        visit[way] = .answer(answer)
        return visit
    }
}

extension OnlineRole {
    /// An example in which an address of the role was asked, with a mark.
    func sample(_ visit: OnlineVisit, robots: String? = nil) -> RuleExample {
        switch self {
        case .feed:
            RuleExample.channel("<atom:link rel=\"self\" ↓href=\"https://example.com/feed.xml\"/>")
                .served(from: "https://example.com/feed.xml", visit, robots: robots)
        case .media:
            RuleExample.item("<enclosure ↓url=\"https://example.com/1.mp3\" length=\"28816000\" type=\"audio/mpeg\"/>")
                .with("https://example.com/1.mp3", visit, robots: robots)
        case .artwork:
            RuleExample.channel("<itunes:image ↓href=\"https://example.com/cover.jpg\"/>")
                .with("https://example.com/cover.jpg", visit, robots: robots)
        case .picture:
            RuleExample.channel("<podcast:person ↓img=\"https://example.com/jo.jpg\">Jo Roe</podcast:person>")
                .with("https://example.com/jo.jpg", visit)
        case .transcript:
            RuleExample.item("<podcast:transcript ↓url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>")
                .with("https://example.com/1.vtt", visit)
        case .chapters:
            RuleExample.item(
                "<podcast:chapters ↓url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>"
            ).with("https://example.com/1.json", visit)
        case .page:
            RuleExample.channel("<link>↓https://example.com/</link>").with("https://example.com/", visit)
        case .hub:
            RuleExample.channel("<atom:link rel=\"hub\" ↓href=\"https://hub.example.com/\"/>")
                .with("https://hub.example.com/", visit)
        }
    }
}

extension Rule {
    /// A rule on what is served, with examples that pass and fail in some roles.
    convenience init(
        _ id: String, _ group: RuleGroup, _ severity: Severity, _ profiles: Set<Profile>, of roles: [OnlineRole],
        _ scope: OnlineDispatch.Scope = .eachAddress, summary: String, why: String, help: String, source: String,
        w3c: [String] = [], supersedes: Set<String> = [],
        passing: @escaping @autoclosure @Sendable () -> [(OnlineRole, OnlineVisit)],
        failing: @escaping @autoclosure @Sendable () -> [(OnlineRole, OnlineVisit)], check: @escaping OnlineCheck
    ) {
        self.init(
            id, group, severity, profiles, summary: summary, why: why, help: help, source: source, w3c: w3c,
            supersedes: supersedes,
            passing: passing().map { role, visit in
                var example = role.sample(visit)
                example.text = example.text.replacing("↓", with: "")
                return example
            },
            failing: failing().map { $0.sample($1) }, check: .online(roles, scope, check))
    }
}
