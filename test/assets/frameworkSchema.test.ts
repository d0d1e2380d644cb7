import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { frameworkSchema } from '../../shared/frameworks/framework'
import { frameworkLayout } from '../../shared/frameworks/workbook/frameworkSheet'
import { listLayouts } from '../../shared/frameworks/workbook/layout'

// What other programs and people read about framework files: a JSON Schema, and docs/frameworks.md. Both are held to the
// code here. To write the schema anew: npx vitest run --project unit test/assets/frameworkSchema.test.ts -u

const root = join(import.meta.dirname, '../..')
const schema = {
  title: 'Framework',
  description:
    'One edition of a questionnaire of Partnership Self-Assessment. docs/frameworks.md says what each part means.',
  ...z.toJSONSchema(frameworkSchema, { io: 'input' }),
}

test('assets/framework.schema.json is what the code reads', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(join(root, 'assets/framework.schema.json'))
})

type Part = { readonly [key: string]: unknown }
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

/** The names of every property, at any depth. */
function namesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn)
  if (!isPart(part)) return []
  const { properties, ...rest } = part
  const own = isPart(properties) ? [...Object.keys(properties), ...Object.values(properties).flatMap(namesIn)] : []
  return [...own, ...Object.values(rest).flatMap(namesIn)]
}

/** Names that a file uses and the schema does not know where it says which names there may be. */
function strangeIn(value: unknown, known: ReadonlySet<string>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => strangeIn(each, known))
  if (!isPart(value)) return []
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'descriptors' || name === 'weights' ? [] : [...(known.has(name) ? [] : [name]), ...strangeIn(each, known)],
  )
}

describe('the schema', () => {
  const names = new Set(namesIn(schema))
  const folder = join(root, 'assets/frameworks')
  test.each(readdirSync(folder))('knows every name of %s', (file) => {
    expect(strangeIn(JSON.parse(readFileSync(join(folder, file), 'utf8')), names)).toEqual([])
  })

  test('says which properties a framework needs, and lets none be added', () => {
    expect(schema.required).toEqual(expect.arrayContaining(['format', 'id', 'title', 'standards']))
    expect(schema.additionalProperties).toBe(false)
  })
})

describe('docs/frameworks.md', () => {
  const text = readFileSync(join(root, 'docs/frameworks.md'), 'utf8')

  test('names every property', () => {
    expect([...new Set(namesIn(schema))].filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  test.each([frameworkLayout, ...Object.values(listLayouts)])(
    'has the columns of the sheet $name',
    ({ name, columns }) => {
      const [, part = ''] = text.split(`### Sheet “${name}”\n`)
      const rows = columns.map(({ heading, about, needed }) =>
        `| ${heading} | ${needed ? '**Needed.** ' : ''}${about.replaceAll('|', '\\|')}`.trim(),
      )
      const own = part.split('\n### ')[0] ?? ''
      expect(rows.filter((row) => !own.includes(row))).toEqual([])
    },
  )
})
