import FeedValues

extension Substring {
    /// Whether behind a separator, or at the beginning, there is one of some characters: one look at the bytes that
    /// spares nearly all addresses to be split.
    func hasPart(after separator: UInt8, beginningWith characters: ASCIISet) -> Bool {
        let bytes = utf8.span
        var isNext = true
        for index in bytes.indices {
            if isNext, characters.contains(bytes[index]) { return true }
            isNext = bytes[index] == separator
        }
        return false
    }
}
