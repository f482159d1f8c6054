import CCurl

/// The owner of one transfer of libcurl with the lists that it needs.
@safe struct EasyHandle: ~Copyable {
    /// The transfer itself, for the client that runs it.
    let pointer: UnsafeMutableRawPointer
    private let callbacks: UnsafeMutablePointer<podfeed_curl_callbacks>
    private var lists: [OpaqueList] = []

    @safe private struct OpaqueList { let first: UnsafeMutablePointer<curl_slist> }

    /// A transfer of which nothing is set; `nil` without memory.
    init?() {
        guard let pointer = unsafe podfeed_curl_new() else { return nil }
        unsafe self.pointer = pointer
        unsafe callbacks = .allocate(capacity: 1)
    }

    deinit {
        // The end of a transfer says words, which nobody is there to hear.
        set(CURLOPT_VERBOSE, 0)
        unsafe podfeed_curl_free(pointer)
        unsafe callbacks.deallocate()
        for list in lists { unsafe podfeed_curl_free_list(list.first) }
    }

    func set(_ option: CURLoption, _ value: Int) { unsafe podfeed_curl_set_number(pointer, option, value) }
    func set(_ option: CURLoption, size: Int) { unsafe podfeed_curl_set_size(pointer, option, Int64(size)) }
    // libcurl copies texts.
    func set(_ option: CURLoption, _ value: String?) {
        guard let value else { return _ = unsafe podfeed_curl_set_text(pointer, option, nil) }
        unsafe podfeed_curl_set_text(pointer, option, value)
    }

    mutating func set(_ option: CURLoption, _ texts: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for text in texts {
            guard let longer = unsafe podfeed_curl_append(list, text) else { continue }
            unsafe list = unsafe longer
        }
        guard let first = unsafe list else { return }
        unsafe lists.append(OpaqueList(first: first))
        unsafe podfeed_curl_set_list(pointer, option, first)
    }

    func number(_ info: CURLINFO) -> Int { unsafe podfeed_curl_number(pointer, info) }
    func time(_ info: CURLINFO) -> Duration { unsafe .microseconds(podfeed_curl_microseconds(pointer, info)) }

    /// Has the transfer call these, of an owner that outlives its running.
    func call(_ table: podfeed_curl_callbacks) {
        unsafe callbacks.initialize(to: table)
        unsafe podfeed_curl_set_callbacks(pointer, callbacks)
    }

    /// A field of the server's certificate.
    func certificateField(_ name: String) -> String? {
        unsafe podfeed_curl_certificate_field(pointer, name).map { unsafe String(cString: $0) }
    }
}
