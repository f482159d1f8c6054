import Diagnostics
import FeedValues
import FeedVocabulary

/// The rules on the categories of Apple's directory; of one category at most one of them speaks.
enum ITunesCategoryRules {
    static let all: [Rule] = [
        missing, textMissing, unknown, letterCase, obsolete, unknownUnderParent, atTopLevel, nesting, siblings,
        doubleEscaped, inItem,
    ]

    private static let list = "Apple Podcasts categories"

    private static let missing = Rule(
        "itunes-category-missing", .itunesChannel, .error, [.apple, .psp1, .spotify],
        summary: "A channel has a category of Apple's list.",
        why: "Directories sort shows by it and refuse a show without one.",
        help: "add <itunes:category text=\"…\"/> with a name of Apple's list",
        source: "Apple, A Podcaster's Guide to RSS, itunes:category; PSP-1, itunes:category",
        w3c: ["MissingItunesElement"],
        passing: [.channel("<itunes:category text=\"News\"/>")],
        failing: [.document("<rss version=\"2.0\" \(RuleExample.itunes)>↓<channel/></rss>")],
        check: .channelRequires("itunes:category"))

    private static let textMissing = Rule(
        "itunes-category-text-missing", .itunesChannel, .error, [.apple, .psp1],
        summary: "A category stands in the attribute text.",
        why: "Directories read the attribute alone; a name written between the tags is no category to them.",
        help: "write <itunes:category text=\"…\"/>",
        source: "Apple, A Podcaster's Guide to RSS, itunes:category",
        w3c: ["MissingAttribute"],
        passing: [.channel("<itunes:category text=\"News\"/>")],
        failing: [.channel("↓<itunes:category>News</itunes:category>")],
        check: fault { element, fault, inspection in
            guard fault == .textMissing else { return }
            inspection.report("the category has no 'text'", at: element, attribute: "text")
        })

    private static let unknown = Rule(
        "itunes-category-unknown", .itunesChannel, .error, [.apple, .psp1],
        summary: "A category is one of the nineteen of Apple's list, to the letter.",
        why: "A show in a category that the directory does not have is in none.",
        help: "take a name of Apple's list",
        source: list, w3c: ["InvalidItunesCategory"],
        passing: [.channel("<itunes:category text=\"Technology\"/>")],
        failing: [.channel("<itunes:category ↓text=\"Tech\"/>")],
        check: fault { element, fault, inspection in
            guard fault == .unknown, let text = element["text"] else { return }
            let nearest = Spelling.nearest(to: text, in: Category.names)
            inspection.report(
                "Apple has no category \(text.quoted)", at: element, attribute: "text",
                help: nearest.map { "write '\($0)'" }
            )
        })

    private static let letterCase = Rule(
        "itunes-category-case", .itunesChannel, .error, [.apple],
        summary: "A category is spelled as in Apple's list, capitals and spaces included.",
        why: "The directory compares the names to the letter.",
        help: "spell the name as Apple's list does",
        source: list, w3c: ["InvalidItunesCategory"],
        passing: [.channel("<itunes:category text=\"Kids &amp; Family\"/>")],
        failing: [.channel("<itunes:category ↓text=\"Kids &amp; family\"/>")],
        check: fault { element, fault, inspection in
            guard case .letterCase(let right) = fault, let text = element["text"] else { return }
            inspection.report(
                "Apple spells the category \(text.quoted) otherwise", at: element, attribute: "text",
                help: "write '\(right)'")
        })

    private static let obsolete = Rule(
        "itunes-category-obsolete", .itunesChannel, .warning, [.apple],
        summary: "A category is one of Apple's present list and not of an older one.",
        why: "Apple maps the old names for now; other directories and apps no longer know them.",
        help: "take the name that followed it",
        source: list, w3c: ["ObsoleteItunesCategory"],
        passing: [.channel("<itunes:category text=\"Leisure\"/>")],
        failing: [.channel("<itunes:category ↓text=\"Games &amp; Hobbies\"/>")],
        check: fault { element, fault, inspection in
            guard case .obsolete(let successors) = fault, let text = element["text"] else { return }
            let help = successors.isEmpty ? nil : "write '\(successors.joined(separator: "' or '"))'"
            inspection.report(
                "Apple has dropped the category \(text.quoted)", at: element, attribute: "text", help: help)
        })

