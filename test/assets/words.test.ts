import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import { must } from '../builders/must'

// Everything bundled that people read, but for the sample: the names we use, and nothing that is left from writing it.

const assets = join(import.meta.dirname, '../../assets')
const files = readdirSync(assets, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && !name.startsWith('sample/'))
const read = (file: string): unknown => JSON.parse(readFileSync(join(assets, file), 'utf8'))

/** Ids are for programs; everything else is for people. */
const isForPrograms = /^(id|format|scale|from|to|shape|step|code|kind|meaning|framework|references|standards)$/
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) =>
    isForPrograms.test(key) && (typeof each === 'string' || (Array.isArray(each) && typeof each[0] === 'string'))
      ? []
      : textsOf(each),
  )
}
const texts = new Map(files.map((file) => [file, textsOf(read(file))]))

/** Where colours are the subject, their short name may stand. */
const ofColours = ['glossary.json', 'scales.json']
/** Single words that a passphrase is drawn from are nobody's way of writing. */
const ofSingleWords = ['passphrase-words.json']

/** Names that are found again in lists of others, as those write them. */
const ofNamesInLists = ['organisation-types.json']

const banned: readonly (readonly [string, RegExp, string, readonly string[]])[] = [
  ['submission', /\bsubmi(ssions?|t|ts|tted)\b/i, 'the submission', []],
  ['template', /\btemplates?\b/i, 'a template', []],
  ['KLOE', /\bKLOEs?\b/, 'KLOE 3', []],
  ['RAG', /\bB?RAG\b/, 'a RAG rating', ofColours],
  ['and so on, in Latin', /\b(etc|e\.g\.|i\.e\.|via)(?=\W|$)/i, 'policies, etc.', []],
  ['stakeholder', /\bstakeholders?\b/i, 'our Stakeholders', []],
  ['robust', /\brobust(ly|ness)?\b/i, 'robust processes', ofSingleWords],
  ['simply', /\bsimply\b/i, 'simply tick', ofSingleWords],
  ['a web address', /https?:|www\.|\b(?!legislation\.gov\.uk)[\w-]+\.(gov|org|co|ac)\.uk\b/i, 'see www.gov.uk', []],
  ['a code of a source', /\[\w[^\]]*\]/, 'as said [T-GM]', []],
  ['seed', /\bseed(s|ed)?\b/i, 'from the seed', []],
  ['a mark of work to do', /[◐◑✔✎✗⚠]|\bunverified\b|\bproposed\]/i, '◐ 2', []],
  ['an em dash', /—/, 'one — two', []],
  ['a straight quotation mark or apostrophe', /['"]/, "a child's words", ofNamesInLists],
  ['a straight space too many', / {2}|^\s|\s$/, 'two  spaces', []],
]

describe.each(banned)('%s', (_what, pattern, example, allowed) => {
  it('would be found', () => {
    expect(pattern.test(example)).toBe(true)
  })

  it.each([...texts].filter(([file]) => !allowed.includes(file)))('is nowhere in %s', (_file, all) => {
    expect(all.filter((text) => pattern.test(text))).toEqual([])
  })
})

it('reads every bundled file but the sample', () => {
  expect(files.length).toBeGreaterThan(14)
  for (const [file, all] of texts) expect([file, all.length > 0]).toEqual([file, true])
})

describe.each(files.filter((file) => file.startsWith('frameworks/')))('%s', (file) => {
  const framework = must(parseFramework(read(file)))
  const long = (most: number, all: readonly { readonly id: string; readonly text: string }[]) =>
    all.filter(({ text }) => text.length > most)

  it('has short titles that fit a line, and questions that can be read at once', () => {
    const asked = questionsOf(framework).map(({ question }) => question)
    expect(
      long(
        60,
        asked.map(({ id, shortTitle }) => ({ id, text: shortTitle })),
      ),
    ).toEqual([])
    expect(long(400, asked)).toEqual([])
    expect(asked.filter(({ shortTitle }) => shortTitle.length < 3)).toEqual([])
  })

  it('says in plain words what each standard asks, shortly', () => {
    expect(
      long(
        300,
        framework.standards.map(({ id, plainWords }) => ({ id, text: plainWords })),
      ),
    ).toEqual([])
  })

  it('asks nothing twice in the same words within a standard', () => {
    for (const { id, questions } of framework.standards)
      expect([id, new Set(questions.map(({ text }) => text)).size]).toEqual([id, questions.length])
  })
})
