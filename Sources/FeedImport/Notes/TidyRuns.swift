/// Words with single spaces, none at the ends and around breaks, while they are put together.
struct TidyRuns {
    private var runs: [NotesRun] = []
    // How the words look between which a space is to be written.
    private var space: NotesRun.Look?

    /// The words of some runs, tidied; none where there is nothing to read.
    static func runs(of runs: [NotesRun]) -> [NotesRun] {
        var tidy = TidyRuns()
        for run in runs { tidy.add(run) }
        while tidy.runs.last?.isBreak == true { tidy.runs.removeLast() }
        return tidy.runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } ? [] : tidy.runs
    }

    private mutating func add(_ run: NotesRun) {
        if run.isBreak {
            if !runs.isEmpty { runs.append(run) }
            space = nil
            return
        }
        var text = ""
        for scalar in run.text.unicodeScalars {
            if TidyRuns.isSpace(scalar) {
                let isFirst = text.isEmpty && runs.last?.isBreak ?? true
                if space == nil, !isFirst { space = run.look }
                continue
            }
            if let look = space {
                if text.isEmpty { text = leading(look, run.look) } else { text += " " }
                space = nil
            }
            text.unicodeScalars.append(scalar)
        }
        guard !text.isEmpty else { return }
        if let last = runs.indices.last, runs[last].look == run.look, !runs[last].isBreak {
            runs[last].text += text
        } else {
            runs.append(NotesRun(text: text, look: run.look))
        }
    }

    /// Writes a space between two runs, best among words without any look; what of it begins the next run.
    private mutating func leading(_ space: NotesRun.Look, _ next: NotesRun.Look) -> String {
        let plain = NotesRun.Look()
        if let last = runs.indices.last, runs[last].look == plain, !runs[last].isBreak {
            runs[last].text += " "
            return ""
        }
        if next == plain || space != plain { return " " }
        runs.append(NotesRun(text: " ", look: plain))
        return ""
    }

    // The white space of HTML; a space that does not break is a word.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}"
    }
}
