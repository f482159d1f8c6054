import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension Fields {
    /// The UUID of the key `guid`.
    func guid(_ log: inout FindingLog) -> Located<UUID>? {
        parsed("guid", .guid, "a UUID", &log) { UUID($0) }
    }

    /// The name of a key that addresses are made of.
    func slug(_ key: String, _ log: inout FindingLog) -> Located<String>? {
        parsed(key, .slug, "made of a to z, 0 to 9 and hyphens", &log) { $0.isSlug ? $0 : nil }
    }

    /// The people of the key `people`, each an id or an id with a role.
    func credits(in assets: inout AssetReader) -> [Located<Credit>]? {
        list("people", &assets.log)?.compactMap { credit($0, in: &assets) }
    }

    private func credit(_ node: YAMLNode, in assets: inout AssetReader) -> Located<Credit>? {
        var role: Located<PersonRole>?
        var idNode = node
        if case .mapping = node.content {
            guard let fields = Fields(node, in: source, keys: .credit, log: &assets.log) else { return nil }
            fields.require(["id"], of: "a person here", &assets.log)
            role = fields.role(&assets.log)
            guard let stated = fields.node("id") else { return nil }
            idNode = stated
        }
        guard let id = text(of: idNode, "people", &assets.log) else { return nil }
        guard let people = assets.context.people else { return nil }
        guard !people.isEmpty else {
            assets.reportNobody()
            return nil
        }
        guard let person = people[id.value] else {
            let nearest = Spelling.nearest(to: id.value, in: people.keys.sorted())
            assets.log.report(
                .personUnknown, "'\(id.value.shortened)' is not in people.yaml", in: source, at: idNode.place,
                help: nearest.map { "did you mean '\($0)'?" })
            return nil
        }
        if let picture = person.picture { assets.outputs.append(picture) }
        let credit = Credit(
            name: person.name, role: role?.value ?? person.role ?? .host, link: person.link, image: person.image)
        return Located(credit, from: id.origin)
    }

    /// The language of the key `language`.
    func language(_ log: inout FindingLog) -> Located<Language>? {
        parsed("language", .language, "a registered BCP 47 tag", &log, help: languageSuggestion) { Language($0) }
    }

    private var languageSuggestion: String? {
        node("language")?.text.flatMap { SubtagRegistry.code(forName: $0) }.map { "did you mean '\($0)'?" }
    }

    /// The role of the key `role`.
    func role(_ log: inout FindingLog) -> Located<PersonRole>? {
        parsed("role", .role, "a role of the podcast taxonomy", &log, help: roleSuggestion) { PersonRole($0) }
    }

    private var roleSuggestion: String? {
        node("role")?.text.flatMap { Spelling.nearest(to: $0, in: PersonRole.all.map(\.role)) }
            .map { "did you mean '\($0)'?" }
    }
}

extension String {
    /// Whether the text can be a part of an address without any escape: a to z, 0 to 9, hyphens within.
    var isSlug: Bool {
        let hyphen = UInt8(ascii: "-")
        guard let first = utf8.first, let last = utf8.last, first != hyphen, last != hyphen else { return false }
        let bytes = utf8.span
        return bytes.indices.allSatisfy {
            bytes[$0].isASCIIAlphanumeric && !bytes[$0].isASCIIUppercase || bytes[$0] == hyphen
        }
    }
}
