import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { parse } from '../../../../shared/basics/parse'
import { frameworkSchema } from '../../../../shared/frameworks/framework'
import { scaleLibrarySchema } from '../../../../shared/frameworks/scaleLibrary'
import { readFrameworkSheets } from '../../../../shared/frameworks/workbook/readSheets'
import { frameworkSheets } from '../../../../shared/frameworks/workbook/writeSheets'
import { must } from '../../../builders/must'

const assets = join(import.meta.dirname, '../../../../assets')
const json = (path: string) => JSON.parse(readFileSync(join(assets, path), 'utf8'))
const library = must(parse(scaleLibrarySchema, json('scales.json')))
const fourPoint = library.scales.flatMap((each) => (each.kind === 'levels' ? [each.scale] : []))[0]
const defaults = { scale: fourPoint as NonNullable<typeof fourPoint>, today: asDay('2026-11-22') }

describe('every framework that comes with the program', () => {
  test.each(readdirSync(join(assets, 'frameworks')))('%s comes back from its sheets as it was', (file) => {
    const framework = must(parse(frameworkSchema, json(`frameworks/${file}`)))
    const read = readFrameworkSheets(frameworkSheets(framework), defaults)
    expect(read.problems).toEqual([])
    expect(read.framework).toEqual(framework)
  })
})
