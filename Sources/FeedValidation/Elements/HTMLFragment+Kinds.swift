import XMLCore

// Pattern matching is done here, on the spot; `==` would ask the other module for each token.
extension HTMLFragment.Token {
    /// Whether it is a start tag.
    var isStart: Bool { if case .start = kind { true } else { false } }

    /// Whether it is text that a reader sees.
    var isText: Bool { if case .text = kind { true } else { false } }

    /// Whether it is a comment.
    var isComment: Bool { if case .comment = kind { true } else { false } }

    /// Whether it is a processing instruction.
    var isInstruction: Bool { if case .instruction = kind { true } else { false } }
}

extension ElementTree.Node {
    /// Whether it is text, written as CDATA or not.
    var isText: Bool {
        switch kind {
        case .text, .cdata: true
        case .element, .comment: false
        }
    }
}
