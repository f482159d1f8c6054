// First file of FeedWriting.
