import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SampleContent } from '../../shared/exchange/sample'

const folder = join(import.meta.dirname, '../../assets/sample/northmere')
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const readAll = (inside: string) => readdirSync(join(folder, inside)).map((file) => read(`${inside}/${file}`))

/** What the sample is written in. Fresh each time, so that a test may change it. */
export const sampleContent = (): SampleContent => ({
  partnership: read('partnership.json'),
  organisations: readAll('agencies'),
  rows: readAll('rows'),
  challenge: read('challenge.json'),
})
