extension EpisodeSource {
    /// The date at the beginning of the file name, if there is one.
    var fileDate: Substring? {
        let bytes = stem.utf8.span
        guard bytes.count > 11, bytes[10] == UInt8(ascii: "-"), WrittenDate(bytes.extracting(first: 10)) != nil else {
            return nil
        }
        return Substring(stem.utf8.prefix(10))
    }

    /// The file name less its date.
    var slug: String {
        guard fileDate != nil else { return stem }
        // Bytes, unless a mark belongs to the hyphen.
        return stem.utf8.span[11] < 0x80 ? String(Substring(stem.utf8.dropFirst(11))) : String(stem.dropFirst(11))
    }
}
