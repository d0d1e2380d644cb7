/** Documents of more pages than this get a list of contents with page numbers. */
export const longestWithoutContents = 6

/** What every page of a practice document says, so that a page copied alone is never taken for real. */
export const sampleMark = 'SAMPLE DATA – not a real partnership'
