/// Something that the reader met and that a well-formed, harmless document does not have.
package struct XMLIssue: Hashable, Sendable {
    /// What kind of thing it is.
    package enum Kind: Hashable, Sendable {
        /// The document is not well-formed; the reader stopped.
        case malformed
        /// There is no XML at all; the reader stopped.
        case notXML
        /// A character that XML 1.0 does not allow, raw or as a reference; the reader stopped.
        case illegalCharacter
        /// A reference to an entity that XML does not define.
        case undefinedEntity(String)
        /// `]]>` in text; the reader stopped.
        case cdataEndInText
        /// Text or white space before the XML declaration; the reader stopped.
        case declarationNotFirst
        /// A version of XML that is not 1.x; the reader stopped.
        case unsupportedVersion
        /// A prefix that no `xmlns` binds; reported once.
        case undeclaredPrefix(String)
        /// A namespace whose name is no URI, such as one with a space in it.
        case namespaceNotURI(String)
        /// Bytes that are not what the declared encoding or the byte order mark makes of them.
        case encodingMismatch
        /// An encoding by a name that nobody knows.
        case unknownEncoding(String)
        /// An entity declaration; the reader stopped.
        case entityDeclaration(String)
        /// Elements nested deeper than the limit; the reader stopped.
        case tooDeep
        /// A tag, an item or a channel beyond the reader's limits; the reader stopped.
        case tooLarge
    }

    /// What it is.
    package var kind: Kind
    /// What is the matter, in lower case, without a full stop.
    package var message: String
    /// What to do about it, where that can be said more exactly than for the kind.
    package var help: String?
    /// Where it is.
    package var position: XMLPosition
    /// The line at the place, cut to a window of bytes around it.
    package var line: String
    /// The column of the place in `line`, from 1, in Unicode scalars.
    package var lineColumn: Int
    /// The path of the element that it is in, with canonical prefixes; empty outside the root.
    package var path: String
    /// The attribute that it is about, by its name as written.
    package var attribute: String?
    /// The number of the element among all of the document, from 0.
    package var elementNumber: Int?
}
