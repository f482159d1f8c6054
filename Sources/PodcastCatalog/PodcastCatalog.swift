// First file of PodcastCatalog.
