import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

/// The rules on the values of modules that hardly a podcast uses.
enum ModuleRules {
    static let all: [Rule] = [restriction, addresses, conversations, dates, counts]

    private static let restriction = Rule(
        "access-restriction-relationship", .legacyExt, .error, .all,
        summary: "An access:restriction says whether it allows or denies.",
        why: "By this word a reader knows whether it may show the feed to others; any other word says nothing.",
        help: "write relationship=\"allow\" or relationship=\"deny\"",
        source: "Bloglines, Feed Access Control; W3C Feed Validator, InvalidAccessRestrictionRel",
        w3c: ["InvalidAccessRestrictionRel", "MissingAttribute"],
        passing: [item("access", "<access:restriction relationship=\"deny\"/>")],
        failing: [
            item("access", "↓<access:restriction/>"), item("access", "<access:restriction ↓relationship=\"Allow\"/>"),
        ],
        check: .element("access:restriction") { restriction, inspection in
            guard let value = restriction["relationship"] else {
                return inspection.report("access:restriction has no 'relationship'", at: restriction)
            }
            guard value != "allow", value != "deny" else { return }
            inspection.report(
                "the relationship is \(value.quoted), neither 'allow' nor 'deny'", at: restriction,
                attribute: "relationship", w3c: ["InvalidAccessRestrictionRel"])
        })

