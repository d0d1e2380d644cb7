import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { longestSummaryLine, setBoardDay, writeSummaryLine, writtenSummary } from '../../../shared/cycles/summary'
import { must, refusal } from '../../builders/must'
import { aCycle } from '../../builders/workspaces'

const summary = { strengths: ['One', 'Two'], concerns: [], decisions: [] }

describe('writing a line of the board summary', () => {
  it('puts the line in its place and leaves the others', () => {
    expect(must(writeSummaryLine(aCycle({ summary }), 'strengths', 1, ' Second\nthoughts ')).summary).toEqual({
      ...summary,
      strengths: ['One', 'Second thoughts'],
    })
  })

  it('keeps the places above an out-of-order line empty', () => {
    expect(must(writeSummaryLine(aCycle({ summary }), 'decisions', 2, 'Third')).summary.decisions).toEqual([
      '',
      '',
      'Third',
    ])
  })

  it('keeps the place of a line that was emptied', () => {
    expect(must(writeSummaryLine(aCycle({ summary }), 'strengths', 0, '')).summary.strengths).toEqual(['', 'Two'])
  })

  it('refuses a line that says what is there', () => {
    expect(refusal(writeSummaryLine(aCycle({ summary }), 'strengths', 0, 'One '))).toEqual({ kind: 'nothingChanged' })
    expect(refusal(writeSummaryLine(aCycle({ summary }), 'concerns', 2, ' '))).toEqual({ kind: 'nothingChanged' })
  })

  it('refuses a line that is too long for its record', () => {
    const words = 'x'.repeat(longestSummaryLine + 1)
    expect(refusal(writeSummaryLine(aCycle(), 'strengths', 0, words))).toEqual({
      kind: 'textIsTooLong',
      count: longestSummaryLine + 1,
      limit: longestSummaryLine,
    })
  })
})

describe('the summary as it is printed', () => {
  it('leaves empty lines out', () => {
    expect(writtenSummary({ strengths: ['', 'Two'], concerns: [' '], decisions: ['A', '', 'C'] })).toEqual({
      strengths: ['Two'],
      concerns: [],
      decisions: ['A', 'C'],
    })
  })
})

describe('the day of the board meeting', () => {
  it('is set, and taken away', () => {
    const day = asDay('2027-01-14')
    const set = must(setBoardDay(aCycle(), day))
    expect(set.boardOn).toBe(day)
    expect(must(setBoardDay(set, null)).boardOn).toBeNull()
  })

  it('is refused when it is set already', () => {
    expect(refusal(setBoardDay(aCycle(), null))).toEqual({ kind: 'nothingChanged' })
  })
})
