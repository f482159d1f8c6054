import ArgumentParser
import FeedValues

extension GlobalOptions {
    /// The address that `--site` gives.
    @Sendable static func address(_ text: String) throws -> WebAddress {
        guard let address = WebAddress(text) else {
            throw ValidationError("give an absolute address, such as https://podcasts.example.com")
        }
        return address
    }
}
