import Synchronization

/// The dispatches of a validator, one for each set of profiles that a feed has asked for.
///
/// Sorting hundreds of rules takes longer than judging a small feed. So it is done once for all files; each takes a
/// copy, in which nothing has been looked at. That copies share what they sort is all that files share.
final class DispatchTable: Sendable {
    /// A dispatch without any rule in force.
    let idle: RuleDispatch
    private let ready: Mutex<[Set<Profile>: RuleDispatch]> = Mutex([:])

    init(_ rules: [Rule]) { idle = RuleDispatch(rules) }

    /// A dispatch in which the rules are in force that some profiles ask for.
    func dispatch(for profiles: Set<Profile>) -> RuleDispatch {
        ready.withLock { ready in
            if let known = ready[profiles] { return known }
            var dispatch = idle
            dispatch.activate(profiles)
            ready[profiles] = dispatch
            return dispatch
        }
    }
}
