public import FeedValues
public import FeedVocabulary

/// A person in a role (`podcast:person`).
public struct Credit: Hashable, Sendable {
    /// The name as listeners know it.
    public var name: String
    /// What the person does here.
    public var role: PersonRole
    /// A page of the person.
    public var link: WebAddress?
    /// A picture of the person.
    public var image: WebAddress?

    /// A person in a role, the host unless said otherwise.
    public init(name: String, role: PersonRole = .host, link: WebAddress? = nil, image: WebAddress? = nil) {
        self.name = name
        self.role = role
        self.link = link
        self.image = image
    }
}
