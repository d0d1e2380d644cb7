/** Documents of more pages than this get a list of contents. */
export const longestWithoutContents = 6
/** Documents of more pages than this have links without page numbers in it, which would take too long to work out. */
export const mostNumberedPages = 60
