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
            guard mayBeInCapitals(title.textBytes) else { return }
            let text = title.trimmedText
            guard isInCapitals(text) else { return }
            inspection.report("the title \(text.quoted) is written in capitals", inTextOf: title)
        })
}

/// Whether few enough letters of ASCII are small: one look at the bytes that spares nearly all titles a closer one.
private func mayBeInCapitals(_ bytes: ArraySlice<UInt8>) -> Bool {
    var small = 0
    for byte in bytes where byte &- 0x61 < 26 { small += 1 }
    return bytes.count >= small * 5
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