    private static let addresses = Rule(
        "module-address-invalid", .legacyExt, .error, .all,
        summary: "The addresses of blogChannel and of trackbacks are whole.",
        why: "Each of these elements is nothing but an address, and half an address leads nowhere.",
        help: "write the whole address, beginning with https://",
        source: "UserLand, blogChannel RSS module; Six Apart, TrackBack; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .feed(binding: "blogChannel", channel: "<blogChannel:blink>https://example.com/</blogChannel:blink>"),
            item("trackback", "<trackback:ping>https://example.com/tb/1</trackback:ping>"),
        ],
        failing: [
            .feed(binding: "blogChannel", channel: "<blogChannel:blink>↓example.com</blogChannel:blink>"),
            .feed(binding: "blogChannel", channel: "↓<blogChannel:blogRoll/>"),
            item("trackback", "<trackback:ping>↓/tb/1</trackback:ping>"),
        ],
        check: .elements([
            "blogChannel:blogRoll", "blogChannel:mySubscriptions", "blogChannel:blink", "blogChannel:changes",
            "trackback:ping", "trackback:about",
        ]) { element, inspection in
            if let resource = element.attributes.first(where: { $0.name.local == "resource" }) {
                guard let fault = URLReference(resource.value).faultOfAbsoluteAddress else { return }
                return inspection.report(
                    "\(resource.value.quoted) \(fault)", at: element, attribute: resource.name.canonical)
            }
            let text = element.trimmedText
            guard !text.isEmpty else { return inspection.report("<\(element.name)> is empty", at: element) }
            guard let fault = URLReference(text).faultOfAbsoluteAddress else { return }
            inspection.report("\(text.quoted) \(fault)", inTextOf: element)
        })

    private static let conversations = Rule(
        "conversationsnetwork-values", .legacyExt, .error, .all,
        summary: "The elements of the Conversations Network hold numbers, a date with its zone, and an address.",
        why:
            "The network's player reads ratings and introductions from them, and takes what it can't read for nothing.",
        help: "write digits, a date such as '2009-01-12T12:13:14Z', or a whole address",
        source: "Conversations Network, RSS namespace 1.0; W3C Feed Validator",
        w3c: [
            "InvalidNonNegativeInteger", "InvalidPositiveInteger", "InvalidFloat", "InvalidISO8601DateTime",
            "InvalidURLAttribute",
        ],
        passing: [
            item(network, "<\(network):ratingCount>3</\(network):ratingCount>"),
            item(network, "<\(network):ratingAverage>4.25</\(network):ratingAverage>"),
            item(network, "<\(network):ratingTimestamp>2009-01-12T12:13:14Z</\(network):ratingTimestamp>"),
        ],
        failing: [
            item(network, "<\(network):ratingCount>↓-3</\(network):ratingCount>"),
            item(network, "<\(network):ratingIndividual>↓0</\(network):ratingIndividual>"),
            item(network, "<\(network):introMilliseconds>↓1.5</\(network):introMilliseconds>"),
            item(network, "<\(network):ratingAverage>↓good</\(network):ratingAverage>"),
            item(network, "<\(network):ratingTimestamp>↓2009-01-12T12:13:14</\(network):ratingTimestamp>"),
            item(network, "<\(network):image>↓https:/example.com</\(network):image>"),
            item(network, "↓<\(network):image/>"),
        ],
        check: .several([
            .elements(["\(network):introMilliseconds", "\(network):ratingCount"]) { element, inspection in
                inspection.expect(0 ... .max, inTextOf: element, w3c: ["InvalidNonNegativeInteger"])
            },
            .elements(["\(network):ratingIndividual", "\(network):publisherID"]) { element, inspection in
                inspection.expect(1 ... .max, inTextOf: element, w3c: ["InvalidPositiveInteger"])
            },
            .element("\(network):ratingAverage") { element, inspection in
                let parts = element.trimmedText.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
                guard !parts.allSatisfy({ WholeNumber.parse(String($0)) != nil }) else { return }
                inspection.report(
                    "\(element.trimmedText.quoted) is not a number", inTextOf: element, w3c: ["InvalidFloat"])
            },
            .element("\(network):ratingTimestamp") { element, inspection in
                let flaws = ISO8601DateTime.parse(element.text).flaws
                guard !flaws.allSatisfy({ $0 == .secondsMissing }) else { return }
                inspection.report(
                    "\(element.trimmedText.quoted) is not a date of ISO 8601 with time and zone", inTextOf: element,
                    w3c: ["InvalidISO8601DateTime"])
            },
            .element("\(network):image") { element, inspection in
                guard !URLReference(element.trimmedText).isAbsoluteHTTP else { return }
                inspection.report(
                    "\(element.trimmedText.quoted) is not an absolute http or https address", inTextOf: element,
                    w3c: ["InvalidURLAttribute"])
            },
        ]))

    private static let dates = Rule(
        "module-date-invalid", .legacyExt, .error, .all,
        summary: "The dates of events and of aggregators are dates of ISO 8601.",
        why: "A calendar that reads them puts an event on another day, or on none.",
        help: "write the date like '2024-05-01' or '2024-05-01T10:00:00+02:00'",
        source: "RSS 1.0, Event module and Aggregation module; W3C Feed Validator, InvalidISO8601Date",
        w3c: ["InvalidISO8601Date"],
        passing: [item("ev", "<ev:startdate>2024-05-01</ev:startdate><ev:enddate>2024-05-01T10:00</ev:enddate>")],
        failing: [
            item("ev", "<ev:startdate>↓1 May 2024</ev:startdate>"),
            item("ev", "<ev:enddate>↓2024-02-30</ev:enddate>"),
            item("ag", "<ag:timestamp>↓now</ag:timestamp>"),
        ],
        check: .elements(["ev:startdate", "ev:enddate", "ag:timestamp"]) { element, inspection in
            let faults: Set<ISO8601DateTime.Flaw> = [.notISO8601, .basicForm, .separator]
            guard !faults.isDisjoint(with: ISO8601DateTime.parse(element.text).flaws) else { return }
            inspection.report(
                "\(element.trimmedText.quoted) is not a date of ISO 8601", inTextOf: element)
        })

    private static let counts = Rule(
        "opensearch-counts", .legacyExt, .error, .all,
        summary: "The numbers of results of a search are whole.",
        why: "Readers that page through a search compute the next page from them.",
        help: "write the number in digits",
        source: "OpenSearch 1.1, OpenSearch response elements; W3C Feed Validator, InvalidNonNegativeInteger",
        w3c: ["InvalidNonNegativeInteger"],
        passing: [.feed(binding: "opensearch", channel: "<opensearch:startIndex>0</opensearch:startIndex>")],
        failing: [.feed(binding: "opensearch", channel: "<opensearch:totalResults>↓many</opensearch:totalResults>")],
        check: .elements([
            "opensearch:totalResults", "opensearch:startIndex", "opensearch:itemsPerPage",
        ]) { element, inspection in inspection.expect(0 ... .max, inTextOf: element) })

    private static let network = "conversationsNetwork"

    private static func item(_ prefix: String, _ elements: String) -> RuleExample {
        .feed(binding: prefix, channel: "<item>\(elements)</item>")
    }
}
