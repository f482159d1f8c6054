import FeedValues

/// The items of a feed in a few flat arrays, so that a million of them fit.
///
/// An item takes some 400 bytes: its guid, title, address and numbers as text, twelve bytes for each of its fields,
/// and a record.
package struct ItemTable: Sendable {
    var records: [ItemRecord] = []
    var fields: [FieldEntry] = []
    var texts: [UInt8] = []
    var names = FieldNames()

    /// How many items there are.
    package var count: Int { records.count }

    /// An item by its place in the feed, from 0.
    package subscript(index: Int) -> ItemSnapshot { ItemSnapshot(table: self, index: index) }

    /// The most bytes of a text that are kept to be printed.
    static let longestText = 1000

    /// Keeps a text of the item that is being made.
    mutating func keep(_ text: ItemRecord.Text, _ value: String, in record: inout ItemRecord) {
        var bytes = value.utf8.prefix(ItemTable.longestText)
        // A character is kept whole or not at all.
        if value.utf8.count > bytes.count {
            while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
            if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        }
        record.counts[text.rawValue] = UInt16(clamping: bytes.count)
        texts.append(contentsOf: bytes)
    }

    func text(_ text: ItemRecord.Text, of index: Int) -> String {
        let record = records[index]
        var start = record.start
        for before in 0..<text.rawValue { start += Int(record.counts[before]) }
        return String(decoding: texts[start..<(start + Int(record.counts[text.rawValue]))], as: UTF8.self)
    }

    func fields(of index: Int) -> ArraySlice<FieldEntry> {
        let first = Int(records[index].firstField)
        return fields[first..<(first + Int(records[index].fieldCount))]
    }
}
