import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let podcastLicenseConflicts = Rule(
        "podcast-license-conflicts", .podcastLicense, .warning, [.podcasting2],
        summary: "What a feed says of its licence in several places is the same.",
        why: """
            Whoever wants to use an episode reads one of the places. Where a copyright line reserves all rights and a \
            licence gives some away, nobody knows which of the two holds.
            """,
        help: "say the same in each place",
        source: "Podfeed",
        passing: [
            .channel(
                """
                <copyright>© 2025 Jo Roe, all rights reserved</copyright>
                <podcast:license>ARR</podcast:license>
                """),
            .channel("<copyright>© 2025 Jo Roe</copyright><podcast:license>CC-BY-4.0</podcast:license>"),
            .item(
                """
                <podcast:license>CC-BY-3.0</podcast:license>
                <cc:license xmlns:cc="http://backend.userland.com/creativeCommonsRssModule">
                http://creativecommons.org/licenses/by/3.0/de/</cc:license>
                """),
        ],
        failing: [
            .channel(
                """
                <copyright>© 2025 Jo Roe. All Rights Reserved.</copyright>
                <podcast:license>↓CC-BY-4.0</podcast:license>
                """),
            .channel(
                """
                <podcast:license ↓url="https://creativecommons.org/licenses/by-nc/4.0/">CC-BY-4.0</podcast:license>
                """),
            .item(
                """
                <podcast:license url="https://creativecommons.org/licenses/by/4.0/">↓CC BY</podcast:license>
                <cc:license xmlns:cc="http://backend.userland.com/creativeCommonsRssModule">
                http://creativecommons.org/licenses/by-nc/4.0/</cc:license>
                """),
        ],
        check: .elements(["channel"] + Element.itemNames) { parent, inspection in
            let licenses = parent.children("podcast:license")
            guard !licenses.isEmpty else { return }
            let other = parent.licenseOfCreativeCommons?.withoutCountry
            let reservesAllRights = parent.reservesAllRights
            for element in licenses {
                let addressed = element["url"].flatMap { License(creativeCommons: $0) }
                guard let license = License(element.trimmedText) ?? addressed else { continue }
                let own = license.withoutCountry
                if let other = addressed?.withoutCountry, other != own {
                    inspection.report(
                        "the licence is '\(own)', its 'url' that of '\(other)'", at: element, attribute: "url")
                }
                if let other, other != own {
                    inspection.report(
                        "the licence is '\(own)', and '\(other)' by <creativeCommons:license>", inTextOf: element)
                } else if license.isCreativeCommons, reservesAllRights {
                    inspection.report(
                        "the licence is '\(own)', and the copyright reserves all rights", inTextOf: element)
                }
            }
        })
}

extension Element {
    fileprivate var licenseOfCreativeCommons: License? {
        child("creativeCommons:license").flatMap { License(creativeCommons: $0.trimmedText) }
    }

    fileprivate var reservesAllRights: Bool {
        child("copyright")?.text.asciiLowercased.contains("all rights reserved") ?? false
    }
}
