public import Diagnostics

/// Holds feeds against rules.
public struct FeedValidator: Sendable {
    /// The rules, in the order of the documents.
    public let rules: [Rule]
    /// What feeds are held against.
    public private(set) var options: ValidationOptions

    let dispatches: DispatchTable

    /// A validator of all rules.
    public init(options: ValidationOptions = ValidationOptions(), rules: [Rule] = RuleBook.all) {
        self.options = options
        self.rules = rules
        dispatches = DispatchTable(rules)
    }

    /// This validator with other options; both share the rules as they have been sorted, so that this takes no time.
    package func with(_ options: ValidationOptions) -> FeedValidator {
        var copy = self
        copy.options = options
        return copy
    }

    /// What is wrong with a feed of which all bytes are at hand.
    ///
    /// - Parameter jobs: how many threads may work on it.
    public func report(on bytes: [UInt8], file: String, jobs: Int = 1) -> Report {
        var validation = Validation(of: file, with: self, jobs: jobs)
        validation.read(bytes)
        return validation.finish()
    }
}
