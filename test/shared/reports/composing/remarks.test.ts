import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { withProof } from '../../../../shared/reports/composing/proof'
import { addRemark, type DraftRemark, mostRemarks, withRemarks } from '../../../../shared/reports/composing/remarks'
import { aReport } from '../../../builders/wordFiles'

const stamp = { by: 'Alan Marsh', at: asMoment('2026-11-22T10:00:00.000Z'), on: asDay('2026-11-22') }
const made = { id: 'r1', part: 'ratings', words: ' Is this still so? ' }
const added = (): DraftRemark[] => {
  const remarks = addRemark([], made, stamp)
  if (!remarks.ok) throw new Error('Refused')
  return remarks.value
}

describe('a remark on a draft', () => {
  it('stands at the heading of its part, from whom and of which day', () => {
    const { blocks } = withRemarks(aReport(), added())
    expect(blocks.filter((block) => 'comments' in block)).toEqual([
      expect.objectContaining({
        kind: 'heading',
        id: 'ratings',
        comments: [{ from: 'Alan Marsh', on: '2026-11-22', words: 'Is this still so?' }],
      }),
    ])
  })

  it('is never in a final document, and waits while its part is not there', () => {
    const draft = aReport()
    const final = { ...draft, page: { ...draft.page, status: 'Final' } as const }
    expect(withRemarks(final, added())).toBe(final)
    const elsewhere = addRemark([], { ...made, part: 'gone' }, stamp)
    expect(withRemarks(draft, elsewhere.ok ? elsewhere.value : []).blocks).toEqual(draft.blocks)
  })

  it.each([
    ['no words', { ...made, words: ' ' }, stamp, [], 'remarkIsEmpty'],
    ['nobody who makes it', made, { ...stamp, by: ' ' }, [], 'remarkerIsMissing'],
    ['more words than a comment has', { ...made, words: 'a'.repeat(2_001) }, stamp, [], 'textIsTooLong'],
    ['more remarks than anybody reads', made, stamp, Array(mostRemarks).fill(added()[0]), 'tooManyRemarks'],
  ] as const)('is refused with %s', (_what, given, by, before, kind) => {
    expect(addRemark(before, given, by)).toMatchObject({ ok: false, problem: { kind } })
  })
})

describe('the proof at the end', () => {
  it('says how many checks were passed once the file is made, and before that only that it will', () => {
    const last = (checked: Parameters<typeof withProof>[1]) => withProof(aReport(), checked).blocks.at(-1)
    expect(JSON.stringify(last({ passed: 29, of: 30 }))).toContain('passed 29 of 30 accessibility checks')
    expect(JSON.stringify(last(null))).not.toMatch(/passed \d/)
  })
})
