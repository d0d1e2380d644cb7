import { describe, expect, it } from 'vitest'
import scales from '../../../assets/scales.json'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { withPercentagesRead } from '../../../shared/findings/percentages'
import { type Reading, readingSchema } from '../../../shared/frameworks/mapping'
import { scaleLibrarySchema } from '../../../shared/frameworks/scaleLibrary'
import { boardFacts } from '../../../shared/reports/board/boardFacts'
import { ratingKey } from '../../../shared/reports/ratingKey'
import { aField, aFrameworkAsking, best, q11, q12, q21 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { today } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const library = must(parse(scaleLibrarySchema, scales))

/** The mapping of percentages that comes with the program. */
const reading: Reading = must(
  parse(readingSchema, {
    mapping: library.mappings.find(({ bands }) => bands !== undefined),
    to: library.scales
      .flatMap((entry) => (entry.kind === 'levels' ? [entry.scale] : []))
      .find(({ id }) => id === 'four-point'),
  }),
)

const field = aField('percentage', { step: 1, notKnown: true })
const framework = aFrameworkAsking({
  [q11]: { scale: undefined, fields: [field] },
  [q12]: { scale: undefined, fields: [field] },
})
const said = (percentage: number) =>
  anAnswer({ rating: null, fields: { percentage: { kind: 'percentage', percentage } } })
const auditReturn = aReturn({
  stage: 'returned',
  returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  answers: {
    [q11]: said(94),
    [q12]: anAnswer({ rating: null, fields: { percentage: { kind: 'notKnown' } } }),
    [q21]: anAnswer({ rating: best }),
  },
})

const talliedOf = (chosen: Reading | null) => {
  const cycle = aCycle({ reading: chosen })
  const workspace = { ...aWorkspace(), frameworks: [framework], cycles: [cycle], returns: [auditReturn] }
  const { tallied } = boardFacts(workspace, cycle.id, today)
  return Object.fromEntries(tallied.map(({ question, tally }) => [question.id, tally]))
}

describe('a board report of percentages', () => {
  it('counts none of them while no mapping is chosen', () => {
    expect(Object.keys(talliedOf(null))).toEqual([q21])
  })

  it('counts each at the level of its band once the mapping is chosen; "not known" is an answer without a rating', () => {
    const tallied = talliedOf(reading)
    expect(tallied[q11]).toMatchObject({ met: 1, notMet: 0, noRating: 0, notAnswered: 0 })
    expect(tallied[q12]).toMatchObject({ met: 0, noRating: 1, notAnswered: 0 })
    expect(tallied[q21]).toMatchObject({ met: 1 })
  })

  it('says in its key which percentages count as what', () => {
    const read = withPercentagesRead({ cycle: aCycle({ reading }), framework, returns: [auditReturn] })
    const key = JSON.stringify(ratingKey(read.framework, reading))
    for (const words of ['95% and over', '75% to under 95%', '50% to under 75%', '0% to under 50%'])
      expect(key).toContain(words)
  })

  it('leaves what was answered as it is', () => {
    const before = JSON.stringify([framework, auditReturn])
    const read = withPercentagesRead({ cycle: aCycle({ reading }), framework, returns: [auditReturn] })
    expect(read.returns[0]?.answers[q11]).toMatchObject({ rating: 'in-place', fields: said(94).fields })
    expect(JSON.stringify([framework, auditReturn])).toBe(before)
  })

  it('changes nothing by a mapping of levels', () => {
    const levels: Reading = {
      ...reading,
      mapping: { ...reading.mapping, bands: undefined, levels: { best: asId('strong') } },
    }
    const reported = { cycle: aCycle({ reading: levels }), framework, returns: [auditReturn] }
    expect(withPercentagesRead(reported)).toBe(reported)
  })
})
