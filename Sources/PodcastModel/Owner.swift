public import Diagnostics

/// Who answers for a feed towards directories (`itunes:owner`).
public struct Owner: Hashable, Sendable {
    /// The name of a person or an organisation.
    public var name: Located<String>
    /// The mailbox that directories verify.
    public var email: Located<String>

    /// An owner with a mailbox.
    public init(name: Located<String>, email: Located<String>) {
        self.name = name
        self.email = email
    }
}
