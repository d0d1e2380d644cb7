import { readFileSync } from 'node:fs'
import path from 'node:path'
import { asDay } from '../../../../shared/basics/day'
import { parse } from '../../../../shared/basics/parse'
import { findPersonal } from '../../../../shared/guard/findPersonal'
import { nameListSchema, namesOf } from '../../../../shared/guard/names'

// Long texts of the kind that answers are written in, with something to be found in each paragraph.

const paragraph =
  'The panel met on 12 March 2026 and asked 14 agencies about supervision; 62% had shown it by 3/4/2026. Zainab, aged 9, is made up, and so is her mother at 14 Kestrel Road, reached on 07700 900123. Under section 11 each agency must show how it listens to children aged 5 to 11. The Head of Safeguarding, Grace Aldermoor, reports to the Board every quarter. MASH (7), CSC (9) and LAC 1048832 are counted apart. '

const textOf = (length: number) => paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length)

/** How long one look takes over a text of so many characters, in milliseconds, so many times over. */
export function looks(root: string, length: number, count: number): readonly number[] {
  const list = parse(nameListSchema, JSON.parse(readFileSync(path.join(root, 'assets', 'given-names.json'), 'utf8')))
  if (!list.ok) throw new Error('The list of names does not fit')
  const known = { ...namesOf(list.value), today: asDay('2026-11-23'), postcodes: new Set<string>() }
  const text = textOf(length)
  return Array.from({ length: count }, (_, round) => {
    const began = performance.now()
    const found = findPersonal(`${text}${round}`, known)
    if (found.length === 0) throw new Error('Nothing was found')
    return performance.now() - began
  })
}
