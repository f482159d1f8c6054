/// The rules on elements of Atom in RSS.
enum AtomRules {
    static let all: [Rule] = [
        .atomSelfMissing, selfMultiple, selfRelative, selfType, selfTypeMissing, linkHrefMissing, linkNotEmpty,
        .atomLinkRelUnregistered, linkTypeInvalid, .atomLinkHub, dateInvalid, updatedInRSS,
    ]
}
