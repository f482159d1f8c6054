/// What lets one in: never part of a message, a log, or an argument list.
package struct WebCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    enum Form: Sendable {
        case password(user: String, password: String)
        case token(String)
    }

    let form: Form

    /// A user's name and password, sent as RFC 7617 has it.
    package init(user: String, password: String) { form = .password(user: user, password: password) }

    /// The whole value of the field `Authorization`.
    package init(authorization: String) { form = .token(authorization) }

    package var description: String { "(credentials)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
