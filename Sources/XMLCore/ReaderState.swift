import CLibXML2

/// What the reader knows while libxml2 reports its events.
@safe struct ReaderState {
    let limits: XMLLimits
    let fragmentNames: Set<String>
    let canonicalName: @Sendable (_ namespace: String, _ prefix: String, _ local: String) -> String

    // Only to ask for its offset and to stop it; the reader owns it.
    var parser: xmlParserCtxtPtr?
    var window = RawWindow()
    var prolog = XMLProlog()
    var issues: [XMLIssue] = []
    var isStopped = false
    var completed: [ElementTree] = []
    var hasRoot = false

    private(set) var names: [XMLName] = []
    private var nameIDs: [NameKey: Int32] = [:]
    private var isFragmentName: [Bool] = []
    private var fragmentCounts: [Int32: Int] = [:]

    private(set) var spine = TreeBuilder()
    private var spineRaw: [UInt8] = []
    private var spineSegments: [ElementTree.Segment] = []
    // Everything before this offset is in the spine's raw bytes or in a fragment's.
    private var keptOffset = 0
    private var spinePath: [Int32] = []

    private var fragment: TreeBuilder?
    private var fragmentStart = 0
    private var elementCount: Int32 = 0
    private var lastSizes = (nodes: 64, attributes: 32, bytes: 4096)

    private struct NameKey: Hashable {
        let local: UInt
        let prefix: UInt
        let namespace: UInt
    }

    init(
        limits: XMLLimits, fragmentNames: Set<String>,
        canonicalName: @escaping @Sendable (String, String, String) -> String
    ) {
        self.limits = limits
        self.fragmentNames = fragmentNames
        self.canonicalName = canonicalName
    }

    var depth: Int { spine.depth + (fragment?.depth ?? 0) }

    mutating func start(_ event: StartEvent) {
        let tagStart = unsafe window.tagStart(before: event.offset)
        let attributeCount = unsafe event.attributeCount
        hasRoot = true
        guard depth < limits.depth else {
            return stop(.tooDeep, "elements are nested deeper than \(limits.depth)", at: tagStart)
        }
        guard attributeCount <= limits.attributes else {
            return stop(.tooLarge, "an element has more than \(limits.attributes) attributes", at: tagStart)
        }
        let name = unsafe id(local: event.local, prefix: event.prefix, namespace: event.namespace)
        if fragment == nil, isFragmentName[Int(name)], !spinePath.isEmpty { beginFragment(name, at: tagStart) }
        let position = window.position(ofOffset: tagStart)
        let ordinal = elementCount
        elementCount += 1
        if fragment != nil {
            fragment?.start(name: name, ordinal: ordinal, at: position)
        } else {
            guard spine.nodes.count < limits.spineNodes else {
                let message = "more than \(limits.spineNodes) elements and texts outside items"
                return stop(.tooLarge, message, at: tagStart)
            }
            spine.start(name: name, ordinal: ordinal, at: position)
            spinePath.append(name)
        }
        unsafe addAttributes(event)
        unsafe addNamespaces(event)
    }

    mutating func end(offset: Int) {
        guard fragment != nil else {
            spine.end()
            if !spinePath.isEmpty { spinePath.removeLast() }
            return
        }
        fragment?.end()
        if fragment?.depth == 0 { endFragment(at: offset) }
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>, isCDATA: Bool) {
        if fragment != nil {
            unsafe fragment?.text(text, isCDATA: isCDATA)
        } else {
            unsafe spine.text(text, isCDATA: isCDATA)
        }
    }

    mutating func comment(_ text: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
        let start = window.position(ofOffset: window.tagStart(before: offset))
        if fragment != nil {
            unsafe fragment?.comment(text, at: start)
        } else if spine.nodes.count < limits.spineNodes {
            unsafe spine.comment(text, at: start)
        }
    }

    mutating func stop(_ kind: XMLIssue.Kind, _ message: String, at offset: Int) {
        note(kind, message, at: offset)
        isStopped = true
    }

