import CLibXML2

/// An element of a written feed as libxml2 reads it back.
package struct WrittenElement: Equatable {
    /// The qualified name.
    package var name: String
    /// The names of the attributes, with those that declare namespaces.
    package var attributes: Set<String>

    /// An element by its names.
    package init(name: String, attributes: Set<String>) {
        self.name = name
        self.attributes = attributes
    }

    /// The elements of a document in the order of their start tags; empty when it is not well-formed.
    package static func all(in document: [UInt8]) -> [WrittenElement] {
        xmlInitParser()
        let tree = unsafe document.withUnsafeBytes {
            unsafe xmlReadMemory(
                $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil, Int32(XML_PARSE_NONET.rawValue))
        }
        guard let tree = unsafe tree else { return [] }
        defer { unsafe xmlFreeDoc(tree) }
        var elements: [WrittenElement] = []
        if let root = unsafe xmlDocGetRootElement(tree) { unsafe append(root, to: &elements) }
        return elements
    }

    @unsafe private static func append(_ node: xmlNodePtr, to elements: inout [WrittenElement]) {
        var attributes: Set<String> = []
        var attribute = unsafe node.pointee.properties
        while let current = unsafe attribute {
            unsafe attributes.insert(String(cString: current.pointee.name))
            unsafe attribute = unsafe current.pointee.next
        }
        var declaration = unsafe node.pointee.nsDef
        while let current = unsafe declaration {
            unsafe attributes.insert("xmlns:" + String(cString: current.pointee.prefix))
            unsafe declaration = unsafe current.pointee.next
        }
        let prefix = unsafe node.pointee.ns.map { unsafe String(cString: $0.pointee.prefix) + ":" } ?? ""
        let name = unsafe prefix + String(cString: node.pointee.name)
        elements.append(WrittenElement(name: name, attributes: attributes))
        var child = unsafe node.pointee.children
        while let current = unsafe child {
            if unsafe current.pointee.type == XML_ELEMENT_NODE { unsafe append(current, to: &elements) }
            unsafe child = unsafe current.pointee.next
        }
    }
}
