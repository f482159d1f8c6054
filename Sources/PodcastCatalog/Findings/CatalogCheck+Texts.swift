import Diagnostics

extension CatalogCheck {
    var plainText: Text {
        switch self {
        case .textEncoding:
            Text(
                .error,
                "Texts are UTF-8.",
                why: "Feeds are written in UTF-8, and bytes of another encoding would come out as other characters.",
                help: "save the file as UTF-8")
        case .textCharacter:
            Text(
                .error,
                "Texts hold no control characters and no invisible line separators.",
                why: "XML can't hold control characters, and they are remains of copying, never meant.",
                help: "delete the character")
        case .textEmpty:
            Text(
                .error,
                "A text that is stated isn't empty.",
                why: "An empty title or summary leaves a gap in every app.",
                help: "write the text, or remove the key")
        case .textLineBreak:
            Text(
                .error,
                "A title or summary is one paragraph.",
                why: "Apps show them in one line or run the lines together.",
                help: "join the lines")
        case .textMarkup:
            Text(
                .warning,
                "A title or summary is plain text.",
                why: "Apps show tags and entities as they stand.",
                help: "write plain text; markup belongs in the show notes")
        case .textLength:
            Text(
                .warning,
                "A title has at most 150 characters.",
                why: "Apps cut longer ones.",
                help: "shorten the title")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
