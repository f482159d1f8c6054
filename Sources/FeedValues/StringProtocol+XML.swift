extension StringProtocol where SubSequence == Substring {
    /// The text without the white space of XML at both ends: space, tab, line feed, carriage return.
    public var trimmedOfXMLWhiteSpace: Substring { Substring(self).trimmedOfXMLWhiteSpace }

    /// Whether nothing but white space of XML is in the text.
    public var isXMLBlank: Bool { Substring(self).isXMLBlank }
}

// Most texts have no white space around them: two looks at their ends tell so.
extension String {
    /// The text without the white space of XML at both ends: space, tab, line feed, carriage return.
    public var trimmedOfXMLWhiteSpace: Substring { self[...].trimmedOfXMLWhiteSpace }

    /// Whether nothing but white space of XML is in the text.
    public var isXMLBlank: Bool {
        let bytes = utf8.span
        for index in bytes.indices where !bytes[index].isXMLWhiteSpace { return false }
        return true
    }
}

extension Substring {
    /// The text without the white space of XML at both ends: space, tab, line feed, carriage return.
    public var trimmedOfXMLWhiteSpace: Substring {
        let bytes = utf8
        guard let first = bytes.first, let last = bytes.last else { return self }
        guard first.isXMLWhiteSpace || last.isXMLWhiteSpace else { return self }
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[start].isXMLWhiteSpace { bytes.formIndex(after: &start) }
        guard start < end else { return self[endIndex...] }
        while bytes[bytes.index(before: end)].isXMLWhiteSpace { bytes.formIndex(before: &end) }
        return self[start..<end]
    }

    /// Whether nothing but white space of XML is in the text.
    public var isXMLBlank: Bool { utf8.allSatisfy { $0.isXMLWhiteSpace } }
}

extension BidirectionalCollection<UInt8> {
    /// The bytes without the white space of XML at both ends: space, tab, line feed, carriage return.
    @inlinable public var trimmedOfXMLWhiteSpace: SubSequence {
        guard let start = firstIndex(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }),
            let last = lastIndex(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 })
        else { return self[endIndex...] }
        return self[start..<index(after: last)]
    }
}
