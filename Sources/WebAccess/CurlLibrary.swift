import CCurl

/// libcurl, which is loaded when it is first needed.
enum CurlLibrary {
    /// Why it can't be used; `nil` when it can.
    static let fault: String? = unsafe podfeed_curl_load().map { unsafe String(cString: $0) }
}
