import Diagnostics
import FeedValues

extension Rule {
    static let podcastPersonDuplicate = Rule(
        "podcast-person-duplicate", .podcastPerson, .info, [.podcasting2],
        summary: "Nobody is listed twice with the same role.",
        why: "Apps show people as the feed lists them: twice.",
        help: "remove one of the two",
        source: "Podfeed",
        passing: [
            .item(
                """
                <podcast:person>Jo Roe</podcast:person>
                <podcast:person role="author" group="writing">Jo Roe</podcast:person>
                """),
            .channel("<podcast:person>Jo Roe</podcast:person><item><podcast:person>Jo Roe</podcast:person></item>"),
        ],
        failing: [
            .item("<podcast:person>Jo Roe</podcast:person>↓<podcast:person role=\"Host\"> jo roe </podcast:person>")
        ],
        check: .elements(["channel", "item", "podcast:liveItem"]) { parent, inspection in
            let people = parent.children("podcast:person")
            guard people.count > 1 else { return }
            var seen: Set<String> = []
            for person in people {
                let name = person.trimmedText
                let credit = PersonCredit(person)
                guard !name.isEmpty,
                    !seen.insert("\(credit.group)/\(credit.role)/\(name.asciiLowercased)").inserted
                else { continue }
                inspection.report("\(name.quoted) is listed as \(credit.role) twice", at: person)
            }
        })
}
