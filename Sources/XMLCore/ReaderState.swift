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
    var undeclaredPrefixes: Set<String> = []
    // Whether the declaration names an encoding that is not known, or not that of the bytes.
    var isEncodingWrong = false
    var isStopped = false
    // Whether all bytes have been handed over, so that what is unfinished stays so.
    var isEnding = false
    var completed: [ElementTree] = []
    var hasRoot = false

    var names: [XMLName] = []
    var nameKeys: [UInt64] = []
    var nameIDs: [NameKey: Int32] = [:]
    // Names that were asked for before, which spares nearly all the dictionary.
    var lastNames = [(key: NameKey, id: Int32)](repeating: (NameKey(local: 0, prefix: 0, namespace: 0), -1), count: 256)
    var isFragmentName: [Bool] = []
    var fragmentCounts: [Int32: Int] = [:]

    var spine = TreeBuilder()
    var spineRaw: [UInt8] = []
    var spineSegments: [ElementTree.Segment] = []
    // Everything before this offset is in the spine's raw bytes or in a fragment's.
    var keptOffset = 0
    // Where the last segment of the spine's raw bytes ends in the document.
    var continuedOffset = -1
    var spinePath: [Int32] = []
    var fragmentParents = FragmentParents()

    var fragment: TreeBuilder?
    var fragmentStart = 0
    var elementCount: Int32 = 0
    var defaultBytes = 0
    var lastSizes = (nodes: 64, attributes: 32, bytes: 4096)

    /// The addresses of libxml2's strings, each of which it keeps once.
    struct NameKey: Hashable {
        let local: UInt
        let prefix: UInt
        let namespace: UInt

        // Of few names the local part is shared: to hash the rest as well costs more than it spares.
        func hash(into hasher: inout Hasher) { hasher.combine(local) }

        /// The place of the name among those that were asked for last; libxml2 puts its strings one behind another.
        var place: Int { Int(truncatingIfNeeded: ((local ^ prefix) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
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
        guard names.count < limits.names else {
            return stop(.tooLarge, "there are more than \(limits.names) names of elements and attributes", at: tagStart)
        }
        guard elementCount < Int32.max else {
            return stop(.tooLarge, "there are more than \(Int32.max) elements", at: tagStart)
        }
        let name = unsafe id(local: event.local, prefix: event.prefix, namespace: event.namespace)
        if fragment == nil, isFragmentName[Int(name)], !spinePath.isEmpty { beginFragment(name, at: tagStart) }
        guard hasRoom(at: tagStart) else { return }
        let position = window.position(ofOffset: tagStart)
        let ordinal = elementCount
        elementCount += 1
        if fragment != nil {
            fragment?.start(name: name, ordinal: ordinal, at: position)
        } else {
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
            if spine.bytes.count > limits.fragmentBytes { _ = hasRoom(at: parserOffset) }
        }
    }

    mutating func comment(_ text: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
        let start = window.lastIndex(of: "<!--", before: offset) ?? offset
        guard hasRoom(at: start) else { return }
        let position = window.position(ofOffset: start)
        if fragment != nil {
            unsafe fragment?.comment(text, at: position)
        } else {
            unsafe spine.comment(text, at: position)
        }
    }
}
