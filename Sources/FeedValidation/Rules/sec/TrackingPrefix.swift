import FeedValues
import FeedVocabulary

/// The services before the address of a file, as `https://op3.dev/e/example.com/1.mp3` has one.
struct TrackingPrefix {
    /// The hosts of known services, in the order that they are asked.
    let hosts: [String]
    /// Whether an address without `https:` follows the first.
    let isInsecure: Bool

    /// The services in an address; `nil` when the first host is none of them.
    init?(_ address: URLReference) {
        guard address.isHTTP, let host = address.host, let first = TrackingPrefix.service(host) else { return nil }
        var hosts = [first]
        var isInsecure = false
        for segment in address.path.split(separator: "/").prefix(64) {
            if segment == "http:" { isInsecure = true }
            if let next = TrackingPrefix.service(segment) { hosts.append(next) }
        }
        self.hosts = hosts
        self.isInsecure = isInsecure
    }

    private static func service(_ host: Substring) -> String? {
        let bytes = host.utf8.span
        guard bytes.count < 64, let dot = bytes.first(UInt8(ascii: "."), in: 0..<bytes.count) else { return nil }
        if hosts.contains(bytes, in: 0..<bytes.count) { return host.asciiLowercased }
        let rest = dot + 1..<bytes.count
        return hosts.contains(bytes, in: rest) ? host.part(rest).asciiLowercased : nil
    }

    private static let hosts = WordList(ClosedLists.trackingPrefixHosts)
}

/// Tells something of the services before enclosures, once a feed for each thing to tell.
struct PrefixCheck: FeedCheck {
    private let traits: @Sendable (TrackingPrefix) -> [String]
    private let message: @Sendable (String, Int) -> String
    // As many as there are services at most.
    private var found: [(trait: String, place: Place, count: Int)] = []

    init(
        _ traits: @escaping @Sendable (TrackingPrefix) -> [String],
        message: @escaping @Sendable (_ trait: String, _ count: Int) -> String
    ) {
        self.traits = traits
        self.message = message
    }

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem else { return nil }
        for enclosure in item.children("enclosure") {
            guard let prefix = inspection.parts(of: enclosure).prefix else { continue }
            if !traits(prefix).isEmpty { return 0 }
        }
        return nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        for enclosure in item.element.children("enclosure") {
            guard let prefix = inspection.parts(of: enclosure).prefix else { continue }
            for trait in Set(traits(prefix)).sorted() {
                if let index = found.firstIndex(where: { $0.trait == trait }) {
                    found[index].count += 1
                } else if found.count < 20 {
                    found.append((trait, Place(enclosure, attribute: "url"), 1))
                }
            }
        }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        for one in found { inspection.report(message(one.trait, one.count), at: one.place) }
    }
}
