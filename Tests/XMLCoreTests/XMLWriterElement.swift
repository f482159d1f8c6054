import CLibXML2

/// An element as libxml2 reads it back; white space between elements does not count.
///
/// Texts are kept as bytes: two strings are equal already when they are canonically equivalent.
struct XMLWriterElement: Equatable {
    var name: String
    var attributes: [String: [UInt8]]
    var text: [UInt8]
    var children: [XMLWriterElement] = []

    /// An element by its parts.
    init(_ name: String, _ attributes: [String: String] = [:], text: String = "", children: [XMLWriterElement] = []) {
        self.name = name
        self.attributes = attributes.mapValues { Array($0.utf8) }
        self.text = Array(text.utf8)
        self.children = children
    }

    /// The root of a document; `nil` when it is not well-formed.
    init?(parsing document: [UInt8]) {
        xmlInitParser()
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let tree = unsafe document.withUnsafeBytes {
            unsafe xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil, options)
        }
        guard let tree = unsafe tree else { return nil }
        defer { unsafe xmlFreeDoc(tree) }
        guard let root = unsafe xmlDocGetRootElement(tree) else { return nil }
        unsafe self.init(node: root)
    }

    @unsafe private init(node: xmlNodePtr) {
        unsafe self.init(String(cString: node.pointee.name))
        var attribute = unsafe node.pointee.properties
        while let current = unsafe attribute {
            unsafe attributes[String(cString: current.pointee.name)] = text(of: current.pointee.children)
            unsafe attribute = unsafe current.pointee.next
        }
        var child = unsafe node.pointee.children
        while let current = unsafe child {
            if unsafe current.pointee.type == XML_ELEMENT_NODE {
                unsafe children.append(XMLWriterElement(node: current))
            } else if let content = unsafe current.pointee.content {
                unsafe text += String(cString: content).utf8
            }
            unsafe child = unsafe current.pointee.next
        }
        if !children.isEmpty { text = [] }
    }

    @unsafe private func text(of nodes: xmlNodePtr?) -> [UInt8] {
        var text: [UInt8] = []
        var node = unsafe nodes
        while let current = unsafe node {
            if let content = unsafe current.pointee.content { unsafe text += String(cString: content).utf8 }
            unsafe node = unsafe current.pointee.next
        }
        return text
    }
}
