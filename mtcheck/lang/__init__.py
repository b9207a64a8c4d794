"""What mtcheck knows of languages: scripts, spelling, numbers, names, words, terms."""
