extension RawWindow {
    /// Offset of the first byte from an offset on that is neither white space nor part of a byte order mark.
    func firstMark(from offset: Int) -> Int {
        let lead = offset == 0 && start.offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let from = max(0, offset - start.offset + lead)
        let index = bytes[min(from, bytes.count)...].firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        return start.offset + (index ?? bytes.count)
    }

    /// Offset of the first occurrence of some ASCII text from an offset on; the offset itself when it is not there.
    func firstIndex(of text: StaticString, from offset: Int) -> Int {
        let wanted = Array("\(text)".utf8)
        let from = max(0, offset - start.offset)
        guard from < bytes.count else { return offset }
        let index = bytes[from...].indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
        return index.map { start.offset + $0 } ?? offset
    }

    /// Offset of the `<?` of the processing instruction of a target that ends before an offset.
    func lastInstruction(_ target: String, before offset: Int) -> Int {
        var before = offset
        while let place = lastIndex(of: "<?", before: before) {
            if slice(from: place + 2, to: offset).starts(with: target.utf8) { return place }
            before = place
        }
        return offset
    }

    /// The name in the tag at an offset, as written.
    func tagName(at offset: Int) -> String {
        let tag = slice(from: offset, to: offset + 300).dropFirst().drop { $0 == 0x2F }
        return String(decoding: tag.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x3C }, as: UTF8.self)
    }

    /// Offset of an attribute in the tag at an offset, or that of the tag.
    func attributeIndex(of name: String, inTagAt offset: Int) -> Int {
        let tag = slice(from: offset, to: endOffset)
        let wanted = Array(name.utf8)
        var quote: UInt8?
        for index in tag.indices {
            let byte = tag[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                break
            } else if byte <= 0x20, tag[(index + 1)...].starts(with: wanted) {
                return start.offset + index + 1
            }
        }
        return offset
    }

    /// The character at an offset.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        String(decoding: slice(from: offset, to: offset + 4), as: UTF8.self).unicodeScalars.first
    }
}
