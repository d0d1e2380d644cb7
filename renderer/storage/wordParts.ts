import { ok, type Result, refuse } from '../../shared/basics/result'
import { utf8Text } from '../../shared/basics/utf8'
import { unzipCounted } from './unzipCounted'

// What is looked at before anything reads a Word document from outside: its sizes, and which of its parts has the words.

/** How large a Word document may be: the file and what is in it in bytes, and its parts. Pictures make them large. */
const wordLimits = {
  file: 30 * 1024 * 1024,
  inflated: 80 * 1024 * 1024,
  words: 20 * 1024 * 1024,
  parts: 3_000,
} as const

const then = 'Nothing was changed.'
export const notWord = `This is not a whole Word document (.docx). ${then} Open it in your word processor, save it again as a Word document (.docx) and try that file.`
const oldOrLocked = `This document is of an older kind or has a password. ${then} Save it as a Word document (.docx) without a password and try that file.`
const hasMacros = `This document holds a program (macros). ${then} Save it as a Word document (.docx) without macros and try that file.`
const tooLarge = (what: string) => `${what} ${then} Take pictures and embedded files out of it and try again.`

/** Why a document cannot be read, in words. It never leaves this file. */
class CannotRead extends Error {}

/** The XML of the words of a Word document. Refuses, in words, what is none and what is too large. Never throws. */
export function wordXml(bytes: Uint8Array): Result<string, string> {
  if (bytes.length > wordLimits.file) return refuse(tooLarge('The file is larger than 30 MB.'))
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse(oldOrLocked)
  try {
    const parts = unzip(bytes)
    const links = utf8Text(parts.get('_rels/.rels') ?? new Uint8Array()) ?? ''
    const xml = utf8Text(parts.get(mainPart(links)) ?? new Uint8Array())
    return xml ? ok(xml) : refuse(notWord)
  } catch (error) {
    return refuse(error instanceof CannotRead ? error.message : notWord)
  }
}

/** The part that has the words: programs give it several names. */
function mainPart(links: string): string {
  for (const [tag] of links.matchAll(/<Relationship\s[^>]{0,1000}>/g)) {
    const target = /\sTarget="\/?([^"]{1,200})"/.exec(tag)?.[1]
    if (target && /\sType="[^"]{0,200}\/officeDocument"/.test(tag)) return target
  }
  return 'word/document.xml'
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let inflated = 0
  let words = 0
  return unzipCounted(bytes, (name, before, isNew) => {
    if (/(^|\/)vbaProject\.bin$/i.test(name)) throw new CannotRead(hasMacros)
    if (!isNew || before >= wordLimits.parts) throw new CannotRead(notWord)
    const isRead = name === '_rels/.rels' || /^word\/[^/]*\.xml$/.test(name)
    return (size) => {
      inflated += size
      if (isRead) words += size
      if (inflated > wordLimits.inflated) throw new CannotRead(tooLarge('Unpacked, the document is larger than 80 MB.'))
      if (words > wordLimits.words)
        throw new CannotRead(tooLarge('Unpacked, the words of the document are more than 20 MB.'))
      return isRead
    }
  })
}
