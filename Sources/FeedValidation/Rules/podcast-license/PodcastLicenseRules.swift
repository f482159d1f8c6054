import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:license.
enum PodcastLicenseRules {
    static let all: [Rule] = [unknownWithoutURL, outsideNamespace, letterCase, .podcastLicenseConflicts]

    private static let unknownWithoutURL = Rule(
        "podcast-license-unknown-without-url", .podcastLicense, .error, [.podcasting2],
        summary: "A licence is an identifier that apps know, or has the address of its text.",
        why: """
            A name that you made up tells nobody what they may do. With 'url' an app can show the terms; without it, \
            only the identifiers of the namespace and of SPDX say anything.
            """,
        help: "write an identifier such as 'CC-BY-4.0', or add url=\"…\" with the address of the licence",
        source: "Podcast namespace, license",
        passing: [
            .channel("<podcast:license>CC-BY-4.0</podcast:license>"), .item("<podcast:license>ARR</podcast:license>"),
            .channel("<podcast:license url=\"https://example.com/terms\">my-license-v1</podcast:license>"),
            .channel("<podcast:license/>"),
        ],
        failing: [
            .channel("<podcast:license>↓my-license-v1</podcast:license>"),
            .item("<podcast:license url=\" \">↓CC BY 4.0</podcast:license>"),
            .channel(
                """
                <podcast:liveItem status="live"><podcast:license>↓free</podcast:license></podcast:liveItem>
                """),
        ],
        check: withoutURL { element, text, inspection in
            guard License(text) == nil else { return }
            let spaceless = String(decoding: text.utf8.map { $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
            let nearest = Spelling.nearest(to: spaceless, in: likely)
            inspection.report(
                "\(text.quoted) is no licence that apps know, and has no 'url'", inTextOf: element,
                help: nearest.map { "write '\($0)', or add url=\"…\" with the address of the licence" })
        })

    private static let outsideNamespace = Rule(
        "podcast-license-spdx-not-in-list", .podcastLicense, .info, [.podcasting2],
        summary: "A licence that the namespace does not list has the address of its text.",
        why:
            "Apps know the five licences of the namespace by name; of the many others of SPDX not each app has a list.",
        help: "add url=\"…\" with the address of the licence",
        source: "Podcast namespace, license; SPDX License List",
        passing: [
            .channel("<podcast:license>POD-V4V-1.0</podcast:license>"),
            .channel(
                """
                <podcast:license url="https://creativecommons.org/licenses/by-sa/4.0/">CC-BY-SA-4.0</podcast:license>
                """),
        ],
        failing: [.channel("<podcast:license>↓CC-BY-SA-4.0</podcast:license>")],
        check: withoutURL { element, text, inspection in
            guard let license = License(text), !license.isOfNamespace else { return }
            inspection.report("'\(license)' is not in the list of the namespace", inTextOf: element)
        })

    private static let letterCase = Rule(
        "podcast-license-case", .podcastLicense, .info, [.podcasting2],
        summary: "A licence is written with the capitals of its list.",
        why:
            "The namespace asks for identifiers in any case, but its list has capitals, and some apps compare letters.",
        help: "write the identifier as the list does",
        source: "Podcast namespace, license",
        passing: [.channel("<podcast:license>CC-BY-4.0</podcast:license>")],
        failing: [.channel("<podcast:license>↓cc-by-4.0</podcast:license>")],
        check: .element("podcast:license") { element, inspection in
            let text = element.trimmedText
            guard let license = License(text), license.description != text else { return }
            inspection.report(
                "the licence is written \(text.quoted)", inTextOf: element, help: "write '\(license)'")
        })

    private static let likely = License.all.filter { $0.isOfNamespace || $0.isCreativeCommons }.map(\.description)

    private static func withoutURL(
        _ check: @escaping @Sendable (Element, String, inout Inspection) -> Void
    ) -> RuleCheck {
        .element("podcast:license") { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty, element.lacks(podcastAttribute: "url") else { return }
            check(element, text, &inspection)
        }
    }
}
