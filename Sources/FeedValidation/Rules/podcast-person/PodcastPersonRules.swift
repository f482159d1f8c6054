import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:person.
enum PodcastPersonRules {
    static let all: [Rule] = [
        roleUnknown, groupUnknown, roleGroupMismatch, .podcastPersonDuplicate, .podcastPersonItemDropsHost,
        .podcastPersonManyNames, imgInsecure, hrefInsecure,
    ]

    static let tag = "Podcast namespace, person"
    private static let taxonomy = "\(tag); Podcast Taxonomy"

    private static let roleUnknown = Rule(
        "podcast-person-role-unknown", .podcastPerson, .warning, [.podcasting2],
        summary: "The role of a person is one of the podcast taxonomy.",
        why: "Apps sort people by their roles, and find what else they did; a role of your own is in no list.",
        help: "write a role of the taxonomy, such as 'guest'; without one the person is the host",
        source: taxonomy,
        passing: [
            person("role=\"Guest\""), person("role=\"co-host\" group=\"Cast\""), person("role=\"\""), person(""),
        ],
        failing: [person("↓role=\"boss\""), person("group=\"cast\" ↓role=\"Guests\"")],
        check: .attributes(["podcast:person": ["role"]]) { value, inspection in
            guard PersonRole.groups(ofRole: value.text).isEmpty else { return }
            let nearest = Spelling.nearest(to: value.text, in: PersonRole.all.lazy.map(\.role))
            inspection.report(
                "the taxonomy has no role \(value.text.quoted)", at: value.element, attribute: value.name,
                help: nearest.map { "write '\($0)'" })
        })

    private static let groupUnknown = Rule(
        "podcast-person-group-unknown", .podcastPerson, .warning, [.podcasting2],
        summary: "The group of a person is one of the podcast taxonomy.",
        why: "Apps list people under the eleven groups of the taxonomy; one of another group is in none.",
        help: "write a group of the taxonomy, such as 'writing'; without one the person is of the cast",
        source: taxonomy,
        passing: [
            person("group=\"WRITING\" role=\"Author\""), person("group=\"misc.\" role=\"intern\""),
            person("group=\"\""),
        ],
        failing: [person("↓group=\"band\""), person("↓group=\"Post-Production\" role=\"editor\"")],
        check: .attributes(["podcast:person": ["group"]]) { value, inspection in
            guard !PersonRole.isGroup(value.text) else { return }
            let nearest = Spelling.nearest(to: value.text, in: PersonRole.groups)
            inspection.report(
                "the taxonomy has no group \(value.text.quoted)", at: value.element, attribute: value.name,
                help: nearest.map { "write '\($0)'" })
        })

    private static let roleGroupMismatch = Rule(
        "podcast-person-role-group-mismatch", .podcastPerson, .warning, [.podcasting2],
        summary: "The role of a person belongs to the group that is stated, or to the cast where none is.",
        why: "A role means something in its group only: an author of the cast is nobody whom the taxonomy knows.",
        help: "state the group to which the role belongs",
        source: taxonomy,
        passing: [
            person("role=\"author\" group=\"writing\""), person("role=\"Editor\" group=\"Video Post-Production\""),
            // Without a role the person is the host.
            person("group=\"cast\""), person("role=\"boss\" group=\"writing\""),
            person("role=\"author\" group=\"band\""),
        ],
        failing: [
            person("↓role=\"Author\""), person("↓role=\"guest\" group=\"writing\""), person("↓group=\"visuals\""),
        ],
        check: .element("podcast:person") { person, inspection in
            let credit = PersonCredit(person)
            let groups = PersonRole.groups(ofRole: credit.role)
            guard !groups.isEmpty, PersonRole.isGroup(credit.group), !groups.contains(credit.group) else { return }
            let place = credit.hasRole ? "role" : "group"
            guard credit.hasRole else {
                inspection.report(
                    "the group is '\(credit.group)' and the role, as none is stated, 'host'", at: person,
                    attribute: place, help: "state the role that the person has")
                return
            }
            let stated = credit.hasGroup ? "the group is '\(credit.group)'" : "without a group it is of the cast"
            inspection.report(
                "'\(credit.role)' is a role of '\(groups.joined(separator: "' and '"))', and \(stated)", at: person,
                attribute: place, help: "write group=\"\(groups[0])\"")
        })

    private static let imgInsecure = insecure(
        "img", "podcast-person-img-insecure", .warning,
        summary: "The picture of a person is at an address of https.",
        why: "Web players on https pages may not load it from elsewhere, and phones refuse to: an empty frame is shown."
    )

    private static let hrefInsecure = insecure(
        "href", "podcast-person-href-insecure", .info,
        summary: "The page of a person is at an address of https.",
        why: "The namespace asks for https. A browser opens the page all the same, and many old sites have no other.")

    private static func insecure(
        _ attribute: String, _ id: String, _ severity: Severity, summary: String, why: String
    ) -> Rule {
        Rule(
            id, .podcastPerson, severity, [.podcasting2],
            summary: summary, why: why,
            help: "write the address with https, once the server answers there",
            source: "Podcast namespace, Use of https",
            passing: [
                person("\(attribute)=\"https://example.com/jo\""), person("\(attribute)=\"/jo\""),
                person("\(attribute)=\"\""),
            ],
            failing: [person("↓\(attribute)=\"http://example.com/jo\"")],
            check: .https(inAttributes: ["podcast:person": [attribute]]))
    }

    private static func person(_ attributes: String) -> RuleExample {
        .item("<podcast:person \(attributes)>Jo Roe</podcast:person>")
    }
}
