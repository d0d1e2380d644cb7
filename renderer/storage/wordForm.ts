import { Parser } from 'htmlparser2'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { FormDocument } from '../../shared/exchange/otherForms/formDocument'
import { closeElement, openElement, takeText } from './wordBlocks'
import { notWord, wordXml } from './wordParts'
import { documentOf, newWordState } from './wordState'

/** Elements within elements: a form with tables in tables comes to fifty. */
const deepest = 400

const tooDeep =
  'Its tables lie so deep within each other that no person made them. Nothing was changed. Copy the answers into a plain document and try that file.'

/** Why a document cannot be read, in words. It never leaves this file. */
class CannotRead extends Error {}

/**
 * Reads the tables and paragraphs of a Word document (.docx): words as they stand with all changes taken, what is chosen in
 * lists and tick boxes, and colours of cells. Refuses, in words, what is none and what is too large. Never throws.
 */
export function readWordForm(bytes: Uint8Array): Result<FormDocument, string> {
  const xml = wordXml(bytes)
  if (!xml.ok) return xml
  const state = newWordState()
  let depth = 0
  let isWhole = false
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new CannotRead(notWord)
      },
      onopentag(name, attributes) {
        depth += 1
        if (depth === 1 && name !== 'w:document') throw new CannotRead(notWord)
        if (depth > deepest) throw new CannotRead(tooDeep)
        openElement(state, name, attributes)
      },
      ontext: (text) => takeText(state, text),
      onclosetag(name, isImplied) {
        depth -= 1
        if (name === 'w:document') isWhole = !isImplied
        closeElement(state, name)
      },
    },
    { xmlMode: true },
  )
  try {
    parser.write(xml.value)
    parser.end()
  } catch (error) {
    if (error instanceof CannotRead) return refuse(error.message)
    throw error
  }
  return isWhole ? ok(documentOf(state)) : refuse(notWord)
}
