extension EpisodeSource {
    /// The date at the beginning of the file name, if there is one.
    var fileDate: Substring? {
        guard stem.utf8.count > 11, stem.utf8.dropFirst(10).first == UInt8(ascii: "-"),
            WrittenDate(String(stem.prefix(10))) != nil
        else { return nil }
        return stem.prefix(10)
    }

    /// The file name less its date.
    var slug: String { fileDate == nil ? stem : String(stem.dropFirst(11)) }
}
