import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asDay } from '../../../shared/basics/day'
import { parse } from '../../../shared/basics/parse'
import type { Known } from '../../../shared/guard/finding'
import { nameListSchema, namesOf } from '../../../shared/guard/names'
import { must } from '../must'

const file = join(import.meta.dirname, '../../../assets/given-names.json')

/** What the rules know in tests: the bundled names, 23 November 2026, and the postcode of one office. */
export const knownInTests: Known = {
  ...namesOf(must(parse(nameListSchema, JSON.parse(readFileSync(file, 'utf8'))))),
  today: asDay('2026-11-23'),
  postcodes: new Set(['NE991AA']),
}
