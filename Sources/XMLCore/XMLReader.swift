import CLibXML2

/// A streaming reader over libxml2's push parser, which yields small trees and exact places.
///
/// Elements whose canonical name is a fragment's are split off, each a tree of its own, to be taken and dropped while
/// reading goes on; everything else forms the spine. No entity is expanded, nothing is loaded, and hostile input ends
/// at the limits. Memory grows with the spine and the largest fragment only. What is found does not depend on the
/// sizes of the chunks.
@safe package struct XMLReader: ~Copyable {
    private let state: UnsafeMutablePointer<ReaderState>
    private var context: xmlParserCtxtPtr?
    private var decoder: TextDecoder?
    private var head: [UInt8] = []
    private var isStarted = false
    // Bytes of UTF-8 that wait until they fill a piece.
    private var pending: [UInt8] = []
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
        if let context = unsafe context { unsafe podfeed_free_parser(context) }
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
        if isStarted { return take(chunk, isLast: false) }
        head += chunk
        if head.count >= EncodingSniffer.reach { begin(isLast: false) }
    }

    /// Reads the end of the document.
    package mutating func finish() {
        if isStarted { take([], isLast: true) } else { begin(isLast: true) }
        guard let parser = unsafe context.take() else { return }
        if !isStopped { unsafe state.pointee.isEnding = true }
        if !isStopped { unsafe xmlParseChunk(parser, nil, 0, 1) }
        unsafe podfeed_free_parser(parser)
        unsafe state.pointee.parser = nil
        if !isStopped, unsafe !state.pointee.hasRoot { unsafe state.pointee.stopWithoutElement(at: 0) }
    }

    /// The fragments that were completed since the last call, in document order.
    package mutating func takeFragments() -> [ElementTree] {
        defer { unsafe state.pointee.completed.removeAll(keepingCapacity: true) }
        return unsafe state.pointee.completed
    }

    /// The elements outside fragments, as far as they have been read; `nil` before the root.
    package func spine() -> ElementTree? { unsafe state.pointee.spineTree(closing: context == nil) }

    private mutating func begin(isLast: Bool) {
        isStarted = true
        let sniffed = EncodingSniffer(head)
        let isUTF8 = ["UTF-8", "UTF8"].contains(sniffed.encoding.uppercased())
        decoder = isUTF8 ? nil : TextDecoder(encoding: sniffed.encoding)
        unsafe state.pointee.prolog.encoding = decoder?.encoding ?? "UTF-8"
        unsafe state.pointee.prolog.byteOrderMark = sniffed.byteOrderMark
        // A second decoder, so that the declaration is read from the same bytes whatever the size of the first chunk.
        let first = Array(head.prefix(EncodingSniffer.reach))
        var opening = TextDecoder(encoding: decoder?.encoding ?? "")
        unsafe state.pointee.prolog.readDeclaration(
            inHead: opening?.decode(first, isLast: false).bytes ?? first)
        noteEncoding(sniffed, isKnown: isUTF8 || decoder != nil)
        let chunk = head
        head = []
        take(chunk, isLast: isLast)
    }

    private func noteEncoding(_ sniffed: EncodingSniffer, isKnown: Bool) {
        guard let declaration = unsafe state.pointee.prolog.declaration, let declared = sniffed.declared else { return }
        let position = declaration.encodingPosition ?? declaration.position
        if sniffed.isContradicted {
            let message = "the document is \(unsafe state.pointee.prolog.encoding), but declares '\(declared)'"
            unsafe state.pointee.isEncodingWrong = true
            unsafe state.pointee.note(.encodingMismatch, message, at: position, line: declaration.line)
        } else if !isKnown, TextDecoder.isName(declared.uppercased()) {
            let message = "there is no encoding called '\(declared)'"
            unsafe state.pointee.isEncodingWrong = true
            unsafe state.pointee.note(.unknownEncoding(declared), message, at: position, line: declaration.line)
        }
    }

    private mutating func take(_ chunk: [UInt8], isLast: Bool) {
        var badIndex: Int?
        if let decoded = decoder?.decode(chunk, isLast: isLast) {
            badIndex = decoded.badIndex.map { $0 + pending.count }
            pending += decoded.bytes
        } else {
            pending += chunk
        }
        pushPieces(isLast: isLast || badIndex != nil, badIndex: badIndex)
    }

    // libxml2 reads small pieces of one size: so one hostile chunk cannot hold many costly tags, and what it reports
    // does not depend on how the document came.
    private mutating func pushPieces(isLast: Bool, badIndex: Int?) {
        let limit = badIndex ?? pending.count
        var start = 0
        while !isStopped, start < limit {
            guard let end = endOfPiece(from: start, limit: limit, isLast: isLast) else { break }
            if let bad = decoder == nil ? UTF8Fault.first(in: pending, start..<end) : nil {
                push(start..<bad)
                return stopAtBadByte(pending[bad], from: bad)
            }
            push(start..<end)
            start = end
        }
        if !isStopped, let badIndex, let byte = decoder?.badByte { stopAtBadByte(byte, from: badIndex) }
        pending.removeFirst(start)
    }

    /// The end of the next piece, which never splits a character; `nil` when more bytes must come first.
    private func endOfPiece(from start: Int, limit: Int, isLast: Bool) -> Int? {
        let size = unsafe state.pointee.limits.pieceBytes
        guard limit - start > size + 3 || isLast && limit - start > size else { return isLast ? limit : nil }
        var end = start + size
        while end < limit, end < start + size + 3, pending[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private mutating func stopAtBadByte(_ byte: UInt8, from index: Int) {
        guard !isStopped else { return }
        let offset = unsafe state.pointee.window.endOffset
        let encoding = unsafe state.pointee.prolog.encoding
        // The rest of the line, for the excerpt only.
        let rest = pending[index...].prefix(200)
        unsafe rest.withUnsafeBufferPointer { unsafe state.pointee.window.append($0) }
        let mark = unsafe state.pointee.window.firstMark(from: 0)
        if unsafe !state.pointee.hasRoot, unsafe state.pointee.window[mark] != 0x3C {
            return unsafe state.pointee.stopWithoutElement(at: 0)
        }
        let digits = String(byte, radix: 16, uppercase: true)
        let message = "the byte 0x\(digits.count < 2 ? "0" : "")\(digits) is not \(encoding)"
        // Of a document whose encoding is wrong already every byte may be.
        guard unsafe !state.pointee.isEncodingWrong else { return unsafe state.pointee.isStopped = true }
        unsafe state.pointee.stop(.encodingMismatch, message, at: offset)
    }

    private mutating func push(_ range: Range<Int>) {
        guard !range.isEmpty, let context = unsafe context else { return }
        unsafe pending.withUnsafeBufferPointer { all in
            let bytes = unsafe UnsafeBufferPointer(rebasing: all[range])
            unsafe state.pointee.window.append(bytes)
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = unsafe xmlParseChunk(context, characters.baseAddress, Int32(characters.count), 0)
            }
        }
        let consumed = unsafe Int(podfeed_bytes_consumed(context))
        unsafe state.pointee.checkUnfinishedMarkup(from: consumed)
        unsafe state.pointee.settle(upTo: consumed)
    }
}
