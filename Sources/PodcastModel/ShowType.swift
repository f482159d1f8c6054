/// In which order a show is meant to be heard (`itunes:type`).
public enum ShowType: String, Hashable, Sendable, CaseIterable {
    /// Episodes stand alone; the newest comes first.
    case episodic
    /// Episodes follow one another; the oldest comes first.
    case serial
}
