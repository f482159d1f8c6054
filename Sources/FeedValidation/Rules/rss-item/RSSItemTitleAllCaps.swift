import Diagnostics
import FeedValues

extension Rule {
    static let rssItemTitleAllCaps = Rule(
        "rss-item-title-all-caps", .rssItem, .info, .all,
        summary: "The title of an item is not written in capitals.",
        why: "Capitals are harder to read, take more room, and some screen readers spell them letter by letter.",
        help: "write the title as in a sentence, with capitals for names",
        source: "Podfeed",
        passing: [
            .item("<title>Why bees dance at NASA</title>"), .item("<title>NASA, ESA, JAXA</title>"),
            .item("<title>蜜蜂为什么跳舞</title>"),
        ],
        failing: [.item("<title>↓WHY ALL BEES DANCE</title>"), .item("<title>↓ПОЧЕМУ ПЧЁЛЫ ТАНЦУЮТ</title>")],
        check: .inItems("title") { title, inspection in
            let text = title.trimmedText
            guard isInCapitals(text) else { return }
            inspection.report("the title \(text.quoted) is written in capitals", inTextOf: title)
        })
}

/// Whether of more than twelve letters that have a case four fifths are capitals.
private func isInCapitals(_ text: String) -> Bool {
    var capitals = 0
    var letters = 0
    for scalar in text.unicodeScalars {
        let isCapital = scalar.isASCII ? UInt8(ascii: scalar).isASCIIUppercase : scalar.properties.isUppercase
        let isSmall = scalar.isASCII ? UInt8(ascii: scalar) &- 0x61 < 26 : scalar.properties.isLowercase
        if isCapital { capitals += 1 }
        if isCapital || isSmall { letters += 1 }
    }
    return letters > 12 && capitals * 5 >= letters * 4
}
