extension ImportCheck {
    /// What it demands, as a sentence.
    package var summary: String { text.summary }

    /// Why, as a sentence or two.
    package var why: String { text.why }

    /// What to do, as a verb phrase.
    package var help: String { text.help }

    private struct Text {
        var summary: String
        var why: String
        var help: String

        init(_ summary: String, why: String, help: String) {
            (self.summary, self.why, self.help) = (summary, why, help)
        }
    }

    private var text: Text {
        switch self {
        case .unreadable:
            Text(
                "A feed is read to its end.",
                why: "What stands behind a place that is not well-formed is in no episode: nothing is imported.",
                help: "correct the feed, or fetch it again")
        case .page:
            Text(
                "A feed is whole, and not one page of several (RFC 5005).",
                why: "Only the page that is given becomes episodes; those of the others would be missing.",
                help: "import the other pages, too, and put their episodes together")
        case .substitute:
            Text(
                "A feed says of its show what every show must say.",
                why: "The catalogue asks for it, and something stands in its place that nobody wrote.",
                help: "write in show.yaml what is right")
        case .date:
            Text(
                "An episode has a date that can be read.",
                why:
                    "Episodes stand in the order of their dates; without one 'date: false' is written, and a date that can't be read is kept under 'extensions'.",
                help: "write the right 'date' into the episode")
        case .media:
            Text(
                "An episode has one media file, with an address, a size and a type.",
                why: "Apps play nothing else, and leave out items without it.",
                help: "write 'media' into the episode, or remove its file")
        case .guid:
            Text(
                "An episode has a guid that no other has, and keeps it letter by letter.",
                why: "Apps know episodes by it: of two with the same they show one, and one whose guid changes twice.",
                help: "give the episode a guid; of two with the same, give the newer one another")
        default: otherText
        }
    }

    private var otherText: Text {
        switch self {
        case .value:
            Text(
                "A value of the feed can be read.",
                why: "What can't be read has no key in a catalogue; the element is kept as it is, under 'extensions'.",
                help: "write the right value with its key, and remove the extension")
        case .notes:
            Text(
                "Notes hold what apps show: paragraphs, lists, links, emphasis, headings, quotations and code.",
                why: "All else is left out of show notes; its words stay.",
                help: "see whether the notes still say what they should")
        case .text:
            Text(
                "Texts have no control characters, a description or kept element at most 400,000 bytes, a file 2 MiB.",
                why: "A catalogue can't hold more; what is left out is told, and builds refuse a file that is longer.",
                help: "see whether the text still says what it should; shorten a file that is too long")
        case .changed:
            Text(
                "A value has the form that it has in catalogues.",
                why: "Old feeds write in other words what means the same: 'clean', '01:02:03', 'en-us'.",
                help: "nothing; the meaning is the same")
        case .kept:
            Text(
                "An element has a key of its own in the catalogue.",
                why:
                    "Others are kept as they are, under 'extensions', and stand in the new feed as they stood in the old.",
                help: "remove it from 'extensions' if nobody reads it any more")
        case .made:
            Text(
                "An element says something that builds don't know by themselves.",
                why: "What each build makes anew is not kept: dates of making, the program, the feed's own address.",
                help: "nothing; builds write it")
        case .address:
            Text(
                "A feed stays at its address.",
                why: "Apps go on asking at the old address, until they are led to the new one.",
                help: "let the old address lead to the new one for good, and see 'podfeed migrate'")
        default:
            Text(
                "Media that were asked for with --media have been fetched.",
                why: "The episode goes on naming the address of the old feed.",
                help: "fetch it later, and name the file in 'media'")
        }
    }
}
