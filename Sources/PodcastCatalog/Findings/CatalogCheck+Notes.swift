import Diagnostics

extension CatalogCheck {
    var notesText: Text {
        switch self {
        case .linkHost:
            Text(
                .warning,
                "Links in notes go to hosts that 'links: allow:' lists, when there is such a list.",
                why: "Text that is copied from a page brings foreign links along.",
                help: "remove the link, or add its host to 'links: allow:'")
        case .linkRelative:
            Text(
                .error,
                "Links in notes are absolute.",
                why: "Apps show notes far from the page that they were written for.",
                help: "write the whole address, as https://example.com/page")
        case .linkScheme:
            Text(
                .error,
                "Links in notes begin with https: or mailto:.",
                why: "Other kinds of links run code or open nothing.",
                help: "write an https address")
        case .linkInsecure:
            Text(
                .warning,
                "Links in notes use https.",
                why: "Anyone on the way can read and change what http carries.",
                help: "write https:")
        case .notesImage:
            Text(
                .warning,
                "Notes hold no pictures.",
                why: "Apps leave them out; so does the feed.",
                help: "remove the picture, or link to it")
        case .notesHTML:
            Text(
                .warning,
                "Notes are Markdown without HTML.",
                why: "HTML is left out of the feed, but for line breaks, code and emphasis.",
                help: "write Markdown")
        case .notesTable:
            Text(
                .info,
                "Notes hold no tables.",
                why: "Apps can't show them; the feed carries each row as an element of a list.",
                help: "write a list")
        case .notesMarkup:
            Text(
                .info,
                "Notes hold only what apps show: paragraphs, lists, links, emphasis, headings, quotations and code.",
                why: "Rules and struck text are left out or shown plainly.",
                help: "remove the markup")
        case .timeCode:
            Text(
                .warning,
                "Time codes in notes that become links lie within the episode, which has a page.",
                why: "A link to a time that there is not leads nowhere; so does one without a page.",
                help: "correct the time, state 'link:', or write 'time-codes: text'")
        case .template:
            Text(
                .error,
                "Headers and footers are Mustache templates that use known values.",
                why: "A mistake would stand in every episode's notes.",
                help: "mend the template")
        case .descriptionLength:
            Text(
                .info,
                "Summary and notes have at most 4,000 bytes together.",
                why: "The description is cut there at the end of a paragraph; content:encoded carries the whole.",
                help: "shorten the notes, or leave them: nothing is lost to apps that read content:encoded")
        default: preconditionFailure("the check \(id) is in another group")
        }
    }
}
