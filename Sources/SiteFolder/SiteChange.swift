/// What a build did to the folder of the site.
package enum SiteChange: Hashable, Sendable {
    /// There was no folder before.
    case created
    /// A new tree took the place of the old one.
    case replaced
    /// The new tree was the old one to the byte, which was left alone.
    case unchanged
}
