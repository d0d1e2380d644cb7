import { isSealed } from '../sealed/sealedFile'

// What a file from outside seems to be, by its first bytes and never by its name alone: people rename files, and post adds
// endings. Only what this says decides which reader looks at it.

/** What a file seems to be. */
export type FileSort =
  | 'empty'
  /** Our own container: a return pack, a partnership or a back-up. */
  | 'container'
  /** A container that is encrypted with a passphrase. */
  | 'sealed'
  | 'workbook'
  | 'page'
  | 'word'
  | 'text'
  | 'pdf'
  | 'image'
  | 'oldOffice'
  | 'email'
  | 'archive'
  | 'unknown'

/** Says what a file seems to be. Looks at a few thousand bytes at most. */
export function sortOf(name: string, bytes: Uint8Array): FileSort {
  if (bytes.length === 0) return 'empty'
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (isSealed(bytes)) return 'sealed'
  if (starts(0x50, 0x4b)) return zipSort(bytes)
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0x47, 0x49, 0x46, 0x38)) return 'image'
  if (starts(0x49, 0x49, 0x2a) || starts(0x4d, 0x4d, 0x00) || isBoxed(bytes, /^(heic|heix|mif1|avif)$/)) return 'image'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return /\.msg$/i.test(name) ? 'email' : 'oldOffice'
  if (starts(0x1f, 0x8b) || starts(0x37, 0x7a, 0xbc, 0xaf) || starts(0x52, 0x61, 0x72, 0x21)) return 'archive'
  return textSort(name, bytes)
}

const head = (bytes: Uint8Array, count: number) =>
  Array.from(bytes.subarray(0, count), (byte) => String.fromCharCode(byte)).join('')

const isBoxed = (bytes: Uint8Array, brand: RegExp) =>
  head(bytes.subarray(4), 4) === 'ftyp' && brand.test(head(bytes.subarray(8), 4))

/** A zip file by the names that stand in it: ours begins with its manifest and is not compressed. */
function zipSort(bytes: Uint8Array): FileSort {
  const start = head(bytes, 30 + 13)
  if (start.endsWith('manifest.json')) return 'container'
  const names = head(bytes, 4_000) + head(bytes.subarray(Math.max(0, bytes.length - 64_000)), 64_000)
  if (names.includes('xl/workbook')) return 'workbook'
  return names.includes('word/document') ? 'word' : 'archive'
}

function textSort(name: string, bytes: Uint8Array): FileSort {
  const text = head(bytes, 4_000)
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|!--)/i.test(text)) return 'page'
  if (/\.eml$/i.test(name) || /^(Received|Return-Path|From|MIME-Version): /m.test(text.slice(0, 400))) return 'email'
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? 'unknown' : 'text'
}

/** What to say of a file that holds no return: what it is, and what to do with it. */
export const sortWords: Readonly<
  Record<Exclude<FileSort, 'container' | 'page'>, { readonly what: string; readonly next: string }>
> = {
  sealed: {
    what: 'This file is encrypted, and was not opened.',
    next: 'Bring it in again, and type the passphrase that its sender gave you.',
  },
  empty: { what: 'The file is empty: 0 bytes.', next: 'Ask for it again; it was probably cut off on its way.' },
  workbook: {
    what: 'This is an Excel workbook, but not a return workbook that this app made.',
    next: 'If it holds answers of another form or a survey, choose “Bring in answers from a survey or another area’s form” under Receive returns. If a return workbook was copied into a new file, ask for the file itself.',
  },
  word: {
    what: 'This is a Word document that may be a filled-in form.',
    next: 'If it is another area’s form, choose “Bring in answers from a survey or another area’s form” under Receive returns. If it is a printed form of this app, open the return it belongs to and choose “Type in a paper copy”.',
  },
  text: {
    what: 'This is a text file and holds no return.',
    next: 'If it is the export of a survey, choose “Bring in answers from a survey or another area’s form” under Receive returns.',
  },
  pdf: {
    what: 'This is a PDF.',
    next: 'PDF files are not read. Open the return it belongs to and choose “Type in a paper copy”.',
  },
  image: {
    what: 'This is a picture.',
    next: 'Pictures are not read. If it shows a filled-in form, choose “Type in a paper copy” in the return it belongs to.',
  },
  oldOffice: {
    what: 'This file is of an older Office kind, or has a password.',
    next: 'Ask for it without a password, saved as an Excel workbook (.xlsx).',
  },
  email: {
    what: 'This is an e-mail, not a return.',
    next: 'Open it in your e-mail program, save what is attached to it, and drop that here.',
  },
  archive: {
    what: 'This is a zip or another archive.',
    next: 'Open it first and drop the files that are in it.',
  },
  unknown: { what: 'This is not a kind of file that this app knows.', next: 'Check that it is the file you meant.' },
}
