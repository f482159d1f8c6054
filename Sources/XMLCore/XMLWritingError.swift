/// A failure of libxml2 while it wrote, such as a lack of memory.
package struct XMLWritingError: Error, Hashable, CustomStringConvertible {
    /// The function of libxml2 that failed.
    package var operation: String

    /// A failure of a function of libxml2.
    package init(operation: String) { self.operation = operation }

    /// What failed and what to do.
    package var description: String {
        "XML could not be written: \(operation) failed in libxml2; free some memory and try again"
    }
}
