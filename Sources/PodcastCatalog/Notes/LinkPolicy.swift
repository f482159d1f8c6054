import FeedValues

/// Which links notes may carry.
struct LinkPolicy: Sendable {
    /// The hosts in lower case; `nil` when any will do.
    var allowedHosts: Set<String>?
    /// A character that stands for a part of an address that is not known; one that begins with it may be any.
    var unknown: Unicode.Scalar?

    /// What becomes of a link.
    struct Verdict: Equatable {
        /// The address as it goes into the feed; `nil` when only the words of the link stay.
        var href: String?
        /// Which check objects, and why.
        var check: CatalogCheck?
        /// What is the matter.
        var message = ""
    }

    /// Decides on a link by its address.
    func verdict(on address: String) -> Verdict {
        if let unknown, address.unicodeScalars.first == unknown { return Verdict(href: address) }
        if address.hasPrefix("https://") { return webVerdict(address) }
        let lower = address.prefix(8).lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return webVerdict(address) }
        if lower.hasPrefix("mailto:") { return mailVerdict(address) }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")),
            address.utf8[..<colon].allSatisfy({ $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }),
            colon != address.startIndex
        else {
            return Verdict(check: .linkRelative, message: "the link '\(address.shortened)' is relative")
        }
        return Verdict(
            check: .linkScheme,
            message: "links with '\(address[..<colon].lowercased().shortened):' can't go into a feed")
    }

    private func webVerdict(_ address: String) -> Verdict {
        guard let web = LinkPolicy.address(address) else {
            return Verdict(check: .address, message: "the link '\(address.shortened)' is no valid address")
        }
        let href = web.description
        if let allowedHosts, !allowedHosts.contains(web.host.lowercased()) {
            return Verdict(
                href: href, check: .linkHost, message: "'\(web.host)' is not among the hosts that notes may link to")
        }
        if !web.isSecure {
            return Verdict(href: href, check: .linkInsecure, message: "the link '\(address.shortened)' is not secure")
        }
        return Verdict(href: href)
    }

    private static func address(_ text: String) -> WebAddress? {
        let reference = URLReference(text)
        // An ordinary address has nothing that would be encoded or lowered.
        if reference.traits.isDisjoint(with: .unusual) { return WebAddress(reference) }
        return WebAddress(text.percentEncodingNonASCII.loweringScheme)
    }

    private func mailVerdict(_ address: String) -> Verdict {
        let mailbox = address.dropFirst(7).prefix { $0 != "?" }
        guard EmailAddress(mailbox) != nil, !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x22 }) else {
            return Verdict(check: .address, message: "the link '\(address.shortened)' has no valid mailbox")
        }
        return Verdict(href: "mailto:" + String(address.dropFirst(7)).percentEncodingNonASCII)
    }
}

extension String {
    /// The text with every byte beyond ASCII, spaces and quotes percent-encoded.
    var percentEncodingNonASCII: String {
        let isPlain: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "}"):
                false
            default: byte > 0x20 && byte < 0x7F
            }
        }
        let text = utf8.span
        guard text.indices.contains(where: { !isPlain(text[$0]) }) else { return self }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The address with its scheme in lower case.
    fileprivate var loweringScheme: String {
        if hasPrefix("https://") { return self }
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
        return self[..<colon].lowercased() + self[colon...]
    }
}
