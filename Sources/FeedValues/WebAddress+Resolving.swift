extension WebAddress {
    /// The address that a reference means when it stands in what this address gives (RFC 3986 section 5.2).
    ///
    /// Spaces and letters beyond ASCII are percent-encoded on the way, as browsers do it; `nil` when no `http` or
    /// `https` address comes out.
    package func resolving(_ reference: String) -> WebAddress? {
        let text = WebAddress.encoded(reference.trimmedOfXMLWhiteSpace)
        let relative = URLReference(text)
        let bytes = description.utf8.prefix { $0 != UInt8(ascii: "#") }
        if !relative.isRelative { return WebAddress(text) }
        if text.hasPrefix("//") { return WebAddress(scheme + ":" + text) }
        if text.isEmpty { return WebAddress(String(decoding: bytes, as: UTF8.self)) }
        let authority = scheme + "://" + host + (port.map { ":\($0)" } ?? "")
        if text.hasPrefix("#") { return WebAddress(String(decoding: bytes, as: UTF8.self) + text) }
        if text.hasPrefix("?") { return WebAddress(authority + path + text) }
        let target = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let rest = text[target.endIndex...]
        var whole = Array(target)
        if !text.hasPrefix("/") {
            let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[...$0] }
            whole = folder.map(Array.init) ?? [UInt8(ascii: "/")]
            whole += target
        }
        let clean: [UInt8] = WebAddress.withoutDotSegments(whole)
        return WebAddress(authority + String(decoding: clean, as: UTF8.self) + String(rest))
    }

    /// The address that a feed means, of which spaces and letters beyond ASCII are percent-encoded; `nil` for none.
    package init?(asMeant text: String) {
        let reference = URLReference(text)
        // An ordinary address has nothing that would be encoded.
        if reference.traits.isDisjoint(with: .unusual) {
            self.init(reference)
        } else {
            self.init(WebAddress.encoded(text.trimmedOfXMLWhiteSpace))
        }
    }

    private static func encoded(_ text: some StringProtocol) -> String {
        let unwise = unwise
        return PercentEncoding.encode(text) { $0 <= 0x20 || $0 >= 0x7F || unwise.contains($0) }
    }

    private static let unwise = ASCIISet("\"<>\\^`{|}")
}
