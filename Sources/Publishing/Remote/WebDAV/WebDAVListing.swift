import FeedValues
import XMLCore

/// What a server of WebDAV says is in a folder: its answer to PROPFIND (RFC 4918, section 14.16).
struct WebDAVListing: Hashable, Sendable {
    /// A file or folder.
    struct Entry: Hashable, Sendable {
        /// The path in its address, with `/` at the end or not, as the server wrote it; not percent-encoded.
        var path: String
        /// How many bytes a file has.
        var bytes: Int?
        /// Whether it is a folder.
        var isFolder: Bool
    }

    /// The entries, the folder itself among them.
    var entries: [Entry]

    /// What is asked of a server.
    static let question = """
        <?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop>\
        </propfind>
        """

    /// The entries that an answer has; `nil` when it is none.
    init?(xml: [UInt8]) {
        var reader = XMLReader(canonicalName: { namespace, _, local in namespace == "DAV:" ? local : "?" })
        reader.read(xml)
        reader.finish()
        guard !reader.isStopped, let tree = reader.spine() else { return nil }
        entries = tree.children(of: 0, named: "response").compactMap { Entry(tree, $0) }
    }
}

extension WebDAVListing.Entry {
    fileprivate init?(_ tree: ElementTree, _ response: Int) {
        guard let href = tree.firstChild(of: response, named: "href") else { return nil }
        var text = tree.text(of: href)[...]
        if let scheme = text.firstRange(of: "://") {
            text = text[scheme.upperBound...].drop { $0 != "/" }
        }
        guard let decoded = PercentEncoding.decode(text) else { return nil }
        path = String(decoding: decoded, as: UTF8.self)
        isFolder = false
        for status in tree.children(of: response, named: "propstat") {
            guard let properties = tree.firstChild(of: status, named: "prop") else { continue }
            if let sort = tree.firstChild(of: properties, named: "resourcetype") {
                isFolder = isFolder || tree.firstChild(of: sort, named: "collection") != nil
            }
            if let length = tree.firstChild(of: properties, named: "getcontentlength") {
                bytes = Int(tree.text(of: length)) ?? bytes
            }
        }
    }
}
