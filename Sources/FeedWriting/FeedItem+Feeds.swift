package import FeedValues

// An item is made once for all feeds. What few feeds have otherwise is changed in its bytes, of which it is known how
// the writer makes them: texts are escaped, so that the first tag of a name is the one of the item itself.
extension FeedItem {
    /// The item with another date of release (`pubDate`).
    package func released(at date: Timestamp) -> FeedItem {
        guard let place = bytes.place(of: "<pubDate>", from: 0) else { return self }
        var item = self
        let text = date.rfc5322Bytes
        // The date has the same length whatever it is.
        for index in text.indices { item.bytes[place.upperBound + index] = text[index] }
        return item
    }

    /// The item without show notes: its description is the summary, and there is no `content:encoded`.
    ///
    /// Only that of an episode that opens with its summary can be made like this; another one is written anew.
    package var withoutNotes: FeedItem {
        guard let content = bytes.place(of: "<content:encoded>", from: 0),
            let end = bytes.place(of: "</content:encoded>", from: content.upperBound),
            // The line break and the indentation go with the element.
            let start = bytes[..<content.lowerBound].lastIndex(of: UInt8(ascii: "\n"))
        else { return self }
        var item = self
        item.bytes.removeSubrange(start..<end.upperBound)
        item.elements -= 1
        let section = "<description><![CDATA["
        if let open = bytes.place(of: section, from: 0), open.upperBound < start,
            let close = bytes.place(of: "]]></description>", from: open.upperBound)?.lowerBound,
            // The summary is the first block, and blocks stand a line each.
            let cut = bytes[open.upperBound..<close].firstIndex(of: UInt8(ascii: "\n"))
        {
            item.bytes.removeSubrange(cut..<close)
        }
        return item
    }
}

extension [UInt8] {
    /// Where a text of ASCII stands first, from an index on.
    fileprivate func place(of text: String, from start: Int) -> Range<Int>? {
        let wanted = Array(text.utf8)
        let size = wanted.count
        var index = start
        while index + size <= count {
            guard let next = self[index...].firstIndex(of: wanted[0]), next + size <= count else { return nil }
            if self[next..<next + size].elementsEqual(wanted) { return next..<next + size }
            index = next + 1
        }
        return nil
    }
}
