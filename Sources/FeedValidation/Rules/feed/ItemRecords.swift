/// The records of all items, in pieces, so that none is ever moved or held twice.
struct ItemRecords: Sendable {
    private static let pieceSize = 1024
    private var pieces: [[ItemRecord]] = []
    /// How many there are.
    private(set) var count = 0

    /// The record of an item by its entry.
    subscript(_ entry: Int32) -> ItemRecord {
        pieces[Int(entry) / ItemRecords.pieceSize][Int(entry) % ItemRecords.pieceSize]
    }

    /// Enters a record.
    mutating func append(_ record: ItemRecord) {
        if count % ItemRecords.pieceSize == 0 {
            pieces.append([])
            // Of the first few hundred items there may be no more.
            if count > 0 { pieces[pieces.count - 1].reserveCapacity(ItemRecords.pieceSize) }
        }
        pieces[pieces.count - 1].append(record)
        count += 1
    }
}
