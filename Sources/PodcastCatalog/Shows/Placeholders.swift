import FeedValues

extension MediaType {
    /// A type that stands in for one that is reported.
    static let placeholder: MediaType = {
        guard let type = MediaType("audio/mpeg") else { preconditionFailure("audio/mpeg is a media type") }
        return type
    }()
}

extension WebAddress {
    /// An address that stands in for one that is reported.
    static let placeholder: WebAddress = {
        guard let address = WebAddress("https://site.invalid") else {
            preconditionFailure("https://site.invalid is an address")
        }
        return address
    }()
}
