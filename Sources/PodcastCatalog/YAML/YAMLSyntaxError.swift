/// An error of libyaml, in its words and with the character at the place.
struct YAMLSyntaxError {
    /// What libyaml says.
    var problem: String
    /// What it was doing.
    var context: String?
    /// Where it stopped.
    var place: Place
    /// Where what it was doing began.
    var contextPlace: Place
    /// The character at the place.
    var scalar: Unicode.Scalar?
    /// The beginning of the line before, if a key may stand there that lacks its colon.
    var lineBefore: Place?

    /// The scalar at an index that counts scalars.
    static func scalar(at index: Int, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        return text.dropFirst(index).first
    }

    /// The same in plain words, with advice.
    var problemForPeople: YAMLProblem {
        if problem.contains("unexpected end of stream"), context?.contains("quoted scalar") == true {
            return syntax("the quotes that open here are never closed", at: contextPlace, "close the quotes")
        }
        if problem.contains("',' or ']'") { return unclosed("list", "]") }
        if problem.contains("',' or '}'") { return unclosed("mapping", "}") }
        if scalar == "\t" || problem.contains("tab") {
            return syntax("a tab stands where only spaces may", at: place, "indent with spaces")
        }
        if let key = keyWithoutColon {
            return syntax("expected ':' after the key that begins here", at: key, "write 'key: value'")
        }
        let (message, help) = words
        return syntax(message, at: place, help)
    }

    /// Where a key begins that lacks its colon: libyaml sees that only in the next line.
    private var keyWithoutColon: Place? {
        switch problem {
        case "could not find expected ':'": contextPlace
        case "mapping values are not allowed in this context": lineBefore
        default: nil
        }
    }

    private var words: (String, String?) {
        let quote = "put the text in quotes when it holds ': ' or begins with one of @ ` % & * ! | > [ ] { } # ,"
        switch problem {
        case "mapping values are not allowed in this context":
            return ("a ':' cannot stand here", "put text that holds ': ' in quotes, or mend the indentation")
        case "found character that cannot start any token":
            return ("a value cannot begin with '\(scalar.map(String.init) ?? "")'", quote)
        case "did not find expected key", "did not find expected <document start>":
            return ("expected a key here", "give this line the indentation of its neighbours, or quote the value")
        case "did not find expected '-' indicator":
            return ("expected '-' and the next element of the list", "give all elements the same indentation")
        case "block sequence entries are not allowed in this context":
            return ("a list cannot begin here", "begin the list on a new line below its key")
        case "found unknown escape character":
            return ("unknown escape in double quotes", "write '\\\\' for a backslash, or use single quotes")
        default: return ("\(problem)\(context.map { " \($0)" } ?? "")", nil)
        }
    }

    private func unclosed(_ what: String, _ bracket: String) -> YAMLProblem {
        var problem = syntax(
            "the \(what) that begins here is not closed", at: contextPlace, "close the \(what) with '\(bracket)'")
        problem.note = ("expected ',' or '\(bracket)' before this", place)
        return problem
    }

    private func syntax(_ message: String, at place: Place, _ help: String?) -> YAMLProblem {
        YAMLProblem(check: .yamlSyntax, message: message, place: place, help: help)
    }
}
