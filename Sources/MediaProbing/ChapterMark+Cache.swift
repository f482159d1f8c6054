import FeedValues

extension ChapterMark {
    /// Its times in milliseconds, its title and its link, percent-encoded, and a letter if it has a picture and if it is
    /// hidden, between slashes.
    var cacheText: String {
        let encode = { (text: String) in
            PercentEncoding.encode(text) { byte in
                !(byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                    && !(byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            }
        }
        return [
            "\(start.milliseconds)", end.map { "\($0.milliseconds)" } ?? "-", encode(title), link.map(encode) ?? "-",
            (hasPicture ? "p" : "") + (isHidden ? "h" : ""),
        ].joined(separator: "/")
    }

    /// The mark from such a text; `nil` where it is not understood.
    init?(cacheText: Substring) {
        let fields = cacheText.split(separator: "/", omittingEmptySubsequences: false)
        guard fields.count == 5, let start = Int(fields[0]).flatMap(MediaDuration.init(milliseconds:)),
            let title = PercentEncoding.decode(fields[2])
        else { return nil }
        let link = fields[3] == "-" ? nil : PercentEncoding.decode(fields[3])
        self.init(
            start: start, end: Int(fields[1]).flatMap(MediaDuration.init(milliseconds:)),
            title: String(decoding: title, as: UTF8.self), link: link.map { String(decoding: $0, as: UTF8.self) },
            hasPicture: fields[4].contains("p"))
        isHidden = fields[4].contains("h")
    }
}
