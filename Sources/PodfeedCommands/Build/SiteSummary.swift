import SiteFolder

/// What is in a site.
struct SiteSummary {
    /// The folder of the site, as messages name it.
    var folder: String
    /// How many feeds there are.
    var feeds: Int
    /// How many other files a build made.
    var others: Int
    /// The episodes that are held back, and until when: a line each.
    var heldBack: [String] = []

    /// What a build did to the site, and what is held back.
    func text(_ change: SiteChange) -> String {
        let count = "\(feeds) \(feeds == 1 ? "feed" : "feeds") and \(others) other \(others == 1 ? "file" : "files")"
        let line =
            switch change {
            case .created: "\(folder): made with \(count)"
            case .replaced: "\(folder): replaced, with \(count)"
            case .unchanged: "\(folder): unchanged, with \(count)"
            }
        return ([line] + heldBack.map { "held back: " + $0 }).joined(separator: "\n")
    }
}
