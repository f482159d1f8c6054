import Foundation

/// How many instructions a program took, and in which functions, as callgrind counted them.
struct CallgrindProfile {
    /// All instructions.
    private(set) var instructions = 0
    /// The functions by name; those of one name are one.
    private(set) var functions: [String: FunctionCost] = [:]

    /// What a file in callgrind's format says (valgrind's manual, "Callgrind Format Specification").
    ///
    /// Names come once, as `fn=(12) name`, and are `(12)` from then on. A line of costs that follows one of `calls=`
    /// is what the function called took; all others are of the function itself.
    init(_ text: String) {
        var names: [Substring: String] = [:]
        var (function, callee) = ("", "")
        var isCall = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("fn=") {
                function = CallgrindProfile.name(line.dropFirst(3), &names)
            } else if line.hasPrefix("cfn=") {
                callee = CallgrindProfile.name(line.dropFirst(4), &names)
            } else if line.hasPrefix("calls=") {
                isCall = true
            } else if line.hasPrefix("totals:") {
                instructions = Int(line.dropFirst(7).trimmingCharacters(in: .whitespaces)) ?? 0
            } else if let first = line.utf8.first, CallgrindProfile.beginsCost(first) {
                let cost = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                if !isCall {
                    functions[function, default: FunctionCost()].own += cost
                    functions[function, default: FunctionCost()].inclusive += cost
                } else if callee != function {
                    functions[function, default: FunctionCost()].inclusive += cost
                }
                isCall = false
            }
        }
        // What calls itself through others would be counted again and again.
        functions = functions.mapValues {
            FunctionCost(own: $0.own, inclusive: min($0.inclusive, instructions))
        }
    }

    private static func beginsCost(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-*".utf8.contains(byte)
    }

    private static func name(_ text: Substring, _ names: inout [Substring: String]) -> String {
        guard let end = text.firstIndex(of: ")") else { return String(text) }
        let id = text[...end]
        let name = text[text.index(after: end)...].drop { $0 == " " }
        if !name.isEmpty { names[id] = CallgrindProfile.plain(name) }
        return names[id] ?? String(id)
    }

    /// A name without the number that tells recursion apart, and not longer than a line.
    private static func plain(_ name: Substring) -> String {
        var name = name
        if let mark = name.lastIndex(of: "'"), name[name.index(after: mark)...].allSatisfy(\.isNumber) {
            name = name[..<mark]
        }
        return name.count <= 110 ? String(name) : name.prefix(70) + "…" + name.suffix(39)
    }
}
