import FeedValues

/// The address of a licence of Creative Commons, such as `https://creativecommons.org/licenses/by-sa/4.0/`.
public struct CreativeCommonsAddress: Hashable, Sendable {
    /// The name of the licence in its address, such as `by-sa`, or `zero` and `mark` of the public domain.
    public let name: String
    /// The version, such as `4.0`; `nil` for an address from before there were versions.
    public let version: String?

    /// The licence of an address; `nil` for an address elsewhere, or one that never was.
    ///
    /// What follows the version counts for nothing: a country, `deed.de`, `legalcode`.
    public init?(_ text: some StringProtocol) {
        let reference = URLReference(String(text))
        let host = reference.host?.asciiLowercased
        guard reference.isHTTP, host == "creativecommons.org" || host == "www.creativecommons.org" else { return nil }
        let segments = reference.path.split(separator: "/").map(\.asciiLowercased)
        guard segments.count >= 2 else { return nil }
        let versions = segments[0] == "licenses" ? CreativeCommonsAddress.licenses[segments[1]] : nil
        let domain = segments[0] == "publicdomain" ? CreativeCommonsAddress.publicDomain[segments[1]] : nil
        guard let known = versions ?? domain else { return nil }
        name = segments[1]
        version = segments.count > 2 && !known.isEmpty ? segments[2] : nil
        guard known.isEmpty || version.map(known.contains) ?? false else { return nil }
    }

    private static let all = ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"]

    private static let licenses: [String: [String]] = [
        "by": all, "by-sa": all, "by-nd": all, "by-nc": all, "by-nc-sa": all, "by-nc-nd": all,
        "by-nd-nc": ["1.0", "2.0", "2.1", "2.5"], "sa": ["1.0"], "nd": ["1.0"], "nc": ["1.0"], "nd-nc": ["1.0"],
        "nc-sa": ["1.0"], "devnations": ["2.0"], "sampling": ["1.0"], "sampling+": ["1.0"],
        "nc-sampling+": ["1.0"], "publicdomain": [],
    ]

    private static let publicDomain = ["zero": ["1.0"], "mark": ["1.0"]]
}
