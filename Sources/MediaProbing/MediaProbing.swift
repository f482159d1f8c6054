// First file of MediaProbing.
