/** What every page of a practice document says, so that a page copied alone is never taken for real. */
export const sampleMark = 'SAMPLE DATA – not a real partnership'
