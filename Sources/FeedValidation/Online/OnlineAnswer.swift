package import FeedValues

/// An answer that an address gave.
package struct OnlineAnswer: Hashable, Sendable {
    /// One answer on the way that led to another address.
    package struct Hop: Hashable, Sendable {
        /// The status.
        package var status: Int
        /// Where it led, as a whole address.
        package var target: String
        /// Whether it led from `https` to `http`.
        package var isDowngrade: Bool

        /// A hop.
        package init(_ status: Int, to target: String, isDowngrade: Bool = false) {
            self.status = status
            self.target = target
            self.isDowngrade = isDowngrade
        }
    }

    /// A field of the head.
    package struct Field: Hashable, Sendable {
        /// The name in lower case.
        package var name: String
        /// The value.
        package var value: String

        /// A field.
        package init(_ name: String, _ value: String) {
            self.name = name.asciiLowercased
            self.value = value
        }
    }

    /// The status, behind all hops.
    package var status: Int
    /// The fields of the head.
    package var fields: [Field]
    /// The answers on the way.
    package var hops: [Hop]
    /// Milliseconds until the first byte.
    package var firstByte: Int
    /// The version of TLS, such as `TLSv1.3`; `nil` without any.
    package var tlsVersion: String?
    /// The moment after which the certificate is not valid.
    package var certificateEnd: Timestamp?
    /// Whether the host has addresses of IPv6 alone.
    package var lacksIPv4: Bool

    /// An answer.
    package init(
        _ status: Int, _ fields: [Field] = [], hops: [Hop] = [], firstByte: Int = 50, tlsVersion: String? = nil,
        certificateEnd: Timestamp? = nil, lacksIPv4: Bool = false
    ) {
        self.status = status
        self.fields = fields
        self.hops = hops
        self.firstByte = firstByte
        self.tlsVersion = tlsVersion
        self.certificateEnd = certificateEnd
        self.lacksIPv4 = lacksIPv4
    }

    /// The first value of a field by its name in lower case.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The media type with its parameters; `nil` when none is stated that can be read.
    package var contentType: ContentType? { self["content-type"].flatMap { ContentType($0) } }

    /// Whether the status says that all went well.
    package var isSuccess: Bool { (200...299).contains(status) }

    /// Whether the content is coded for the way, as by gzip.
    package var isEncoded: Bool {
        self["content-encoding"].map { !$0.isXMLBlank && $0.asciiLowercased != "identity" } ?? false
    }

    /// How many bytes the whole has, as far as the head tells.
    package var wholeSize: Int? {
        guard !isEncoded else { return nil }
        if status == 206 {
            return self["content-range"].flatMap { $0.split(separator: "/").last.flatMap { Int($0) } }
        }
        return isSuccess ? self["content-length"].flatMap { Int($0) } : nil
    }

    /// The directives of a field with commas, in lower case: `max-age=300`, `public`.
    package func directives(_ name: String) -> [String] {
        fields.filter { $0.name == name }
            .flatMap { $0.value.split(separator: ",") }
            .map { $0.trimmedOfXMLWhiteSpace.asciiLowercased }
    }
}
