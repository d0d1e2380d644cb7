/** Reads a framework from a file, and gives an empty workbook to write one in. */
export const FileButtons = () => null
