import CLibXML2

extension ReaderState {
    mutating func id(
        local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?
    ) -> Int32 {
        // libxml2 keeps each of these strings once in its dictionary: the address stands for the text.
        let key = NameKey(
            local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix), namespace: UInt(bitPattern: namespace))
        let place = key.place
        if lastNames[place].key == key { return lastNames[place].id }
        if let known = nameIDs[key] {
            lastNames[place] = (key, known)
            return known
        }
        let parts = unsafe (
            local: String(libxml: local), prefix: String(libxml: prefix), namespace: String(libxml: namespace)
        )
        let canonical = canonicalName(parts.namespace, parts.prefix, parts.local)
        let id = Int32(names.count)
        names.append(
            XMLName(prefix: parts.prefix, local: parts.local, namespace: parts.namespace, canonical: canonical))
        nameKeys.append(XMLName.key(of: canonical))
        isFragmentName.append(fragmentNames.contains(canonical))
        nameIDs[key] = id
        return id
    }

    mutating func addAttributes(_ event: StartEvent) {
        guard let attributes = unsafe event.attributes else { return }
        for index in unsafe 0..<event.attributeCount {
            let entry = unsafe attributes + index * 5
            guard let begin = unsafe entry[3], let end = unsafe entry[4] else { continue }
            let value = unsafe UnsafeBufferPointer(start: begin, count: end - begin)
            let name = unsafe id(local: entry[0], prefix: entry[1], namespace: entry[2])
            if fragment != nil {
                unsafe fragment?.attribute(name: name, value: value)
            } else {
                unsafe spine.attribute(name: name, value: value)
            }
        }
    }

    mutating func addNamespaces(_ event: StartEvent) {
        guard unsafe event.namespaceCount > 0, let namespaces = unsafe event.namespaces else { return }
        for index in unsafe 0..<event.namespaceCount {
            let prefix = unsafe String(libxml: namespaces[index * 2])
            let address = unsafe String(libxml: namespaces[index * 2 + 1])
            let node = (fragment?.nodes.count ?? spine.nodes.count) - 1
            let declaration = ElementTree.NamespaceDeclaration(prefix: prefix, address: address, node: node)
            if fragment != nil {
                fragment?.namespaces.append(declaration)
            } else {
                spine.namespaces.append(declaration)
            }
        }
    }
}
