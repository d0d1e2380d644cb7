/** Documents of more pages than this get a list of contents with page numbers. */
export const longestWithoutContents = 6
