import Diagnostics

extension CatalogCheck {
    var chapterText: Text {
        switch self {
        case .chapterOrder:
            Text(
                .error,
                "Chapters stand in the order of their beginnings, no two at one time.",
                why: "Apps jump to them in that order.",
                help: "sort the chapters by where they begin")
        case .chapterBeyondEnd:
            Text(
                .error,
                "Chapters begin before the episode ends.",
                why: "Apps can't jump beyond the end.",
                help: "correct the time")
        case .chapterEnd:
            Text(
                .error,
                "A chapter ends after it begins, before the next begins, and with the episode.",
                why: "Apps show one chapter at a time, and none that ends before it begins.",
                help: "correct the time, or leave it out: a chapter ends where the next begins")
        case .chapterSource:
            Text(
                .error,
                "The chapters of an episode stand in one place, which holds some.",
                why: "Of two places one would be forgotten, and listeners would get the chapters of an older cut.",
                help: "keep one of them, or say by 'chapters:' which file it is, 'embedded' or 'notes'")
        case .chapterFile:
            Text(
                .error,
                "A file of chapters is what its name says.",
                why: "What can't be read can't be published.",
                help: "correct the file at that line")
        case .chapterStamp:
            Text(
                .error,
                "A time stamp of a chapter stands at the beginning of its line, with a title behind it.",
                why: "What is unclear to a program is unclear to apps, which look for the same lines.",
                help: "write lines such as '12:30 Title', and other text in a paragraph of its own")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
