import XMLCore

extension Element {
    /// The text directly in this, as bytes of UTF-8.
    var textBytes: ArraySlice<UInt8> { tree.textBytes(of: index) }

    /// The value of an attribute by its canonical name, as bytes of UTF-8.
    @inline(__always)
    func bytes(ofAttribute name: String) -> ArraySlice<UInt8>? { tree.bytes(ofAttribute: name, of: index) }

    /// The first and the last byte of the text directly in this, known without building it; `nil` where there is none.
    var textEnds: (first: UInt8, last: UInt8)? {
        var ends: (first: UInt8, last: UInt8)?
        forEachRun { run in
            guard !run.isEmpty else { return true }
            ends = (ends?.first ?? tree.bytes[run.lowerBound], tree.bytes[run.upperBound - 1])
            return true
        }
        return ends
    }

    /// Whether a byte of the text directly in this is as asked, known without building it.
    func hasTextByte(where isWanted: (UInt8) -> Bool) -> Bool {
        var isFound = false
        forEachRun { run in
            for index in run where isWanted(tree.bytes[index]) {
                isFound = true
                return false
            }
            return true
        }
        return isFound
    }

    /// The first run of text directly in this, as bytes of UTF-8.
    var firstRun: ArraySlice<UInt8> {
        var first: ArraySlice<UInt8> = []
        forEachRun { run in
            first = tree.bytes[run]
            return false
        }
        return first
    }

    /// Shows the places of the runs of text directly in this among the bytes of the tree, until told to stop.
    private func forEachRun(_ goOn: (Range<Int>) -> Bool) {
        var next = index + 1
        let end = Int(tree.nodes[index].end)
        while next < end {
            let node = tree.nodes[next]
            if node.isText {
                guard goOn(Int(node.first)..<Int(node.first + node.count)) else { return }
            }
            next = Int(node.end)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether bytes of UTF-8 are the same text, letters with marks being equal in each of their forms.
    func isSameText(as other: ArraySlice<UInt8>) -> Bool {
        if elementsEqual(other) { return true }
        guard contains(where: { $0 >= 0x80 }), other.contains(where: { $0 >= 0x80 }) else { return false }
        return String(decoding: self, as: UTF8.self) == String(decoding: other, as: UTF8.self)
    }
}
