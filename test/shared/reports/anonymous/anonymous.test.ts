import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import type { OrganisationId } from '../../../../shared/partnership/organisation'
import {
  anonymised,
  anonymousKey,
  keyTable,
  namelessPerson,
  stillToRead,
} from '../../../../shared/reports/anonymous/anonymous'
import type { ReportDocument } from '../../../../shared/reports/block'
import { boardReport } from '../../../../shared/reports/boardReport'
import { glossary, reportWorkspace, thisCycle, today } from '../../../builders/reportWorkspace'
import { aReport } from '../../../builders/wordFiles'

const partnership = asId<'partnership'>('eastmoor')
const organisation = (id: string, name = id) => ({ id: asId<'organisation'>(id), name })
const some = [organisation('a', 'Ash Trust'), organisation('b', 'Birch Council'), organisation('c', 'Ash')]

describe('the key', () => {
  it('is the same whoever joins, leaves or comes first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }), (ids) => {
        const all = anonymousKey(
          partnership,
          ids.map((id) => organisation(id)),
        )
        const [first] = ids as [string]
        const alone = anonymousKey(partnership, [organisation(first)])
        const turned = anonymousKey(
          partnership,
          [...ids].reverse().map((id) => organisation(id)),
        )
        expect(turned).toEqual(all)
        expect(all.find(({ id }) => id === first)?.alias).toBe(alone[0]?.alias)
        expect(new Set(all.map(({ alias }) => alias)).size).toBe(ids.length)
      }),
      { numRuns: 50 },
    )
  })

  it('tells two thousand organisations apart', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => organisation(`organisation-${n}`))
    expect(new Set(anonymousKey(partnership, many).map(({ alias }) => alias)).size).toBe(2_000)
  })

  it('is another for another partnership', () => {
    const elsewhere = anonymousKey(asId<'partnership'>('westmoor'), some)
    const aliases = new Set(anonymousKey(partnership, some).map(({ alias }) => alias))
    expect(elsewhere.filter(({ alias }) => aliases.has(alias))).toEqual([])
  })

  it('is a table of names and what stands for them', () => {
    const key = anonymousKey(partnership, some)
    expect(keyTable(key).rows.map(([name]) => name)).toEqual(['Ash', 'Ash Trust', 'Birch Council'])
    expect(keyTable(key).rows.map(([, alias]) => alias)).toEqual(key.map(({ alias }) => alias))
  })
})

describe('an anonymised document', () => {
  const key = anonymousKey(partnership, some)
  const aliasOf = (id: string) => key.find((each) => each.id === (id as OrganisationId))?.alias
  const changed = (words: string, more: Parameters<typeof anonymised>[1] = some) => {
    const { blocks } = anonymised(aReport({ blocks: [{ kind: 'paragraph', words }] }), more, key)
    return blocks[0]?.kind === 'paragraph' ? blocks[0].words : null
  }

  it.each([
    ['a name in a sentence', 'Birch Council said so.', `${aliasOf('b')} said so.`],
    ['a name in any capitals', 'BIRCH COUNCIL’s plan', `${aliasOf('b')}’s plan`],
    ['a name over two lines', 'Birch\ncouncil', aliasOf('b')],
    ['the longer of two names', 'Ash Trust and Ash', `${aliasOf('a')} and ${aliasOf('c')}`],
    ['no part of a word', 'Ashford and a wash', 'Ashford and a wash'],
  ])('%s', (_what, words, expected) => {
    expect(changed(words)).toBe(expected)
  })

  it('names nobody, and no organisation by what it was called before', () => {
    const known = [{ ...organisation('b', 'Birch Council'), otherNames: ['Birch Borough'], people: ["Pat O'Neil"] }]
    expect(changed('Birch Borough, Pat O’Neil', known)).toBe(`${aliasOf('b')}, ${namelessPerson}`)
  })

  it('of the sample holds no name of an organisation in any place', () => {
    const workspace = reportWorkspace()
    const report = boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Draft' })
    const sampleKey = anonymousKey(workspace.partnership.id, workspace.organisations)
    const told = (document: ReportDocument) =>
      workspace.organisations.filter(({ name }) => JSON.stringify(document).includes(name)).length
    expect(told(report)).toBeGreaterThan(5)
    expect(told(anonymised(report, workspace.organisations, sampleKey))).toBe(0)
  })

  it('leaves typed words for somebody to read', () => {
    expect(stillToRead(aReport())).toEqual(['Show us what changed.'])
  })
})
