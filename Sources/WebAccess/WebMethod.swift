/// What is asked of a web server (RFC 9110, section 9; `MOVE` is RFC 4918, section 9.9).
package enum WebMethod: String, Sendable {
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

    /// Whether asking again does no more than asking once (RFC 9110, section 9.2.2).
    package var isIdempotent: Bool { self != .post && self != .move }
}
