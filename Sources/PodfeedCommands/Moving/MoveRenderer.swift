import Diagnostics
import FeedRelease

/// The checklists of a move, for people, for programs and for a document.
struct MoveRenderer {
    /// The checklist of each feed.
    let checklists: [MoveChecklist]
    /// The feeds of the old side that the new one lacks, by their names.
    let missing: [String]

    /// Whether something is open.
    var isOpen: Bool { !missing.isEmpty || checklists.contains(where: \.isOpen) }

    /// The lists as text, as wide as the terminal if there is one.
    func text(_ style: ANSIStyle, width: Int?) -> String {
        var text = ""
        for list in checklists {
            text += style.paint(TerminalCells.visible(list.title), .strong) + "\n"
            text += "  " + TerminalCells.visible(MoveRenderer.way(of: list)) + "\n\n"
            for point in list.points { text += MoveRenderer.lines(of: point, style, width: width) }
            if !list.isRedirected { text += MoveRenderer.lines(of: MoveRenderer.recipes(for: list), style) }
            text += "\n"
        }
        for name in missing {
            let words = TerminalCells.visible("the feed '\(name)' has none in the new place that is the same")
            text += style.paint("to do", .error) + "        \(words)\n\n"
        }
        return text + summary + "\n"
    }

    private var summary: String {
        let counts = [MovePoint.State.done, .toDo, .notChecked].map { state in
            checklists.reduce(0) { $0 + $1.count(state) } + (state == .toDo ? missing.count : 0)
        }
        return "\(counts[0]) done, \(counts[1]) to do, \(counts[2]) not checked"
    }

    private static func way(of list: MoveChecklist) -> String {
        "\(list.oldAddress ?? "an unknown address") -> \(list.newAddress ?? "an unknown address")"
    }

    private static func recipes(for list: MoveChecklist) -> [MoveRecipe] {
        guard let old = list.oldAddress, let new = list.newAddress, old != new else { return [] }
        return MoveRecipe.all(from: old, to: new)
    }

    private static func words(_ state: MovePoint.State) -> (text: String, ink: ANSIStyle.Ink) {
        switch state {
        case .done: ("done", .success)
        case .toDo: ("to do", .error)
        case .notChecked: ("not checked", .info)
        }
    }

    private static func lines(of point: MovePoint, _ style: ANSIStyle, width: Int?) -> String {
        let (word, ink) = words(point.state)
        let gap = String(repeating: " ", count: 13 - word.count)
        let name = point.subject.rawValue
        let head = "  " + style.paint(word, ink) + gap + name + String(repeating: " ", count: max(1, 15 - name.count))
        let indent = String(repeating: " ", count: 30)
        var text = head + wrapped(point.seen, width, indent) + "\n"
        if let advice = point.advice { text += indent + wrapped("-> " + advice, width, indent) + "\n" }
        return text
    }

    private static func wrapped(_ text: String, _ width: Int?, _ indent: String) -> String {
        let text = TerminalCells.visible(text)
        guard let width, width > indent.count + 20 else { return text }
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            let isFull =
                TerminalCells.width(of: line) + 1 + TerminalCells.width(of: String(word)) > width - indent.count
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if isFull {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines.joined(separator: "\n" + indent)
    }

    private static func lines(of recipes: [MoveRecipe], _ style: ANSIStyle) -> String {
        guard !recipes.isEmpty else { return "" }
        var text = "\n  " + style.paint("A redirect from the old address", .label) + "\n"
        for recipe in recipes {
            text += TerminalCells.visible("  \(recipe.place): \(recipe.words)") + "\n"
            for line in recipe.lines { text += TerminalCells.visible("      " + line) + "\n" }
        }
        return text
    }

    /// The lists as a document that people tick off.
    var markdown: String {
        var text = ""
        for list in checklists {
            text += "## \(MarkdownText.escaped(list.title))\n\n"
            text +=
                "\(MarkdownText.code(list.oldAddress ?? "unknown")) → \(MarkdownText.code(list.newAddress ?? "unknown"))\n\n"
            for point in list.points {
                let box = point.state == .done ? "x" : " "
                let state = point.state == .notChecked ? " (not checked)" : ""
                text += "- [\(box)] **\(point.subject.rawValue)**\(state): \(MarkdownText.escaped(point.seen))"
                text += point.advice.map { ". To do: " + MarkdownText.escaped($0) } ?? ""
                text += "\n"
            }
            let recipes = list.isRedirected ? [] : MoveRenderer.recipes(for: list)
            if !recipes.isEmpty { text += "\nA redirect from the old address:\n\n" }
            for recipe in recipes {
                text += "- \(MarkdownText.escaped(recipe.place)): \(MarkdownText.escaped(recipe.words))"
                text += recipe.lines.map { " " + MarkdownText.code($0) }.joined() + "\n"
            }
            text += "\n"
        }
        for name in missing {
            text += "- [ ] \(MarkdownText.code(name)) has no feed in the new place that is the same\n"
        }
        return text + (missing.isEmpty ? "" : "\n") + summary + "\n"
    }

    /// The lists as an object.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.key("moves")
            object.array { moves in
                for list in checklists { moves.object { MoveRenderer.write(list, to: &$0) } }
            }
            object.member("missing", missing)
        }
        return writer.text + "\n"
    }

    private static func write(_ list: MoveChecklist, to object: inout JSONWriter) {
        object.member("title", list.title)
        object.member("old", list.oldAddress)
        object.member("new", list.newAddress)
        object.key("points")
        object.array { points in
            for point in list.points {
                points.object { object in
                    object.member("subject", point.subject.rawValue)
                    object.member("state", point.state.rawValue)
                    object.member("seen", point.seen)
                    object.member("advice", point.advice)
                }
            }
        }
        object.key("redirects")
        object.array { places in
            for recipe in list.isRedirected ? [] : recipes(for: list) {
                places.object { object in
                    object.member("place", recipe.place)
                    object.member("words", recipe.words)
                    object.member("lines", recipe.lines)
                }
            }
        }
    }
}
