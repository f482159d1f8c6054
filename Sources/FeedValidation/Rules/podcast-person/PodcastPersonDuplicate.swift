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
            guard people.count > 1, !areClearlyDifferent(people) else { return }
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

    /// Whether no two of a few people can have one name, known without making texts: names beyond ASCII may be the same in
    /// other letters, and what is compared in the end is joined by slashes.
    private static func areClearlyDifferent(_ people: [Element]) -> Bool {
        guard people.count <= 8 else { return false }
        let names = people.map { $0.textBytes.trimmedOfXMLWhiteSpace }
        for (place, name) in names.enumerated() {
            guard name.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "/") }) else { return false }
            let letters = name.lazy.map(\.asciiLowercased)
            for other in names[..<place] where other.count == name.count {
                if letters.elementsEqual(other.lazy.map(\.asciiLowercased)) { return false }
            }
        }
        return true
    }
}
