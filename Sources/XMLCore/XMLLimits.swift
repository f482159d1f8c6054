/// How much of a document the reader takes before it stops, so that no input exhausts the machine.
package struct XMLLimits: Sendable {
    /// The deepest nesting of elements that is still read.
    package var depth = 64
    /// The most attributes of an element: libxml2 compares each with each.
    package var attributes = 1000
    /// The most bytes of one start tag.
    package var tagBytes = 128 * 1024
    /// The most bytes of one comment, processing instruction or document type declaration.
    package var markupBytes = 8 * 1024 * 1024
    /// The most bytes of one fragment, such as an item, or of the text outside fragments.
    package var fragmentBytes = 16 * 1024 * 1024
    /// The most elements, texts, attributes and namespace declarations in one fragment, or outside fragments.
    package var parts = 100_000
    /// The most bytes of default values of attributes, 16 for each more: every small tag may stand for all of them.
    package var defaultBytes = 1024
    /// The most different names of elements and attributes.
    package var names = 1000
    /// The most raw bytes outside fragments that are kept to place attributes exactly.
    package var spineBytes = 4 * 1024 * 1024
    /// The most processing instructions that are kept.
    package var instructions = 100
    /// The most issues that are kept, beside the one that stops the reader.
    package var issues = 1000
    /// How many bytes libxml2 is handed at a time, whatever the size of the chunks that are read.
    package var pieceBytes = 32 * 1024

    /// The limits that suit any feed.
    package init() {}
}
