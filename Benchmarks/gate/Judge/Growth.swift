import Foundation

/// What has changed since a measure was recorded.
struct Growth {
    let recorded: GateRecord.Measure
    let now: CallgrindProfile

    /// By how many per cent more instructions there are; negative when there are fewer.
    var percent: Double {
        100 * Double(now.instructions - recorded.instructions) / Double(max(recorded.instructions, 1))
    }

    /// One line: the name, both counts, and the change.
    var line: String {
        let name = recorded.name.padding(toLength: 10, withPad: " ", startingAt: 0)
        return "\(name) \(recorded.instructions.grouped) → \(now.instructions.grouped)  \(percent.signed) %"
    }

    /// The functions that grew, by what they did themselves and by all that they had done.
    var functions: String {
        """
          by what a function did itself
        \(table { $0.own })
          by all that a function had done
        \(table { $0.inclusive })
        """
    }

    private func table(_ part: (FunctionCost) -> Int) -> String {
        let names = Set(now.functions.keys).union(recorded.functions.keys)
        let changes = names.map { name in
            let before = recorded.functions[name].map { FunctionCost(own: $0[0], inclusive: $0[1]) }
            let (old, new) = (before.map(part), part(now.functions[name] ?? FunctionCost()))
            return (name: name, old: old, new: new, change: new - (old ?? 0))
        }
        // Of what was not recorded it is only known that it was less than the least that is.
        let least = recorded.instructions / 500
        return changes.filter { $0.change > least }.sorted { ($1.change, $0.name) < ($0.change, $1.name) }.prefix(12)
            .map { change in
                let old = change.old.map(\.grouped) ?? "little"
                return "    +\(change.change.grouped)  (\(old) → \(change.new.grouped))  \(change.name)"
            }.joined(separator: "\n")
    }
}

extension Int {
    /// The number in groups of three digits.
    var grouped: String {
        var text = ""
        for (place, digit) in String(magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (self < 0 ? "-" : "") + String(text.reversed())
    }
}

extension Double {
    /// The number with a sign and one decimal.
    var signed: String { String(format: "%+.1f", self) }
}
