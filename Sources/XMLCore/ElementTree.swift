/// A small tree of elements in flat arrays: a feed's channel without its items, or one item.
///
/// It is immutable and shared by reference, so that a rule's view of an element costs one retain; nothing of libxml2
/// is in it.
package final class ElementTree: Sendable {
    /// An element, a run of text or a comment.
    package struct Node: Sendable {
        /// What the node is.
        package enum Kind: UInt8, Sendable {
            /// An element.
            case element
            /// Text, entities replaced.
            case text
            /// Text of which some was written as CDATA.
            case cdata
            /// A comment.
            case comment
        }

        /// What it is.
        package var kind: Kind
        /// Index in the table of names.
        package var name: Int32
        /// Index of the parent in the tree, -1 for the root.
        package var parent: Int32
        /// Index after the last descendant.
        package var end: Int32
        /// For an element its first attribute, for text its first byte.
        package var first: Int32
        /// How many attributes, or how many bytes of text.
        package var count: Int32
        /// Number of the element among all of the document, in document order, from 0.
        package var ordinal: Int32
        /// Offset of the `<` of an element in the document's UTF-8 form.
        package var offset: Int
        /// Line of the `<`, from 1; 2³¹ − 1 for all beyond.
        package var line: Int32
        /// Column of the `<`, from 1; 2³¹ − 1 for all beyond.
        package var column: Int32
    }

    /// An attribute, its value in the tree's bytes.
    package struct Attribute: Sendable {
        /// Index in the table of names.
        package var name: Int32
        /// Index of the first byte of the value.
        package var first: Int32
        /// How many bytes the value has.
        package var count: Int32
    }

    /// A declaration of a namespace.
    package struct NamespaceDeclaration: Hashable, Sendable {
        /// The prefix that is bound; empty for the default.
        package var prefix: String
        /// The address it is bound to.
        package var address: String
        /// Index of the element that declares it.
        package var node: Int
    }

    /// Raw bytes that lie together in the document.
    package struct Segment: Sendable {
        /// Where the bytes begin in the document.
        package var offset: Int
        /// Index of the first byte in `raw`.
        package var start: Int
    }

    /// The nodes in document order; the first is the root.
    package let nodes: [Node]
    /// The attributes, those of one element together, in the order written.
    package let attributes: [Attribute]
    /// The declarations of namespaces, in document order.
    package let namespaces: [NamespaceDeclaration]
    /// Text and attribute values, as UTF-8.
    package let bytes: [UInt8]
    /// The tree's part of the document as written, for exact places.
    package let raw: [UInt8]
    /// Where the parts of `raw` lie in the document, in document order.
    package let segments: [Segment]
    /// The names that nodes and attributes refer to, those of the document as far as it had been read.
    package let names: [XMLName]
    // The keys of these names, by which nearly all are told apart.
    let keys: [UInt64]
    /// The canonical name of the root.
    package let rootName: String
    /// The canonical names of the ancestors of the root, joined by `/`; empty for the document's root.
    package let ancestors: String
    /// The canonical name of the root's parent; `nil` for the document's root.
    package let parentName: String?
    // Where a search for a child of the root begins, by a number that its name makes: most are for what is not there.
    let firstChildren: [Int32]
    /// Number of the root among the document's fragments of that name, from 1; 0 outside fragments.
    package let number: Int

    init(
        _ builder: TreeBuilder, raw: [UInt8], segments: [Segment], names: [XMLName], keys: [UInt64],
        ancestors: String, parentName: String?, number: Int
    ) {
        nodes = builder.nodes
        attributes = builder.attributes
        namespaces = builder.namespaces
        bytes = builder.bytes
        self.raw = raw
        self.segments = segments
        self.names = names
        self.keys = keys
        rootName = builder.nodes.first.map { names[Int($0.name)].canonical } ?? ""
        self.ancestors = ancestors
        self.parentName = parentName
        self.number = number
        firstChildren = ElementTree.firstChildren(ofRootIn: builder.nodes, keys)
    }
}
