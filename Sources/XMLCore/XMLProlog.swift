/// What stands before the root element, and how the bytes are encoded.
package struct XMLProlog: Hashable, Sendable {
    /// The XML declaration, as far as it could be read.
    package struct Declaration: Hashable, Sendable {
        /// The version as written.
        package var version: String?
        /// The encoding as written.
        package var encoding: String?
        /// Where its `<` is.
        package var position: XMLPosition
        /// Where the word `version` is.
        package var versionPosition: XMLPosition?
        /// Where the word `encoding` is.
        package var encodingPosition: XMLPosition?
        /// The line that it begins on, up to its end.
        package var line: String
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
        /// The line that it begins on.
        package var line: String
    }

    /// A processing instruction.
    package struct Instruction: Hashable, Sendable {
        /// Its target, such as `xml-stylesheet`.
        package var target: String
        /// The rest of it, cut when it is very long.
        package var data: String
        /// Where it begins.
        package var position: XMLPosition
        /// The line that it begins on.
        package var line: String
        /// The column in `line`, from 1, in Unicode scalars.
        package var lineColumn: Int
        /// Whether it stands before the root element.
        package var isBeforeRoot: Bool
    }

    /// The XML declaration, if there is one where one may be, white space before it forgiven.
    package var declaration: Declaration?
    /// Where `<?xml` stands in the first bytes of the document though text or markup is before it.
    package var lateDeclaration: XMLPosition?
    /// The byte order mark, named by its encoding.
    package var byteOrderMark: String?
    /// The encoding that the bytes were read with, in upper case.
    package var encoding = "UTF-8"
    /// The document type declaration, if there is one.
    package var documentType: DocumentType?
    /// The processing instructions, those after the root element's start among them.
    package var instructions: [Instruction] = []
    /// The first line of the document, cut to a window.
    package var firstLine = ""

    /// The encoding of the declaration, in upper case; UTF-8 without one.
    package var declaredEncoding: String { declaration?.encoding?.uppercased() ?? "UTF-8" }
}
