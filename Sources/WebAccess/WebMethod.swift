/// What is asked of a web server (RFC 9110, section 9; the others of WebDAV are RFC 4918, section 9).
package enum WebMethod: String, Sendable, CaseIterable {
    /// The answer's head alone.
    case head = "HEAD"
    /// The content.
    case get = "GET"
    /// The content is stored under the address.
    case put = "PUT"
    /// The form is handed in.
    case post = "POST"
    /// What is at the address is taken away.
    case delete = "DELETE"
    /// What is at the address goes to another.
    case move = "MOVE"
    /// What is at the address is doubled at another.
    case copy = "COPY"
    /// A folder is made.
    case makeCollection = "MKCOL"
    /// What is at the address and what is known of it.
    case findProperties = "PROPFIND"
    /// What can be asked.
    case options = "OPTIONS"

    /// Whether asking again does no more than asking once (RFC 9110, section 9.2.2).
    ///
    /// `MOVE` and `MKCOL` are by the letter, but a second one fails where the first did all: they are not asked twice.
    package var isIdempotent: Bool { self != .post && self != .move && self != .makeCollection }
}
