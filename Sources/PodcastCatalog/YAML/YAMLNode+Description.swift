extension YAMLNode {
    /// What it is, for a message.
    var described: String {
        switch content {
        case .broken: "nothing"
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: "nothing"
            case .bool: scalar.text
            case .int, .float: "the number \(scalar.text.shortened)"
            case .text:
                "'\(scalar.text.shortened)'" + (scalar.isMeantAsText ? "" : " in quotes")
            }
        }
    }
}
