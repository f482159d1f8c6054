import FeedValues

/// Addresses that links of show notes may have.
enum NotesLink {
    /// The address that a link means; `nil` for one that no feed can hold.
    static func address(_ href: String, base: WebAddress?) -> String? {
        let text = href.trimmedOfXMLWhiteSpace
        if text.prefix(7).lowercased() == "mailto:" {
            let mailbox = text.dropFirst(7).prefix { $0 != "?" }
            guard EmailAddress(mailbox) != nil, !text.utf8.contains(where: isSyntax) else { return nil }
            return "mailto:" + text.dropFirst(7)
        }
        // An empty link leads to the page that it stands on.
        guard !text.isEmpty else { return nil }
        if let address = WebAddress(asMeant: String(text)) { return address.description }
        guard URLReference(String(text)).isRelative else { return nil }
        return base?.resolving(String(text))?.description
    }

    private static func isSyntax(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}

extension NotesRun {
    /// Words with single spaces, none at the ends and around breaks; empty where there is nothing to read.
    static func tidied(_ runs: [NotesRun]) -> [NotesRun] {
        var tidy: [NotesRun] = []
        var needsSpace = false
        for run in runs {
            if run.isBreak {
                if !tidy.isEmpty { tidy.append(run) }
                needsSpace = false
                continue
            }
            var text = ""
            for scalar in run.text.unicodeScalars {
                if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}" {
                    needsSpace = needsSpace || !(tidy.last?.isBreak ?? true) || !text.isEmpty
                } else {
                    if needsSpace {
                        if text.isEmpty, let last = tidy.indices.last, !tidy[last].isBreak {
                            tidy[last].text += " "
                        } else if !text.isEmpty {
                            text += " "
                        }
                        needsSpace = false
                    }
                    text.unicodeScalars.append(scalar)
                }
            }
            if text.isEmpty { continue }
            if let last = tidy.indices.last, tidy[last].look == run.look, !tidy[last].isBreak {
                tidy[last].text += text
            } else {
                tidy.append(NotesRun(text: text, look: run.look))
            }
        }
        while tidy.last?.isBreak == true { tidy.removeLast() }
        return tidy.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } ? [] : tidy
    }
}
