/// A key with a value on a line of the lock that this version does not know: it is kept and written back.
package struct LockField: Hashable, Sendable {
    /// The key: a to z, 0 to 9 and hyphens.
    package var key: String
    /// The value, any text.
    package var value: String

    /// A key with its value.
    package init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }
}
