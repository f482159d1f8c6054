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
        \(table(\.own))
          by all that a function had done
        \(table(\.inclusive))
        """
    }

    private func table(_ part: KeyPath<FunctionCost, Int>) -> String {
        let names = Set(now.functions.keys).union(recorded.functions.keys)
        let changes = names.compactMap { name -> (name: String, old: Int?, new: Int)? in
            let old = recorded.functions[name].map { FunctionCost(own: $0[0], inclusive: $0[1]) }
            let new = now.functions[name] ?? FunctionCost()
            // What nearly everything goes through grows with anything.
            guard max(old?.inclusive ?? 0, new.inclusive) < now.instructions / 10 * 9 else { return nil }
            return (name, old?[keyPath: part], new[keyPath: part])
        }
        // Of what was not recorded it is only known that it was less than the least that is.
        let least = recorded.instructions / GateRecord.Measure.leastOwn
        func growth(_ change: (name: String, old: Int?, new: Int)) -> Int { change.new - (change.old ?? 0) }
        return changes.filter { growth($0) > least }.sorted { (growth($1), $0.name) < (growth($0), $1.name) }
            .prefix(12).map { change in
                let old = change.old.map(\.grouped) ?? "little"
                return "    +\(growth(change).grouped)  (\(old) → \(change.new.grouped))  \(change.name)"
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
