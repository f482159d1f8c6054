extension XMLProlog {
    /// Reads the XML declaration from the first bytes of a document as UTF-8.
    mutating func readDeclaration(inHead head: [UInt8]) {
        firstLine = RawLine.around(index: 0, in: head, within: head.indices).text
        guard let index = XMLProlog.declarationIndex(in: head) else { return }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if head[start..<index].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            declaration = Declaration(head, at: index)
        } else {
            lateDeclaration = XMLProlog.position(of: index, in: head)
        }
    }

    /// The index of the first `<?xml` with white space behind.
    private static func declarationIndex(in head: [UInt8]) -> Int? {
        let opening = Array("<?xml".utf8)
        return head.indices.dropLast(opening.count).first {
            head[$0] == 0x3C && head[$0...].starts(with: opening) && [0x20, 0x09, 0x0A, 0x0D].contains(head[$0 + 5])
        }
    }

    fileprivate static func position(of index: Int, in head: [UInt8]) -> XMLPosition {
        var position = XMLPosition.start
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { position.column = 0 }
        position.advance(over: head, 0..<index)
        return position
    }
}

extension XMLProlog.Declaration {
    fileprivate init(_ head: [UInt8], at start: Int) {
        position = XMLProlog.position(of: start, in: head)
        line = RawLine.around(index: start, in: head, within: head.indices).text
        var cursor = start + 5
        while let found = XMLProlog.Declaration.nextPair(in: head, from: cursor) {
            cursor = found.end
            let value = String(decoding: head[found.value], as: UTF8.self)
            let place = XMLProlog.position(of: found.name.lowerBound, in: head)
            switch String(decoding: head[found.name], as: UTF8.self) {
            case "version": (version, versionPosition) = (value, place)
            case "encoding": (encoding, encodingPosition) = (value, place)
            default: break
            }
        }
    }

    /// The next `name="value"` before the declaration's end.
    private static func nextPair(
        in head: [UInt8], from start: Int
    ) -> (name: Range<Int>, value: Range<Int>, end: Int)? {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let isEnd: (UInt8) -> Bool = { $0 == 0x3F || $0 == 0x3E || $0 == 0x3C }
        guard let name = head[start...].firstIndex(where: { !isSpace($0) }), !isEnd(head[name]),
            let nameEnd = head[name...].firstIndex(where: { $0 == 0x3D || isSpace($0) || isEnd($0) }),
            let equals = head[nameEnd...].firstIndex(where: { !isSpace($0) }), head[equals] == 0x3D,
            let opening = head[(equals + 1)...].firstIndex(where: { !isSpace($0) }),
            head[opening] == 0x22 || head[opening] == 0x27,
            let closing = head[(opening + 1)...].firstIndex(of: head[opening])
        else { return nil }
        return (name..<nameEnd, (opening + 1)..<closing, closing + 1)
    }
}
