/// What stands before the root element, and how the bytes are encoded.
package struct XMLProlog: Hashable, Sendable {
    /// The XML declaration, as far as it could be read.
    package struct Declaration: Hashable, Sendable {
        /// The version as written.
        package var version: String?
        /// The encoding as written.
        package var encoding: String?
        /// The offset of its first byte.
        package var offset: Int
    }

    /// A document type declaration.
    package struct DocumentType: Hashable, Sendable {
        /// The name of the root element that it declares.
        package var name: String
        /// The public identifier.
        package var publicID: String?
        /// The system identifier.
        package var systemID: String?
        /// Where it begins.
        package var position: XMLPosition
    }

    /// A processing instruction.
    package struct Instruction: Hashable, Sendable {
        /// Its target, such as `xml-stylesheet`.
        package var target: String
        /// The rest of it.
        package var data: String
        /// Where it begins.
        package var position: XMLPosition
        /// Whether it stands before the root element.
        package var isBeforeRoot: Bool
    }

    /// The XML declaration, if there is one.
    package var declaration: Declaration?
    /// The byte order mark, named by its encoding.
    package var byteOrderMark: String?
    /// The encoding that the bytes were read with, in upper case.
    package var encoding = "UTF-8"
    /// The document type declaration, if there is one.
    package var documentType: DocumentType?
    /// The processing instructions, those after the root element's start among them.
    package var instructions: [Instruction] = []
}
