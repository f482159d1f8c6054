/// Something that the reader met and that a well-formed, harmless document does not have.
package struct XMLIssue: Hashable, Sendable {
    /// What kind of thing it is.
    package enum Kind: Hashable, Sendable {
        /// The document is not well-formed, and the reader stopped.
        case malformed
        /// A character that XML 1.0 does not allow, raw or as a reference.
        case illegalCharacter
        /// A reference to an entity that XML does not define.
        case undefinedEntity(String)
        /// `]]>` in text.
        case cdataEndInText
        /// Text or white space before the XML declaration.
        case declarationNotFirst
        /// A prefix that no `xmlns` binds.
        case undeclaredPrefix(String)
        /// Bytes that are not what the declared or assumed encoding makes of them.
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
    /// Where it is.
    package var position: XMLPosition
    /// The line at the place, cut to a window of bytes around it.
    package var line: String
}
