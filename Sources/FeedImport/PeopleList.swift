import FeedValues
import FeedVocabulary

/// The people whom a feed names, each once.
struct PeopleList {
    /// A person as a feed names one, with what they do there.
    struct Credit {
        fileprivate struct Key: Hashable {
            var name: String
            var link: String?
            var image: String?
        }

        fileprivate let key: Key
        fileprivate let role: PersonRole

        /// The credit of a `podcast:person`; `nil` where no entry can say the same.
        init?(_ element: FeedElement) {
            guard element.isPlain(["role", "group", "img", "href"]) else { return nil }
            let name = element.line
            let stated = PodcastTags.stated(element["role"])
            let group = PodcastTags.stated(element["group"])
            guard !name.isEmpty, stated != nil || group == nil || group?.lowercased() == "cast",
                let role = stated.map({ PersonRole($0, group: group) }) ?? .host, PersonRole(role.role) == role
            else { return nil }
            let link = PodcastTags.stated(element["href"])
            let image = PodcastTags.stated(element["img"])
            for address in [link, image].compactMap(\.self) where WebAddress(address) == nil { return nil }
            (key, self.role) = (Key(name: name, link: link, image: image), role)
        }
    }

    private var ids: [Credit.Key: String] = [:]
    private var slugs = SlugMaker()
    /// The entries of people.yaml, in the order in which they were met.
    private(set) var entries: [YAMLPair] = []

    /// Nobody.
    init() {}

    /// The entry that names a person.
    mutating func entry(_ credit: Credit) -> YAMLValue {
        let id = id(of: credit.key, role: credit.role)
        return .mapping([YAMLPair("id", .text(id)), YAMLPair("role", .text(credit.role.role))])
    }

    private mutating func id(of key: Credit.Key, role: PersonRole) -> String {
        if let known = ids[key] { return known }
        let id = slugs.slug(of: [key.name], or: "person")
        ids[key] = id
        var pairs = [YAMLPair("name", .text(key.name)), YAMLPair("role", .text(role.role))]
        pairs.add("link", key.link)
        pairs.add("image", key.image)
        entries.append(YAMLPair(id, .mapping(pairs)))
        return id
    }
}
