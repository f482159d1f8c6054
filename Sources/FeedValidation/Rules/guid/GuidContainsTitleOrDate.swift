import Diagnostics
import FeedValues

extension Rule {
    static let guidContainsTitleOrDate = Rule(
        "guid-contains-title-or-date", .guid, .info, .all,
        summary: "A guid is not made of the title.",
        why: """
            A guid that was made of the title must stay when the title is mended. A generator that makes it anew each \
            time gives listeners the episode twice.
            """,
        help: "store the guid with the episode, so that it stays when the title changes",
        source: "Podfeed",
        passing: [
            .item("<title>Why bees dance</title><guid isPermaLink=\"false\">b8a1</guid>"),
            .item("<title>Bees</title><guid isPermaLink=\"false\">bees</guid>"),
        ],
        failing: [
            .item("<title>Why bees dance!</title><guid isPermaLink=\"false\">↓12-why-bees-dance</guid>"),
            .item("<title>Bees' honey</title><guid>↓https://example.com/2024/05/bees-honey/</guid>"),
        ],
        check: .inItems("guid") { guid, inspection in
            guard let item = guid.parent, item.child("guid")?.index == guid.index, let title = item.child("title"),
                TitleSlug.maySlug(title.textBytes, beIn: guid.textBytes), let slug = TitleSlug(title.trimmedText)
            else { return }
            let text = guid.trimmedText
            guard slug.isContained(in: text) else { return }
            inspection.report("the guid \(text.quoted) is made of the title", inTextOf: guid)
        }
    ).toldOnce()
}