    private static let unknownUnderParent = Rule(
        "itunes-category-subcategory-unknown", .itunesChannel, .error, [.apple, .psp1],
        summary: "A sub-category is one that Apple's list has under its category.",
        why: "The directory drops a sub-category that its category does not have.",
        help: "take a sub-category of that category, or leave it out",
        source: list, w3c: ["InvalidItunesCategory"],
        passing: [.channel("<itunes:category text=\"News\"><itunes:category text=\"Tech News\"/></itunes:category>")],
        failing: [.channel("<itunes:category text=\"Arts\"><itunes:category ↓text=\"Tech News\"/></itunes:category>")],
        check: fault { element, fault, inspection in
            guard case .unknownUnderParent(let parent) = fault, let text = element["text"] else { return }
            let nearest = Spelling.nearest(to: text, in: Category.subcategories(of: parent) ?? [])
            inspection.report(
                "\(text.quoted) is no sub-category of '\(parent)'", at: element, attribute: "text",
                help: nearest.map { "write '\($0)'" })
        })

    private static let atTopLevel = Rule(
        "itunes-category-subcategory-top-level", .itunesChannel, .error, [.apple],
        summary: "A sub-category stands inside its category.",
        why: "At the top the directory looks for one of the nineteen categories and finds none.",
        help: "put it inside its category",
        source: list, w3c: ["InvalidItunesCategory"],
        passing: [.channel("<itunes:category text=\"News\"><itunes:category text=\"Tech News\"/></itunes:category>")],
        failing: [.channel("<itunes:category ↓text=\"Tech News\"/>")],
        check: fault { element, fault, inspection in
            guard case .atTopLevel(let parent) = fault, let text = element["text"] else { return }
            inspection.report(
                "\(text.quoted) is a sub-category of '\(parent)'", at: element, attribute: "text",
                help: "put it inside <itunes:category text=\"\(parent)\">")
        })

    private static let nesting = Rule(
        "itunes-category-nesting", .itunesChannel, .error, [.apple],
        summary: "Categories have two levels at most.",
        why: "The list has no third level, so the directory does not look there.",
        help: "take the innermost category out",
        source: "Apple, A Podcaster's Guide to RSS, itunes:category",
        passing: [.channel("<itunes:category text=\"Arts\"><itunes:category text=\"Books\"/></itunes:category>")],
        failing: [
            .channel(
                """
                <itunes:category text="Arts"><itunes:category text="Books">↓<itunes:category text="Poetry"/>\
                </itunes:category></itunes:category>
                """)
        ],
        check: fault { element, fault, inspection in
            guard fault == .tooDeep else { return }
            inspection.report("the category is nested three levels deep", at: element)
        })

    private static let siblings = Rule(
        "itunes-category-siblings", .itunesChannel, .info, [.apple],
        summary: "A category has one sub-category.",
        why: "Apple uses the first sub-category of the first category alone.",
        help: "keep the most fitting sub-category",
        source: "Apple, A Podcaster's Guide to RSS, itunes:category",
        passing: [.channel("<itunes:category text=\"Arts\"><itunes:category text=\"Books\"/></itunes:category>")],
        failing: [
            .channel(
                """
                <itunes:category text="Arts"><itunes:category text="Books"/>↓<itunes:category text="Design"/>\
                </itunes:category>
                """)
        ],
        check: .atMostOne("itunes:category", in: "itunes:category"))

    private static let doubleEscaped = Rule(
        "itunes-category-double-escaped", .itunesChannel, .error, [.apple],
        summary: "An ampersand in a category is escaped once.",
        why: "Escaped twice, the directory reads 'TV &amp; Film' to the letter and does not find it.",
        help: "write '&amp;' where the feed has '&amp;amp;'",
        source: "Apple, A Podcaster's Guide to RSS, itunes:category",
        w3c: ["InvalidItunesCategory"],
        passing: [.channel("<itunes:category text=\"TV &amp; Film\"/>")],
        failing: [.channel("<itunes:category ↓text=\"TV &amp;amp; Film\"/>")],
        check: fault { element, fault, inspection in
            guard fault == .doubleEscaped, let text = element["text"] else { return }
            inspection.report("the category \(text.quoted) is escaped twice", at: element, attribute: "text")
        })

    private static let inItem = Rule(
        "itunes-category-in-item", .itunesChannel, .error, [.apple],
        summary: "Categories belong to the channel and not to an item.",
        why: "Directories sort shows and not episodes; in an item nobody reads it.",
        help: "move it to the channel, or take it out",
        source: "W3C Feed Validator, UndefinedElement",
        w3c: ["UndefinedElement"], supersedes: ["ns-element-wrong-parent"],
        passing: [.channel("<itunes:category text=\"News\"/>")],
        failing: [.item("↓<itunes:category text=\"News\"/>")],
        check: .element("itunes:category") { element, inspection in
            guard element.parentName == "item" else { return }
            inspection.report("<itunes:category> stands in an item", at: element)
        })

    private static func fault(
        _ report: @escaping @Sendable (Element, CategoryFault, inout Inspection) -> Void
    ) -> RuleCheck {
        .element("itunes:category") { element, inspection in
            // In an item the place is the fault, whatever the name.
            guard !element.isInItem, let fault = CategoryFault(element) else { return }
            report(element, fault, &inspection)
        }
    }
}
