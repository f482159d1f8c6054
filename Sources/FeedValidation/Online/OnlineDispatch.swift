import FeedValues
import XMLCore

/// The rules on what is served in force; they are asked only when facts are at hand.
struct OnlineDispatch: Sendable {
    /// How often a rule is asked.
    enum Scope: Sendable {
        /// Once for each address in each role, however often it is named.
        case eachAddress
        /// Once for each host, at the first address of it where it finds something.
        case eachHost
    }

    struct Entry: Sendable {
        let rule: Int
        let scope: Scope
        let check: OnlineCheck
    }

    private struct Told: Hashable {
        let rule: Int
        let name: String
    }

    private var checks: [OnlineRole: [Entry]] = [:]
    private var toldAddresses: Set<OnlineReference> = []
    private var toldHosts: Set<Told> = []
    // What the channel names is told there, also when items that name it come first.
    private var ofChannel: Set<OnlineReference>?

    /// Puts a rule in force.
    mutating func add(_ rule: Int, _ roles: [OnlineRole], _ scope: Scope, _ check: @escaping OnlineCheck) {
        for role in roles { checks[role, default: []].append(Entry(rule: rule, scope: scope, check: check)) }
    }

    /// Puts the rules in force that another has in force, and keeps what was seen.
    mutating func activate(_ other: OnlineDispatch) { checks = other.checks }

    /// Shows the rules each element of a tree that names an address of which something is known.
    mutating func judge(_ tree: ElementTree, _ inspection: inout Inspection) {
        guard let facts = inspection.online, !checks.isEmpty else { return }
        if ofChannel == nil { ofChannel = OnlineDispatch.references(of: inspection.channel) }
        for (index, node) in tree.nodes.enumerated() where node.name >= 0 {
            let element = Element(tree: tree, index: index)
            for place in OnlinePlace.all(of: element) {
                guard let visit = facts[place.reference.address] else { continue }
                if element.isInItem, ofChannel?.contains(place.reference) == true { continue }
                judge(OnlineUse(place: place, visit: visit, facts: facts), &inspection)
            }
        }
    }

    /// Shows the rules the feed's own address: where its link to itself stands, or else at its root.
    mutating func judge(_ document: Document, _ inspection: inout Inspection) {
        guard let facts = inspection.online, let feed = facts.feed, let root = document.root else { return }
        let reference = OnlineReference(.feed, feed.address)
        let link = document.channel?.selfLink
        let place = OnlinePlace(
            reference: reference, element: link ?? root, attribute: link.flatMap { $0["href"] == nil ? nil : "href" })
        judge(OnlineUse(place: place, visit: feed.visit, facts: facts, prolog: document.prolog), &inspection)
    }

    private mutating func judge(_ use: OnlineUse, _ inspection: inout Inspection) {
        guard toldAddresses.insert(use.place.reference).inserted else { return }
        for entry in checks[use.role] ?? [] {
            let told = Told(rule: entry.rule, name: use.host)
            if entry.scope == .eachHost, toldHosts.contains(told) { continue }
            guard let finding = entry.check(use, inspection.clock) else { continue }
            if entry.scope == .eachHost { toldHosts.insert(told) }
            inspection.current = entry.rule
            inspection.report(finding.message, at: use, attribute: finding.attribute)
        }
    }

    private static func references(of channel: Element?) -> Set<OnlineReference> {
        guard let channel else { return [] }
        return Set(channel.children.flatMap(OnlinePlace.all).map(\.reference))
    }
}

/// What a rule makes of an address that was asked: a finding, or nothing.
typealias OnlineCheck = @Sendable (OnlineUse, ValidationClock?) -> OnlineFinding?

/// What a rule has to say of an address.
struct OnlineFinding: ExpressibleByStringInterpolation {
    /// What is the matter.
    let message: String
    /// The attribute at which it is told, in the place of that with the address.
    var attribute: String?

    init(_ message: String, at attribute: String? = nil) {
        self.message = message
        self.attribute = attribute
    }

    init(stringLiteral value: String) { self.init(value) }
}
