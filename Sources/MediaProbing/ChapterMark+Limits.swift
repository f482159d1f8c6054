import FeedValues

extension ChapterMark {
    /// The longest title that is taken from a file, in scalars; the rest is cut off.
    static let longestTitle = 1000
    /// The longest link that is taken from a file, in bytes; half a link would lead elsewhere.
    static let longestLink = 4096

    /// The chapter as far as facts hold it, whatever a file says.
    var limited: ChapterMark {
        var mark = self
        mark.title = title.cut(toScalars: ChapterMark.longestTitle)
        if let link, link.utf8.count > ChapterMark.longestLink { mark.link = nil }
        return mark
    }
}

extension String {
    /// The text up to so many scalars: of what is seen as one character, there may be thousands.
    func cut(toScalars count: Int) -> String {
        utf8.count <= count ? self : String(unicodeScalars.prefix(count))
    }
}
