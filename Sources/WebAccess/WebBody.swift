/// What is sent with a request.
package enum WebBody: Sendable {
    /// Nothing.
    case none
    /// Bytes in memory.
    case bytes([UInt8])
    /// The bytes of a file, as many as it has when the request begins.
    case file(path: String)
}
