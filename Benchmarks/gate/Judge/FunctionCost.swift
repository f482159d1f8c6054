/// How many instructions were counted in a function.
struct FunctionCost: Codable, Hashable {
    /// In the function itself.
    var own = 0
    /// In the function and in all that it called.
    var inclusive = 0
}
