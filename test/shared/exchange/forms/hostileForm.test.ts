import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { parse } from '../../../../shared/basics/parse'
import type { Box, Filled, Row } from '../../../../shared/exchange/forms/box'
import { frontBoxes, signOffBoxes } from '../../../../shared/exchange/forms/frontBoxes'
import { longestTyped } from '../../../../shared/exchange/forms/page/pageData'
import { boxesOf } from '../../../../shared/exchange/forms/questionBoxes'
import { readForm } from '../../../../shared/exchange/forms/readForm'
import { questionsOf } from '../../../../shared/frameworks/lookUp'
import { auditReturnSchema, newReturn } from '../../../../shared/returns/auditReturn'
import { revisionSchema } from '../../../../shared/returns/revision'
import { builtInFrameworks } from '../../../builders/reportWorkspace'

// Whatever stands in a form, what is read from it must fit the schemas: a record that does not would keep the whole
// partnership from opening again.

const misfits = (schema: Parameters<typeof parse>[0], value: unknown) => {
  const read = parse(schema, value)
  return read.ok ? [] : read.problem
}

const sent = newReturn({ id: asId('return-1'), cycleId: asId('cycle-1'), organisationId: asId('haven') })

const aText = (most: number, options: readonly string[] = []) =>
  fc.oneof(
    fc.string({ maxLength: 30, unit: 'binary' }),
    fc.constantFrom(
      '',
      '-1',
      '1e308',
      '99999999999999999999',
      '0.1234567',
      '3 of 2',
      '12%',
      '31/12/9999',
      'Not known',
      ...options,
    ),
    fc.integer({ min: 1_900, max: most }).map((length) => 'long words '.repeat(length).slice(0, length)),
    fc.integer({ min: 1_900, max: most }).map((length) => '1'.repeat(length)),
  )

const inBox = (box: Box): fc.Arbitrary<string | readonly Row[]> =>
  box.kind === 'rows'
    ? fc.array(
        fc.record(Object.fromEntries([...box.columns.map(({ key }) => key), 'id'].map((key) => [key, aText(10_000)]))),
        {
          maxLength: 4,
        },
      )
    : aText(longestTyped, 'options' in box ? box.options.map(({ label }) => label) : [])

describe.each(builtInFrameworks().map((framework) => [framework.title, framework] as const))(
  '%s',
  (_title, framework) => {
    const questions = questionsOf(framework)
    const kindsOf = ({ question }: (typeof questions)[number]) => (question.fields ?? []).map(({ kind }) => kind)
    /** The first questions, and the first with each kind of typed answer. */
    const tried = questions.filter(
      (each, place) =>
        place < 2 ||
        kindsOf(each).some((kind) => !questions.slice(0, place).some((other) => kindsOf(other).includes(kind))),
    )
    const boxes = [...frontBoxes(framework), ...signOffBoxes, ...tried.flatMap((placed) => boxesOf(framework, placed))]

    it('whatever is typed fits the record', { timeout: 60_000 }, () => {
      const filledOf = fc
        .tuple(...boxes.map((box) => fc.option(inBox(box), { nil: undefined, freq: 3 })))
        .map(
          (values) =>
            Object.fromEntries(
              boxes.flatMap(({ key }, at) => (values[at] === undefined ? [] : [[key, values[at]]])),
            ) as Filled,
        )
      fc.assert(
        fc.property(filledOf, (filled) => {
          const read = readForm({
            framework,
            cycle: { periodTo: asDay('2026-11-30') },
            sent,
            filled,
            by: 'Lead',
            at: asMoment('2026-11-20T10:00:00.000Z'),
            placeOf: (_key, label) => label,
          })
          expect(misfits(auditReturnSchema, read.auditReturn)).toEqual([])
          for (const revision of read.revisions) expect(misfits(revisionSchema, revision)).toEqual([])
        }),
        { numRuns: 12, endOnFailure: true },
      )
    })
  },
)
