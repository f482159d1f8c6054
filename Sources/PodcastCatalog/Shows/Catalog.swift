package import Diagnostics
package import FeedValues
package import PodcastModel

/// What a catalogue says, as far as it is right, and what is wrong with it.
package struct Catalog: Sendable {
    /// The shows of which enough is right, in the order of their ids.
    package var shows: [Show]
    /// What was found, in reading order.
    package var findings: [Finding]
    /// The address of the site; `nil` when none is stated or given.
    package var site: WebAddress?
    /// How much the findings of rules matter: the lines of the network, then those of the shows.
    package var ruleSettings: [RuleSetting] = []
    /// The files of the site, the feeds among them, in the order of their paths.
    package var files: [OutputFile]
}
