import { expect, it } from 'vitest'
import type { Block } from '../../../shared/reports/block'
import { termsUsed } from '../../../shared/reports/glossaryTerms'

const glossary = ['LADO', 'AP', 'Early help', 'Rapid review', 'DfE', 'S17'].map((term) => ({
  term,
  meaning: `About ${term}`,
}))
const found = (...words: string[]) =>
  termsUsed(
    words.map((each): Block => ({ kind: 'paragraph', words: each })),
    glossary,
  ).map(({ term }) => term)

it('finds a short form only in its own capitals and as a word', () => {
  expect(found('Ask the LADO.')).toEqual(['LADO'])
  expect(found('an apple, a cap, AP-like, S170, lado')).toEqual(['AP'])
})

it('finds words in any capitals, and plurals', () => {
  expect(found('Three rapid reviews; early help works', 'LADOs met')).toEqual(['LADO', 'Early help', 'Rapid review'])
})

it('looks in lists, tables and quotations, and not at what names the document', () => {
  const blocks: Block[] = [
    { kind: 'front', title: 'DfE', subtitle: 'DfE', facts: [] },
    { kind: 'bullets', items: [[{ kind: 'strong', text: 'S17:' }, ' enquiries']] },
    { kind: 'quote', text: 'The AP said' },
    {
      kind: 'table',
      id: 't',
      caption: 'c',
      summary: 's',
      columns: [{ heading: 'h', width: 1 }],
      rows: [['LADO'], [{ kind: 'count', count: 3 }]],
    },
  ]
  expect(termsUsed(blocks, glossary).map(({ term }) => term)).toEqual(['LADO', 'AP', 'S17'])
})
