extension StringProtocol where SubSequence == Substring {
    /// The text without the white space of XML at both ends: space, tab, line feed, carriage return.
    public var trimmedOfXMLWhiteSpace: Substring {
        let text = self[...]
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { !$0.isXMLWhiteSpace }),
            let last = bytes.lastIndex(where: { !$0.isXMLWhiteSpace })
        else { return text[text.endIndex...] }
        return text[start..<bytes.index(after: last)]
    }

    /// Whether nothing but white space of XML is in the text.
    public var isXMLBlank: Bool { utf8.allSatisfy(\.isXMLWhiteSpace) }
}

extension BidirectionalCollection<UInt8> {
    /// The bytes without the white space of XML at both ends: space, tab, line feed, carriage return.
    public var trimmedOfXMLWhiteSpace: SubSequence {
        guard let start = firstIndex(where: { !$0.isXMLWhiteSpace }),
            let last = lastIndex(where: { !$0.isXMLWhiteSpace })
        else { return self[endIndex...] }
        return self[start..<index(after: last)]
    }
}
