import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import type { Block, Cell, ReportDocument, Words } from '../../../../shared/reports/block'
import { boardReport } from '../../../../shared/reports/boardReport'
import { compose, partsOf } from '../../../../shared/reports/composing/parts'
import { changesSince, publishedParts } from '../../../../shared/reports/composing/published'
import { glossary, reportWorkspace, thisCycle } from '../../../builders/reportWorkspace'

const nothingChosen = { leftOut: [], narrative: {} }
const workspace = reportWorkspace()
const board = boardReport({ workspace, cycleId: thisCycle, asAt: asDay('2026-11-22'), glossary, status: 'Draft' })

const heading = (id: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text: `About ${id}`, id })
const says = (words: Words): Block => ({ kind: 'paragraph', words })
const table = (id: string, rows: readonly (readonly Cell[])[]): Block => ({
  kind: 'table',
  id,
  caption: `What ${id} says`,
  summary: '',
  columns: [
    { heading: 'Standard', width: 50 },
    { heading: 'Met', width: 50 },
  ],
  rows,
})
const documentOf = (blocks: readonly Block[]): ReportDocument => ({ ...board, blocks })
const changes = (was: readonly Block[], now: readonly Block[]) =>
  changesSince(publishedParts(documentOf(was)), publishedParts(documentOf(now)))

describe('composing a document', () => {
  it('changes nothing where nothing is chosen', () => {
    expect(compose(board, nothingChosen)).toEqual(board)
  })

  it('leaves out each part alone, wherever it stands, and keeps every other word', () => {
    const { front, parts } = partsOf(board.blocks)
    expect(parts.length).toBeGreaterThan(4)
    for (const part of parts) {
      const left = partsOf(compose(board, { leftOut: [part.key], narrative: {} }).blocks)
      expect(left.front).toEqual(front)
      expect(left.parts.map(({ key }) => key)).toEqual(parts.filter((each) => each !== part).map(({ key }) => key))
    }
  })

  it('never links to a place that was left out, and says the link’s words all the same', () => {
    fc.assert(
      fc.property(fc.subarray(partsOf(board.blocks).parts.map(({ key }) => key)), (leftOut) => {
        const { blocks } = compose(board, { leftOut, narrative: {} })
        const places = blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [block.id] : []))
        const links = JSON.stringify(blocks).matchAll(/"kind":"link","to":"([^"]+)"/g)
        expect([...links].filter(([, to]) => !places.includes(to ?? ''))).toEqual([])
      }),
    )
    const link = { kind: 'link', to: 'b', text: 'see b' } as const
    const [, paragraph, withTable] = compose(
      documentOf([heading('a'), says(['So ', link]), table('t', [[[link], '1']]), heading('b')]),
      { leftOut: ['b'], narrative: {} },
    ).blocks
    expect(paragraph).toEqual(says(['So ', 'see b']))
    expect(withTable).toEqual(table('t', [[['see b'], '1']]))
  })

  it('puts a person’s words first under their heading, lists as lists', () => {
    const { blocks } = compose(documentOf([heading('a'), says('Figures.'), heading('b')]), {
      leftOut: [],
      narrative: { a: 'We met.\n\n- twice\n- in person' },
    })
    expect(blocks).toEqual([
      heading('a'),
      says('We met.'),
      { kind: 'bullets', items: ['twice', 'in person'] },
      says('Figures.'),
      heading('b'),
    ])
  })

  it('ends with no empty page', () => {
    const { blocks } = compose(documentOf([heading('a'), says('Words.'), { kind: 'pageBreak' }, heading('b')]), {
      leftOut: ['b'],
      narrative: {},
    })
    expect(blocks.at(-1)).toEqual(says('Words.'))
  })

  it('turns the paper back before what follows a part that lay on its side, whichever is left out', () => {
    const lies = (way: 'landscape' | 'portrait'): Block => ({ kind: 'paper', lies: way })
    const document = documentOf([heading('a'), lies('landscape'), heading('b'), lies('portrait'), heading('c')])
    const without = (part: string) => compose(document, { leftOut: [part], narrative: {} }).blocks
    expect(without('a')).toEqual([lies('landscape'), heading('b'), lies('portrait'), heading('c')])
    expect(without('b')).toEqual([heading('a'), lies('portrait'), heading('c')])
    expect(without('c')).toEqual([heading('a'), lies('landscape'), heading('b')])
  })

  it('tells two parts of one name apart', () => {
    const { parts } = partsOf([heading('a'), says('One.'), heading('a'), says('Two.')])
    expect(parts.map(({ key }) => key)).toEqual(['a', 'a 2'])
  })
})

describe('what has changed since a report was published', () => {
  it('is nothing for the same document, and every part for none', () => {
    expect(changesSince(publishedParts(board), publishedParts(board))).toEqual([])
    const { parts } = partsOf(board.blocks)
    expect(changesSince([], publishedParts(board))).toEqual(
      parts.map((part) => ({ kind: 'partIsNew', part: part.heading })),
    )
    expect(changesSince(publishedParts(board), [])).toEqual(
      parts.map((part) => ({ kind: 'partIsGone', part: part.heading })),
    )
  })

  it('names the figure: its table, its row, its column, what it was and what it is', () => {
    const was = [heading('a'), table('t', [['1. Leadership', { kind: 'count', count: 3, of: 12 }]])]
    const now = [heading('a'), table('t', [['1. Leadership', { kind: 'count', count: 4, of: 12 }]])]
    expect(changes(was, now)).toEqual([
      {
        kind: 'figureChanged',
        part: 'About a',
        table: 'What t says',
        row: '1. Leadership',
        column: 'Met',
        was: '3 of 12 (25%)',
        now: '4 of 12 (33%)',
      },
    ])
  })

  it('takes rows in another order as the same, and tells rows of one name apart by their order', () => {
    const rows = [
      ['A', '1'],
      ['B', '2'],
      ['A', '3'],
    ]
    expect(changes([heading('a'), table('t', rows)], [heading('a'), table('t', [...rows].sort())])).toEqual([])
    expect(changes([heading('a'), table('t', rows)], [heading('a'), table('t', rows.slice(0, 2))])).toEqual([
      { kind: 'rowGone', part: 'About a', table: 'What t says', row: ['A', '3'] },
    ])
  })

  it('finds every change of one sentence or one cell of the sample’s report, and nothing else', () => {
    const parts = publishedParts(board)
    const places = parts.flatMap((part, p) => [
      ...part.words.map((_, w) => ({ p, w, t: -1, r: -1, c: -1 })),
      ...part.tables.flatMap(({ rows }, t) =>
        rows.flatMap((row, r) => row.flatMap((_, c) => (c > 0 ? [{ p, w: -1, t, r, c }] : []))),
      ),
    ])
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ p, w, t, r, c }) => {
        const now = structuredClone(parts)
        const part = now[p]
        if (!part) return false
        if (w >= 0) part.words[w] = 'Changed by hand.'
        const row = part.tables[t]?.rows[r]
        if (row) row[c] = 'Changed by hand.'
        const found = changesSince(parts, now)
        expect(found.map(({ kind }) => kind)).toEqual(w >= 0 ? ['wordsGone', 'wordsAdded'] : ['figureChanged'])
        expect(JSON.stringify(found)).toContain('Changed by hand.')
        return true
      }),
    )
  })
})
