import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { type Block, cellText, plainText, type TableBlock } from '../../../shared/reports/block'
import { chaseLetters } from '../../../shared/reports/letters/chaseLetters'
import { nonReturners } from '../../../shared/reports/nonReturners'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aReturn, noon } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const organisations = ['Alder', 'Beech', 'Cedar', 'Elm', 'Fir'].map((name) =>
  anOrganisation({ id: asId(name), name, type: name === 'Alder' ? 'police' : '' }),
)
const mark = { id: asId<'event'>('e'), at: noon, by: 'Manager' }
const changes: readonly Partial<AuditReturn>[] = [
  { stage: 'returned', returnedAt: asMoment('2026-11-20T10:00:00.000Z') },
  { timeline: [{ ...mark, kind: 'chased', how: 'letter', step: 'head', note: '' }] },
  { timeline: [{ ...mark, kind: 'excused', why: 'exempt', note: '' }] },
  { timeline: [{ ...mark, kind: 'excused', why: 'refused', note: '' }] },
  { extension: { dueOn: asDay('2027-01-31'), reason: '' } },
]
const workspace = aWorkspace({
  organisations,
  cycles: [aCycle()],
  returns: organisations.map(({ id }, at) => aReturn({ id: asId(`r${at}`), organisationId: id, ...changes[at] })),
})
const asAt = asDay('2026-12-21')
const statement = (withNames: boolean) =>
  nonReturners({ workspace, cycleId: aCycle().id, asAt, withNames, organisationTypes: [] })
const table = (blocks: readonly Block[], id: string) => {
  const found = blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id)
  return found?.rows.map((row) => row.map(cellText))
}

describe('the statement of who did not return', () => {
  it('counts what is missing: late, refused or without contact, and never what is exempt or not due', () => {
    const { blocks } = statement(false)
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
    expect(words[0]).toBe(
      'On 21 December 2026, 1 of 4 returns that were asked for had come in. 2 returns are missing. 1 return is not due yet. 1 organisation is exempt and not counted.',
    )
    expect(table(blocks, 'missing-by-standing')).toEqual([
      ['2 to 4 weeks late', '1'],
      ['Refused', '1'],
    ])
    expect(table(blocks, 'missing-by-chased')).toEqual([
      ['None yet', '1'],
      ['Once', '1'],
    ])
    expect(table(blocks, 'missing-by-type')?.[0]).toEqual(['Type not recorded', '5', '1', '2', '1', '1'])
  })

  it('names nobody unless the annex is asked for', () => {
    expect(JSON.stringify(statement(false).blocks)).not.toMatch(/Alder|Beech|Cedar|Elm|Fir/)
    expect(table(statement(true).blocks, 'missing-names')?.map(([name]) => name)).toEqual(['Beech', 'Elm'])
  })
})

describe('letters', () => {
  it('stand on a page each, with whom they go to, the day and the words', () => {
    const { blocks } = chaseLetters({
      workspace,
      cycleId: aCycle().id,
      asAt,
      letters: [
        { organisation: 'Beech', to: ['R Nadir, Head teacher'], subject: 'Your return', body: 'Hello\n\nOne\nline.' },
        { organisation: 'Elm', to: [], subject: 'The return of Elm', body: 'Hello' },
      ],
    })
    expect(blocks.filter(({ kind }) => kind === 'pageBreak')).toHaveLength(2)
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual(['Beech: Your return', 'The return of Elm'])
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
    expect(words.slice(1)).toEqual([
      'R Nadir, Head teacher, Beech',
      '21 December 2026',
      'Hello',
      'One\nline.',
      'Elm',
      '21 December 2026',
      'Hello',
    ])
  })
})
