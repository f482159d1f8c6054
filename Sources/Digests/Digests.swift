// First file of Digests.
