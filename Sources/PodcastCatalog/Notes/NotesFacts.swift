import FeedValues
import PodcastModel

/// What templates may say of a show.
struct NotesFacts: Sendable {
    /// What templates may say of a feed.
    struct Feed: Sendable {
        /// Its id.
        var id: String
        /// Its title.
        var title: String
        /// Its page.
        var link: WebAddress
    }

    /// The address of the site.
    var site: WebAddress?
    /// The name of the network.
    var network: String?
    /// The title of the show.
    var title: String?
    /// Its page.
    var link: WebAddress?
    /// Who makes it.
    var author: String?
    /// Its language.
    var language: String?
    /// Its people.
    var people: [Credit] = []
    /// Places to support it.
    var funding: [Funding] = []

    /// The values of templates, but for those of an episode.
    func values(series: String?, feed: Feed?) -> [String: Any] {
        var values: [String: Any] = [
            "site": TemplateValues.address(site),
            "network": ["title": TemplateValues.text(network)],
            "show": [
                "title": TemplateValues.text(title), "link": TemplateValues.address(link ?? site),
                "author": TemplateValues.text(author), "language": TemplateValues.text(language),
                "people": TemplateValues.people(people), "funding": TemplateValues.funding(funding),
            ],
            "series": series.map { ["title": TemplateValues.text($0)] } ?? TemplateValues.Absent(),
        ]
        if let feed {
            values["feed"] = ["title": TemplateValues.text(feed.title), "link": TemplateValues.address(feed.link)]
        }
        return values
    }
}
