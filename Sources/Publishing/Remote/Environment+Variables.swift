import Subprocess

extension Environment {
    /// Exactly these variables; those with names that no system allows are left out.
    static func variables(_ variables: [String: String]) -> Environment {
        var known: [Key: String] = [:]
        for (name, value) in variables {
            if let key = Key(rawValue: name) { known[key] = value }
        }
        return .custom(known)
    }
}
