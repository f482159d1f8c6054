import Diagnostics

/// The rules on the document, its encoding and its XML.
enum XMLRules {
    static let all: [Rule] = [.xmlNotWellFormed]
}
