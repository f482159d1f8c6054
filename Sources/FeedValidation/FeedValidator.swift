public import Diagnostics

/// Holds feeds against rules.
public struct FeedValidator: Sendable {
    /// The rules, in the order of the documents.
    public let rules: [Rule]
    /// What feeds are held against.
    public let options: ValidationOptions

    let dispatches: DispatchTable

    /// A validator of all rules.
    public init(options: ValidationOptions = ValidationOptions(), rules: [Rule] = RuleBook.all) {
        self.options = options
        self.rules = rules
        dispatches = DispatchTable(rules)
    }

    /// What is wrong with a feed of which all bytes are at hand.
    public func report(on bytes: [UInt8], file: String) -> Report {
        var validation = Validation(of: file, with: self)
        validation.read(bytes)
        return validation.finish()
    }
}
