import FeedValues
import FeedVocabulary

/// The people whom a feed names, each once.
struct PeopleList {
    private struct Key: Hashable {
        var name: String
        var link: String?
        var image: String?
    }

    private var ids: [Key: String] = [:]
    private var slugs = SlugMaker()
    /// The entries of people.yaml, in the order in which they were met.
    private(set) var entries: [YAMLPair] = []

    /// Nobody.
    init() {}

    /// The entry that names a person of a `podcast:person`; `nil` where no entry can say the same.
    mutating func credit(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["role", "group", "img", "href"]) else { return nil }
        let name = element.line
        let stated = element["role"].flatMap { $0.isEmpty ? nil : $0 }
        let group = element["group"].flatMap { $0.isEmpty ? nil : $0 }
        guard !name.isEmpty, stated != nil || group == nil || group?.lowercased() == "cast",
            let role = stated.map({ PersonRole($0, group: group) }) ?? .host, PersonRole(role.role) == role
        else { return nil }
        let link = element["href"].flatMap { $0.isEmpty ? nil : $0 }
        let image = element["img"].flatMap { $0.isEmpty ? nil : $0 }
        for address in [link, image].compactMap(\.self) where WebAddress(address) == nil { return nil }
        let id = id(of: Key(name: name, link: link, image: image), role: role)
        return .mapping([YAMLPair("id", .text(id)), YAMLPair("role", .text(role.role))])
    }

    private mutating func id(of key: Key, role: PersonRole) -> String {
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
