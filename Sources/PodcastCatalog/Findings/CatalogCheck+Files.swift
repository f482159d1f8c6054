import Diagnostics

extension CatalogCheck {
    var fileText: Text {
        switch self {
        case .fileMissing:
            Text(
                .error,
                "A file that the catalogue names exists.",
                why: "A feed must not announce what listeners can't fetch.",
                help: "correct the name, or add the file")
        case .fileUnreadable:
            Text(
                .error,
                "A file that the catalogue names can be read.",
                why: "What can't be read can't be published.",
                help: "give the file back its permissions, or name a file instead of a folder")
        case .fileTooLarge:
            Text(
                .error,
                "A text of the catalogue has at most 2 MiB.",
                why: "Longer texts are mistakes, and no app shows them.",
                help: "shorten the file")
        case .fileUnused:
            Text(
                .warning,
                "A file that goes by its name has the name of an episode or, if it is a header or footer, of a show.",
                why: """
                    Transcripts, chapters and pictures go out with the episode of the same name, headers and footers \
                    with the notes of a show, a series or a feed; a name with a mistake leaves them out in silence.
                    """,
                help: "give it the name of its episode, or name it in the episode's front matter")
        case .fileNotExamined:
            Text(
                .error,
                "The facts of each media file and picture can be read from it.",
                why: "Size, type and duration in a feed must be those of the file.",
                help: "replace the file by one that plays, or convert it anew")
        case .pathOutside:
            Text(
                .error,
                "A path stays within the folder of its show.",
                why: "A catalogue is copied and reviewed as a whole; what lies outside it could be "
                    + "any file of the machine.",
                help: "move the file into the show's folder and name it from there")
        case .outputCollision:
            Text(
                .error,
                "No two files of the catalogue have one place in the output.",
                why: "One would silently replace the other.",
                help: "rename one of the files")
        case .showMissing:
            Text(
                .error,
                "A catalogue has shows, each a folder with a show.yaml.",
                why: "Without show.yaml nothing says what the show is.",
                help: "write a show.yaml in the show's folder, or begin a show with 'podfeed new show'")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
