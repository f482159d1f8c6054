import FeedValidation
import FeedValues
import FeedVocabulary
import XMLCore

/// Takes items one after the other, and keeps of each what releases are compared by.
struct ItemTableBuilder {
    private(set) var table = ItemTable()
    private var print = ContentPrint()
    // The numbers of fields by the index of an element's name in the document.
    private var numbers: [UInt16?] = []
    private var drafts: [Draft] = []

    /// A field of the item that is being taken.
    private struct Draft {
        var name: UInt16
        var node: Int
        var print: UInt64
    }

    /// Takes an item.
    mutating func add(_ tree: ElementTree) {
        var record = ItemRecord()
        record.start = table.texts.count
        record.firstField = UInt32(clamping: table.fields.count)
        let start = tree.position(of: 0)
        record.line = Int32(clamping: start.line)
        record.column = Int32(clamping: start.column)
        record.element = tree.nodes[0].ordinal
        drafts.removeAll(keepingCapacity: true)
        takeTexts(of: tree, &record)
        takeMedia(of: tree, &record)
        takeRest(of: tree, &record)
        finish(&record, tree)
        table.records.append(record)
    }

    private mutating func takeTexts(of tree: ElementTree, _ record: inout ItemRecord) {
        let guid = text("guid", in: tree)
        record.guid = guid.isEmpty ? 0 : Fingerprint(guid).bits
        table.keep(.guid, guid, in: &record)
        let title = text("title", in: tree)
        record.title = title.isEmpty ? 0 : ContentPrint.text(title)
        table.keep(.title, title, in: &record)
        if let node = tree.firstChild(of: 0, named: "guid") {
            add("guid", node, ContentPrint.text(guid))
            let isLink = tree.value(ofAttribute: "isPermaLink", of: node)?.trimmedOfXMLWhiteSpace
            if isLink == "false" { add("guid@isPermaLink", node, 1) }
        }
    }

    private mutating func takeMedia(of tree: ElementTree, _ record: inout ItemRecord) {
        let enclosure = tree.firstChild(of: 0, named: "enclosure")
        func attribute(_ name: String) -> String {
            enclosure.flatMap { tree.value(ofAttribute: name, of: $0) }.map { String($0.trimmedOfXMLWhiteSpace) } ?? ""
        }
        let (address, length, type) = (attribute("url"), attribute("length"), attribute("type"))
        record.media = address.isEmpty ? 0 : Fingerprint(MediaAddress.bare(address)).bits
        record.length = Int64(length).map { max(-1, $0) } ?? -1
        table.keep(.address, address, in: &record)
        table.keep(.type, type, in: &record)
        guard let enclosure else { return }
        if !address.isEmpty { add("enclosure@url", enclosure, ContentPrint.text(address)) }
        let bytes = record.length < 0 ? ContentPrint.text(length) : UInt64(record.length)
        if !length.isEmpty { add("enclosure@length", enclosure, bytes) }
        if !type.isEmpty { add("enclosure@type", enclosure, ContentPrint.text(type)) }
        for other in tree.children(of: 0, named: "enclosure", after: enclosure) {
            add("enclosure", other, print.content(of: other, in: tree))
        }
    }

    private mutating func takeRest(of tree: ElementTree, _ record: inout ItemRecord) {
        let date = RFC5322Date.parse(text("pubDate", in: tree))
        if let date = date.timestamp { record.date = date.secondsSinceEpoch }
        table.keep(.date, date.timestamp == nil ? text("pubDate", in: tree) : "", in: &record)
        let duration = text("itunes:duration", in: tree)
        let read = ITunesDuration.parse(duration).duration
        record.duration = read.map { Int32(clamping: $0.milliseconds) } ?? -1
        let explicit = text("itunes:explicit", in: tree)
        if let word = ExplicitWord(explicit) { record.traits.insert(word.isExplicit ? .explicit : .clean) }
        let image = tree.firstChild(of: 0, named: "itunes:image").flatMap { tree.value(ofAttribute: "href", of: $0) }
        table.keep(.duration, duration, in: &record)
        for (slot, name) in ItemTableBuilder.plainTexts { table.keep(slot, text(name, in: tree), in: &record) }
        table.keep(.explicit, explicit, in: &record)
        table.keep(.image, image.map { String($0.trimmedOfXMLWhiteSpace) } ?? "", in: &record)
        for node in tree.children(of: 0) { takeChild(node, of: tree, record) }
        takeTraits(of: tree, &record)
    }

