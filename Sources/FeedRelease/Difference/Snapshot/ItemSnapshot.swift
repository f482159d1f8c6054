package import FeedValues

/// An item of a release, as far as releases are compared.
package struct ItemSnapshot: Sendable {
    let table: ItemTable
    /// Its place in the feed, from 0.
    package let index: Int

    var record: ItemRecord { table.records[index] }

    /// Its guid without white space around it; empty where it has none.
    package var guid: String { table.text(.guid, of: index) }
    /// Its title; empty where it has none.
    package var title: String { table.text(.title, of: index) }
    /// The address of its audio or video; empty where it has none.
    package var address: String { table.text(.address, of: index) }
    /// The bytes of its audio as stated; `nil` where none can be read.
    package var length: Int64? { record.length < 0 ? nil : record.length }
    /// When it was published; `nil` where no date can be read.
    package var date: Timestamp? {
        record.date == .min ? nil : Timestamp(secondsSinceEpoch: record.date)
    }

    /// What people call it: its title, or else its guid or address.
    package var name: String {
        [title, guid, address].first { !$0.isEmpty } ?? "item \(index + 1)"
    }

    /// What tells it from the others wherever it stands: its guid, or else the address of its audio, or its title.
    package var identity: String? { [guid, address, title].first { !$0.isEmpty } }

    /// What a field says, for people; `nil` where it says nothing or only a number of it is kept.
    func value(of field: String) -> String? {
        let record = record
        let text: String
        switch field {
        case "guid": text = guid
        case "title": text = title
        case "enclosure@url": text = address
        case "enclosure@type": text = table.text(.type, of: index)
        case "enclosure@length": text = record.length < 0 ? "" : String(record.length)
        case "pubDate": text = date?.iso8601 ?? table.text(.date, of: index)
        case "itunes:duration": text = table.text(.duration, of: index)
        case "itunes:season": text = table.text(.season, of: index)
        case "itunes:episode": text = table.text(.episode, of: index)
        case "itunes:episodeType": text = table.text(.episodeType, of: index)
        case "itunes:explicit": text = table.text(.explicit, of: index)
        case "itunes:image": text = table.text(.image, of: index)
        default: return nil
        }
        return text.isEmpty ? nil : text
    }

    /// Whether it has a field.
    func has(_ field: String) -> Bool {
        guard let number = table.names.known(field) else { return false }
        return table.fields(of: index).contains { $0.name == number }
    }

    /// The place of the first element of a field, or its own.
    func place(of field: String? = nil) -> ElementPlace {
        let record = record
        var place = ElementPlace(
            line: Int(record.line), column: Int(record.column), element: Int(record.element),
            path: "rss/channel/item[\(index + 1)]")
        guard let field, let number = table.names.known(field),
            let entry = table.fields(of: index).first(where: { $0.name == number }), entry.line < .max
        else { return place }
        place.line += Int(entry.line)
        place.column = Int(entry.column)
        place.element = Int(record.element) + Int(entry.number)
        let parts = field.split(separator: "@")
        place.path = "rss/channel/item[\(index + 1)]/\(parts[0])"
        place.attribute = parts.count > 1 ? String(parts[1]) : nil
        return place
    }
}

/// A place in a feed that a finding can name.
package struct ElementPlace: Hashable, Sendable {
    /// The line of the `<`, from 1.
    package var line: Int
    /// The column of the `<`, from 1.
    package var column: Int
    /// The number of the element in the document, by which a writer's trace knows it.
    package var element: Int?
    /// The path with canonical prefixes.
    package var path: String?
    /// The attribute that is meant.
    package var attribute: String?
}