    mutating func note(_ kind: XMLIssue.Kind, _ message: String, at offset: Int) {
        guard issues.count < limits.issues else { return }
        let position = window.position(ofOffset: offset)
        issues.append(XMLIssue(kind: kind, message: message, position: position, line: window.line(at: offset)))
    }

    /// Keeps the raw bytes of the spine up to an offset and forgets those that nothing needs any more.
    mutating func settle(upTo offset: Int) {
        guard fragment == nil else { return window.discard(before: fragmentStart) }
        keepSpineRaw(upTo: offset)
        window.discard(before: keptOffset)
    }

    /// The elements outside fragments as a tree; `nil` when there is no root.
    mutating func spineTree(closing: Bool) -> ElementTree? {
        guard !spine.nodes.isEmpty else { return nil }
        if closing { keepSpineRaw(upTo: window.endOffset) }
        var builder = spine
        builder.endAll()
        return ElementTree(
            builder, raw: spineRaw, segments: spineSegments, names: names, ancestors: "", number: 0)
    }

    private mutating func beginFragment(_ name: Int32, at offset: Int) {
        keepSpineRaw(upTo: offset)
        fragmentStart = window.layoutStart(before: offset)
        fragmentCounts[name, default: 0] += 1
        var builder = TreeBuilder()
        builder.nodes.reserveCapacity(lastSizes.nodes)
        builder.attributes.reserveCapacity(lastSizes.attributes)
        builder.bytes.reserveCapacity(lastSizes.bytes)
        fragment = builder
    }

    private mutating func endFragment(at offset: Int) {
        guard let builder = fragment.take(), let root = builder.nodes.first else { return }
        // At the end of an empty element libxml2 stands before its `/>`.
        let end = min(offset + 2, window.endOffset)
        completed.append(
            ElementTree(
                builder,
                raw: Array(window.slice(from: fragmentStart, to: end)),
                segments: [ElementTree.Segment(offset: fragmentStart, start: 0)],
                names: names,
                ancestors: spinePath.map { names[Int($0)].canonical }.joined(separator: "/"),
                number: fragmentCounts[root.name] ?? 1))
        lastSizes = (builder.nodes.count, builder.attributes.count, builder.bytes.count)
        keptOffset = offset
    }

    private mutating func keepSpineRaw(upTo offset: Int) {
        let from = max(keptOffset, window.start.offset)
        guard offset > from, spineRaw.count < limits.spineBytes else {
            keptOffset = max(keptOffset, offset)
            return
        }
        let part = window.slice(from: from, to: offset)
        // Layout between items needs no keeping, and a million of such bits would not be small.
        let isLayout = !spineSegments.isEmpty && from == keptOffset && part.allSatisfy { $0 == 0x20 || $0 == 0x0A }
        if !isLayout {
            if spineSegments.isEmpty || keptOffset != continuedOffset {
                spineSegments.append(
                    ElementTree.Segment(offset: from, start: spineRaw.count))
            }
            spineRaw.append(contentsOf: part)
            continuedOffset = offset
        }
        keptOffset = offset
    }

    // Where the last segment of the spine's raw bytes ends in the document.
    private var continuedOffset = -1

    private mutating func id(
        local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?
    ) -> Int32 {
        // libxml2 keeps each of these strings once in its dictionary: the address stands for the text.
        let key = NameKey(
            local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix), namespace: UInt(bitPattern: namespace))
        if let known = nameIDs[key] { return known }
        let parts = unsafe (
            local: String(libxml: local), prefix: String(libxml: prefix), namespace: String(libxml: namespace)
        )
        let canonical = canonicalName(parts.namespace, parts.prefix, parts.local)
        let id = Int32(names.count)
        names.append(
            XMLName(prefix: parts.prefix, local: parts.local, namespace: parts.namespace, canonical: canonical))
        isFragmentName.append(fragmentNames.contains(canonical))
        nameIDs[key] = id
        return id
    }

    private mutating func addAttributes(_ event: StartEvent) {
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

    private mutating func addNamespaces(_ event: StartEvent) {
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
