/** The version of the content: what records look like. Raised with every upgrade step. */
export const schemaVersion = 7

/** The version of the container around it: manifest and entries. */
export const formatVersion = 1

/** The oldest program, by schema version, that may read what this one writes. */
export const minReader = 7
