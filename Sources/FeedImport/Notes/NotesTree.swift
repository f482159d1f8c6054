/// A block of show notes.
indirect enum NotesPart: Hashable {
    /// A paragraph.
    case paragraph([NotesRun])
    /// A heading, of level 2 or 3.
    case heading(Int, [NotesRun])
    /// A list of elements, each of blocks.
    case list(isOrdered: Bool, [[NotesPart]])
    /// A quotation.
    case quote([NotesPart])
    /// Lines that stand as they are typed.
    case code(String)
}

/// Words of one look, or a break of the line.
struct NotesRun: Hashable {
    /// How words look.
    struct Look: Hashable {
        /// Whether they are strong.
        var isStrong = false
        /// Whether they are emphasised.
        var isEmphasised = false
        /// Whether they are code.
        var isCode = false
        /// Where they lead.
        var link: String?
    }

    /// The words; a line feed alone breaks the line.
    var text: String
    /// How they look.
    var look: Look

    /// Whether this breaks the line.
    var isBreak: Bool { text == "\n" }
}