    private mutating func takeChild(_ node: Int, of tree: ElementTree, _ record: ItemRecord) {
        let name = tree.names[Int(tree.nodes[node].name)].canonical
        switch name {
        case "guid", "enclosure": return
        case "pubDate" where record.date != .min: add(name, node, UInt64(bitPattern: record.date))
        case "itunes:duration" where record.duration >= 0: add(name, node, UInt64(record.duration))
        case "itunes:explicit" where !record.traits.isDisjoint(with: [.explicit, .clean]):
            add(name, node, record.traits.contains(.explicit) ? 1 : 2)
        default: add(number(ofNameOf: node, in: tree), node, print.content(of: node, in: tree))
        }
    }

    private func takeTraits(of tree: ElementTree, _ record: inout ItemRecord) {
        func has(_ name: String) -> Bool { tree.firstChild(of: 0, named: name) != nil }
        if has("podcast:transcript") { record.traits.insert(.transcript) }
        if has("podcast:chapters") || has("psc:chapters") { record.traits.insert(.chapters) }
        if TextDamage.isIn(tree, 0) { record.traits.insert(.damaged) }
    }

    /// Puts what the elements of one name say together, and the names in their order.
    private mutating func finish(_ record: inout ItemRecord, _ tree: ElementTree) {
        // Elements of one name follow each other in the order written.
        let sorted = drafts.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
        var whole: UInt64 = 0
        var index = 0
        while index < sorted.count {
            let first = sorted[index].element
            var sum = first.print
            index += 1
            while index < sorted.count, sorted[index].element.name == first.name {
                sum = ContentPrint.mix(sum, sorted[index].element.print)
                index += 1
            }
            let place = tree.position(of: first.node)
            table.fields.append(
                FieldEntry(
                    name: first.name, line: UInt16(clamping: place.line - Int(record.line)),
                    column: UInt16(clamping: place.column),
                    number: UInt16(clamping: Int(tree.nodes[first.node].ordinal) - Int(record.element)),
                    print: UInt32(truncatingIfNeeded: sum ^ sum >> 32)))
            record.fieldCount += 1
            whole &+= ContentPrint.mix(Fingerprint(table.names.names[Int(first.name)]).bits, sum)
        }
        record.whole = whole
    }

    private mutating func add(_ name: String, _ node: Int, _ print: UInt64) {
        add(table.names.number(of: name), node, print)
    }

    private mutating func add(_ name: UInt16, _ node: Int, _ print: UInt64) {
        drafts.append(Draft(name: name, node: node, print: print))
    }

    private mutating func number(ofNameOf node: Int, in tree: ElementTree) -> UInt16 {
        let index = Int(tree.nodes[node].name)
        if numbers.count <= index { numbers += Array(repeating: nil, count: index + 1 - numbers.count) }
        if let number = numbers[index] { return number }
        let number = table.names.number(of: tree.names[index].canonical)
        numbers[index] = number
        return number
    }

    private func text(_ name: String, in tree: ElementTree) -> String {
        guard let node = tree.firstChild(of: 0, named: name) else { return "" }
        return String(tree.text(of: node).trimmedOfXMLWhiteSpace)
    }

    private static let plainTexts: [(ItemRecord.Text, String)] = [
        (.season, "itunes:season"), (.episode, "itunes:episode"), (.episodeType, "itunes:episodeType"),
    ]
}
