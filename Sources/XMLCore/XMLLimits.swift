/// How much of a document the reader takes before it stops, so that no input exhausts the machine.
package struct XMLLimits: Sendable {
    /// The deepest nesting of elements that is still read.
    package var depth = 128
    /// The most attributes of an element: libxml2 compares each with each.
    package var attributes = 1000
    /// The most bytes of one start tag.
    package var tagBytes = 128 * 1024
    /// The most bytes of one comment, processing instruction or document type declaration.
    package var markupBytes = 8 * 1024 * 1024
    /// The most bytes of one fragment, such as an item.
    package var fragmentBytes = 16 * 1024 * 1024
    /// The most nodes outside fragments.
    package var spineNodes = 100_000
    /// The most raw bytes outside fragments that are kept to place attributes exactly.
    package var spineBytes = 4 * 1024 * 1024
    /// The most issues that are kept.
    package var issues = 1000

    /// The limits that suit any feed.
    package init() {}
}
