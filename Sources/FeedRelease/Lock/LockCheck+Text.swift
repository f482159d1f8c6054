extension LockCheck {
    /// What it demands, as a sentence.
    package var summary: String {
        switch self {
        case .header: "The lock begins with 'podfeed-lock 1'."
        case .line: "Each line of the lock is an episode or a feed, with its guid and when it was first released."
        case .conflict: "The lock holds no marks of an unfinished merge."
        case .identityDuplicate: "An episode or feed has one line in the lock."
        case .guidDuplicate: "No two episodes of a show, and no two feeds, have one guid in the lock."
        case .guidReused: "A guid that was released stays with its episode."
        case .episodeMissing: "A released episode is still in the catalogue."
        case .episodeHeldBack: "A released episode is neither a draft nor one of the future."
        case .episodeRetracted: "An episode that was taken down has no file any more."
        case .mediaChanged: "A media file keeps the bytes with which it was released."
        case .mediaMoved: "A released episode keeps its media file."
        case .mediaAbsent: "The media of released episodes is there when a site is built."
        case .feedMissing: "A released feed is still made."
        }
    }

    /// Why, as a sentence or two.
    package var why: String {
        switch self {
        case .header:
            "A file of another format, or of a later version, may mean something else than it seems to say."
        case .line:
            "A line that can't be read protects nothing: its episode could change its guid without a word."
        case .conflict:
            "Between the marks, two branches disagree, and what was released is not known."
        case .identityDuplicate:
            "Of two lines one is wrong, and only you know which. Two branches that change one line leave both."
        case .guidDuplicate:
            "Apps take the second episode for the first and never show it."
        case .guidReused:
            """
            Apps know episodes by guids. With the guid of another, or of one that was taken down, the new episode \
            replaces that one in some apps and stays unseen in others.
            """
        case .episodeMissing:
            """
            It vanishes from the apps of all who follow the show, and when its file was renamed it comes back as new: \
            downloaded again, marked as unheard.
            """
        case .episodeHeldBack:
            "It vanishes from apps, and on its new date some show it again and others never do."
        case .episodeRetracted:
            "The file changes nothing any more, and somebody may take it for an episode that listeners have."
        case .mediaChanged:
            """
            Apps and caches keep what they have fetched under an address. Some listeners hear the old sound and some \
            the new, and downloads that were interrupted are stitched together from both.
            """
        case .mediaMoved:
            "Whoever has the episode keeps the old sound. The file under the old name must stay on the server for apps."
        case .mediaAbsent:
            """
            Feeds are whole without it, as size, type and duration are those of the lock, and so are their rules. The \
            site lacks the sound: it can be published only to where the same files are.
            """
        case .feedMissing:
            "Its address answers with an error from then on, and its listeners get nothing more."
        }
    }

    /// What to do, as a verb phrase.
    package var help: String {
        switch self {
        case .header: "update podfeed, or restore the file from version control"
        case .line: "restore the line from version control"
        case .conflict:
            "keep the lines of both sides and remove the marks; 'podfeed.lock merge=union' in .gitattributes does it"
        case .identityDuplicate: "keep the one that was released, the earlier 'first=' in doubt, and remove the other"
        case .guidDuplicate: "restore the lines from version control"
        case .guidReused: "remove the guid that was copied, or state one of its own"
        case .episodeMissing: "bring the file back, or say what is meant: 'podfeed lock --move' or 'podfeed retract'"
        case .episodeHeldBack: "take the change back; to take the episode down, run 'podfeed retract'"
        case .episodeRetracted: "delete the file, or run 'podfeed retract --undo' to bring the episode back"
        case .mediaChanged:
            "give the new file a new name; where the old one must be replaced, run 'podfeed lock --accept'"
        case .mediaMoved: "keep the old file on the server; 'podfeed lock' writes the new name down"
        case .mediaAbsent: "fetch the files before you publish to a place that lacks them"
        case .feedMissing: "bring the feed back; where it is meant to end, run 'podfeed lock --accept'"
        }
    }
}
