import Diagnostics

extension CatalogCheck {
    var vocabularyText: Text {
        switch self {
        case .address:
            Text(
                .error,
                "An address is absolute, with http or https, and in ASCII.",
                why: "Apps open it as it stands.",
                help: "write the whole address, as https://example.com/page")
        case .mailbox:
            Text(
                .error,
                "A mailbox is written as name@host.",
                why: "Directories send the proof of ownership to it.",
                help: "write one mailbox, as feeds@example.com")
        case .language:
            Text(
                .error,
                "A language is a BCP 47 tag with registered subtags.",
                why: "Directories sort shows by it.",
                help: "write a tag such as en, en-GB or zh-Hans")
        case .category:
            Text(
                .error,
                "A category is one of Apple's, a sub-category that of its category.",
                why: "Directories know these only.",
                help: "write it as 'News' or 'News > Politics'")
        case .role:
            Text(
                .error,
                "A person's role is one of the podcast taxonomy.",
                why: "Apps know these roles only.",
                help: "write a role such as host, guest or reporter")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
