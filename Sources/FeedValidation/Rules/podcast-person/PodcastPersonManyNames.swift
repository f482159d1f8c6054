import Diagnostics
import FeedValues

extension Rule {
    static let podcastPersonManyNames = Rule(
        "podcast-person-many-names", .podcastPerson, .warning, [.podcasting2],
        summary: "A person is one.",
        why: "Apps take the text for one name: nobody finds the two, and only one of their pictures and pages fits.",
        help: "write one <podcast:person> for each",
        source: "Podfeed",
        passing: [
            person("Jo Roe"), person("Roe, Jo"), person("Jo Roe, PhD"), person("Jo Roe, Ph.D., M.D."),
            person("Sandy Anderson"), person("Roe &amp; Sons"), person("The Good and the Bad"),
            .item("<podcast:person role=\"theme music\">Jo &amp; the Bees</podcast:person>"),
        ],
        failing: [
            person("↓Jo &amp; Al"), person("↓Jo Roe and Al Poe"), person("↓Jo Roe, Al Poe, Ed Doe"),
            person("↓Jo Roe; Al Poe"),
        ],
        check: .element("podcast:person") { person, inspection in
            guard SeveralNames.mayBe(in: person.textBytes) else { return }
            let text = person.trimmedText
            guard SeveralNames.are(in: text), !PersonCredit(person).isOftenOfMany else { return }
            inspection.report("\(text.quoted) are several names", inTextOf: person)
        })

    private static func person(_ name: String) -> RuleExample { .item("<podcast:person>\(name)</podcast:person>") }
}

/// Tells several names of people from one, as far as their writing shows.
private enum SeveralNames {
    /// Whether there is what parts names, or a word between others: most have two words and no more.
    static func mayBe(in text: ArraySlice<UInt8>) -> Bool {
        var spaces = 0
        for byte in text {
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { return true }
            if byte == UInt8(ascii: " ") { spaces += 1 }
        }
        return spaces > 1
    }

    static func are(in text: String) -> Bool {
        guard text.utf8.count <= 255, !text.hasPrefix("The ") else { return false }
        let words = text.split(separator: " ")
        if words.count > 2, words.dropFirst().dropLast().contains(where: { joints.contains($0) }) {
            let last = words[words.count - 1].asciiLowercased
            return !companyWords.contains(last) && !words.contains("the")
        }
        // A comma stands in "Roe, Jo" and "Jo Roe, PhD" as well: names of two words each are several.
        let parts = text.split { $0 == "," || $0 == ";" }
        return parts.count > 1
            && parts.allSatisfy { part in
                let words = part.split(separator: " ")
                return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true && !$0.contains(".") }
            }
    }

    private static let joints: Set<Substring> = ["&", "and", "und", "et", "+"]

    private static let companyWords: Set<String> = [
        "sons", "daughters", "co", "co.", "company", "brothers", "friends", "partners", "associates", "media",
        "productions", "studios", "team", "family", "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "university",
        "institute", "society", "foundation", "news", "radio", "research", "communications",
    ]
}
