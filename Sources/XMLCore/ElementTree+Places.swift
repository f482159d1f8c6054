extension ElementTree {
    /// Where an element begins: its `<`.
    package func position(of node: Int) -> XMLPosition {
        XMLPosition(offset: nodes[node].offset, line: Int(nodes[node].line), column: Int(nodes[node].column))
    }

    /// Where an attribute of an element begins: the first letter of its name as written.
    package func position(ofAttribute name: String, of node: Int) -> XMLPosition {
        guard var cursor = rawIndex(ofOffset: nodes[node].offset) else { return position(of: node) }
        let wanted = Array(name.utf8)
        while cursor < raw.count, !isSpace(raw[cursor]), raw[cursor] != 0x3E { cursor += 1 }
        while cursor < raw.count, raw[cursor] != 0x3E {
            while cursor < raw.count, isSpace(raw[cursor]) || raw[cursor] == 0x2F { cursor += 1 }
            let start = cursor
            while cursor < raw.count, raw[cursor] != 0x3D, raw[cursor] != 0x3E, !isSpace(raw[cursor]) { cursor += 1 }
            if raw[start..<cursor].elementsEqual(wanted) {
                return position(ofRaw: start, from: node)
            }
            guard let after = indexAfterValue(from: cursor) else { break }
            cursor = after
        }
        return position(of: node)
    }

    /// Where the text of an element begins: after its start tag, white space and the opening of CDATA.
    package func position(ofTextOf node: Int) -> XMLPosition {
        guard var cursor = rawIndex(ofOffset: nodes[node].offset) else { return position(of: node) }
        while cursor < raw.count, raw[cursor] != 0x3E {
            if raw[cursor] == 0x3D, let after = indexAfterValue(from: cursor) { cursor = after } else { cursor += 1 }
        }
        guard cursor < raw.count, raw[cursor - 1] != 0x2F else { return position(of: node) }
        cursor = firstOfText(from: cursor + 1)
        guard cursor < raw.count, raw[cursor] != 0x3C || nodes[node].end > Int32(node) + 1 else {
            return position(of: node)
        }
        return position(ofRaw: cursor, from: node)
    }

    /// The text of an element as written, references and all, as far as the first markup in it.
    package func writtenText(of node: Int) -> ArraySlice<UInt8> {
        guard let start = rawIndex(ofOffset: position(ofTextOf: node).offset) else { return [] }
        return raw[start...].prefix { $0 != 0x3C }
    }

    /// Where some characters stand as written in the text of an element or below it, first at its text; where the text
    /// begins when they are written as references.
    package func position(of characters: ArraySlice<UInt8>, inTextOf node: Int) -> XMLPosition {
        let text = position(ofTextOf: node)
        guard let start = rawIndex(ofOffset: text.offset), let first = characters.first else { return text }
        var cursor = start
        while let found = raw[cursor...].firstIndex(of: first) {
            if raw[found...].starts(with: characters) { return position(ofRaw: found, from: node) }
            cursor = found + 1
        }
        return text
    }

    /// The line at a position, cut to some 400 bytes around it, with the column in the cut line.
    package func line(at position: XMLPosition) -> (text: String, column: Int) {
        guard let index = rawIndex(ofOffset: position.offset) else { return ("", position.column) }
        let segment = segments.lastIndex { $0.start <= index } ?? 0
        let end = segment + 1 < segments.count ? segments[segment + 1].start : raw.count
        return RawLine.around(index: index, in: raw, within: segments[segment].start..<end)
    }

    /// The index of the first raw byte that is neither white space, the opening of CDATA nor in a comment.
    private func firstOfText(from start: Int) -> Int {
        let (cdata, comment, closing) = (Array("<![CDATA[".utf8), Array("<!--".utf8), Array("-->".utf8))
        var cursor = start
        while cursor < raw.count {
            if isSpace(raw[cursor]) {
                cursor += 1
            } else if raw[cursor...].starts(with: cdata) {
                cursor += cdata.count
            } else if raw[cursor...].starts(with: comment) {
                cursor += comment.count
                while cursor < raw.count, !raw[cursor...].starts(with: closing) { cursor += 1 }
                cursor = min(cursor + closing.count, raw.count)
            } else {
                break
            }
        }
        return cursor
    }

    private func position(ofRaw index: Int, from node: Int) -> XMLPosition {
        guard let start = rawIndex(ofOffset: nodes[node].offset), start <= index else { return position(of: node) }
        var position = position(of: node)
        position.advance(over: raw, start..<index)
        return position
    }

    /// The index of a byte of the document in the raw bytes; `nil` where they were not kept.
    func rawIndex(ofOffset offset: Int) -> Int? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let index = segments[low - 1].start + offset - segments[low - 1].offset
        let end = low < segments.count ? segments[low].start : raw.count
        return index < end ? index : nil
    }

    private func indexAfterValue(from cursor: Int) -> Int? {
        var cursor = cursor
        while cursor < raw.count, raw[cursor] != 0x22, raw[cursor] != 0x27 {
            guard raw[cursor] != 0x3E else { return nil }
            cursor += 1
        }
        guard cursor < raw.count else { return nil }
        let quote = raw[cursor]
        cursor += 1
        while cursor < raw.count, raw[cursor] != quote { cursor += 1 }
        return cursor < raw.count ? cursor + 1 : nil
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
