import CLibXML2

/// A streaming reader over libxml2's push parser, which yields small trees and exact places.
///
/// Elements whose canonical name is a fragment's are split off, each a tree of its own, to be taken and dropped while
/// reading goes on; everything else forms the spine. No entity is expanded, nothing is loaded, and hostile input ends
/// at the limits. Memory grows with the spine and the largest fragment only.
@safe package struct XMLReader: ~Copyable {
    private let state: UnsafeMutablePointer<ReaderState>
    private var context: xmlParserCtxtPtr?
    private var decoder: TextDecoder?
    private var head: [UInt8] = []
    private var isStarted = false
    /// How many bytes have been read, in the document's own encoding.
    package private(set) var byteCount = 0

    /// A reader for one document.
    ///
    /// - Parameters:
    ///   - fragmentNames: canonical names of the elements that are split off, such as `item`.
    ///   - canonicalName: what the caller calls a name of a namespace, prefix and local part; asked once a name.
    package init(
        fragmentNames: Set<String> = [],
        limits: XMLLimits = XMLLimits(),
        canonicalName: @escaping @Sendable (_ namespace: String, _ prefix: String, _ local: String) -> String = {
            $1.isEmpty ? $2 : "\($1):\($2)"
        }
    ) {
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(
            to: ReaderState(limits: limits, fragmentNames: fragmentNames, canonicalName: canonicalName))
        unsafe context = SAXCallbacks.parser(reportingTo: state)
        decoder = nil
    }

    deinit {
        if let context = unsafe context { unsafe xmlFreeParserCtxt(context) }
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// Whether reading is over because of what was met; further bytes are ignored.
    package var isStopped: Bool { unsafe state.pointee.isStopped }

    /// What was met so far that a good document does not have.
    package var issues: [XMLIssue] { unsafe state.pointee.issues }

    /// What stood before the root element, as far as it has been read.
    package var prolog: XMLProlog { unsafe state.pointee.prolog }

    /// Reads the next bytes of the document, as many or few as are at hand.
    package mutating func read(_ chunk: [UInt8]) {
        byteCount += chunk.count
        guard !isStopped else { return }
        if isStarted { return parse(chunk, isLast: false) }
        head += chunk
        if head.count >= EncodingSniffer.reach { begin(isLast: false) }
    }

    /// Reads the end of the document.
    package mutating func finish() {
        if !isStarted { begin(isLast: true) } else { parse([], isLast: true) }
        if decoder?.metBadBytes == true {
            unsafe state.pointee.note(
                .encodingMismatch, "some bytes are not \(state.pointee.prolog.encoding), as declared", at: 0)
        }
    }

    /// The fragments that were completed since the last call, in document order.
    package mutating func takeFragments() -> [ElementTree] {
        defer { unsafe state.pointee.completed.removeAll(keepingCapacity: true) }
        return unsafe state.pointee.completed
    }

    /// The elements outside fragments, as far as they have been read; `nil` before the root.
    package func spine() -> ElementTree? { unsafe state.pointee.spineTree(closing: byteCount == 0 || isFinished) }

    private var isFinished: Bool { unsafe context == nil }

    private mutating func begin(isLast: Bool) {
        isStarted = true
        let sniffed = EncodingSniffer(head)
        decoder = TextDecoder(encoding: sniffed.encoding)
        let isKnown = decoder != nil
        if !isKnown { decoder = TextDecoder(encoding: "UTF-8") }
        unsafe state.pointee.prolog.encoding = decoder?.encoding ?? "UTF-8"
        unsafe state.pointee.prolog.byteOrderMark = sniffed.byteOrderMark
        let first = head
        head = []
        parse(first, isLast: isLast)
        if !isKnown {
            unsafe state.pointee.note(
                .unknownEncoding(sniffed.encoding), "nobody knows an encoding called '\(sniffed.encoding)'", at: 0)
        }
    }

    // libxml2 reads small pieces, so that one hostile chunk cannot hold many costly tags.
    private mutating func parse(_ chunk: [UInt8], isLast: Bool) {
        var decoded = chunk
        if decoder?.isPassThrough == false {
            decoded = unsafe chunk.withUnsafeBufferPointer { bytes in
                unsafe decoder?.decode(bytes, isLast: isLast) ?? []
            }
        }
        if unsafe state.pointee.window.endOffset == 0 {
            unsafe state.pointee.prolog.declaration = XMLProlog.Declaration(inHead: decoded)
        }
        let piece = 32 * 1024
        unsafe decoded.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count, !isStopped {
                let count = min(piece, bytes.count - start)
                unsafe push(UnsafeBufferPointer(rebasing: bytes[start..<(start + count)]))
                start += count
            }
        }
        if isLast { end() }
    }

    private mutating func push(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let context = unsafe context else { return }
        unsafe state.pointee.window.append(bytes)
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            _ = unsafe xmlParseChunk(context, characters.baseAddress, Int32(characters.count), 0)
        }
        let consumed = unsafe Int(podfeed_bytes_consumed(context))
        unsafe state.pointee.checkUnfinishedMarkup(from: consumed)
        unsafe state.pointee.settle(upTo: consumed)
    }

    private mutating func end() {
        guard let parser = unsafe context.take() else { return }
        if !isStopped { unsafe xmlParseChunk(parser, nil, 0, 1) }
        unsafe xmlFreeParserCtxt(parser)
        if !isStopped, unsafe !state.pointee.hasRoot {
            unsafe state.pointee.stop(.malformed, "the document has no element", at: state.pointee.window.endOffset)
        }
    }
}
