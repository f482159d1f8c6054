/// The address of a proxy, which may hold a password: never part of a message.
package struct WebProxy: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let address: String

    /// A proxy by its address: `http://proxy.example.com:3128`.
    package init(_ address: String) { self.address = address }

    package var description: String { "(proxy)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
