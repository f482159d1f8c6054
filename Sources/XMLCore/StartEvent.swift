import CLibXML2

/// A start tag as libxml2 reports it, valid during the callback only.
@unsafe struct StartEvent {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
    var namespaceCount: Int
    var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var attributeCount: Int
    /// Five pointers an attribute: local name, prefix, namespace, begin and end of the value.
    var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    /// Offset of the end of the tag.
    var offset: Int
}

extension String {
    /// A copy of a string of libxml2's; empty for none.
    init(libxml text: UnsafePointer<xmlChar>?) {
        guard let text = unsafe text else {
            self = ""
            return
        }
        self = unsafe String(decoding: UnsafeBufferPointer(start: text, count: strlen(text)), as: UTF8.self)
    }
}

private func strlen(_ text: UnsafePointer<xmlChar>) -> Int {
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    return count
}
