import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { placeHere } from '../../../../shared/returns/merge/sides'
import type { EventOf, ReturnForm } from '../../../../shared/returns/timeline'
import { aRevision, aStamp } from '../../../builders/returns'

const day = (which: number) => asMoment(`2026-11-${which}T12:00:00.000Z`)

const received = (form: ReturnForm, on: number): EventOf<'received'> => ({
  id: asId(`event-${form}-${on}`),
  at: day(on),
  by: 'Manager',
  kind: 'received',
  form,
  file: 'a file',
  fingerprint: `${form}-${on}`,
  changed: 1,
  signOff: null,
})

/** Two versions of a text, each written by a device on a day. */
const two = (first: readonly [device: string, on: number], second: readonly [device: string, on: number]) => {
  const sides = [first, second].map(([device, on], place) => ({
    revision: aRevision({ ...aStamp(place + 1), author: `Writer ${place}`, device, at: day(on) }),
    version: { value: `Text ${place}`, by: `Writer ${place}`, at: day(on) },
  }))
  return {
    undecided: { part: 'narrative', kind: 'differs' as const, versions: sides.map(({ version }) => version) },
    revisions: sides.map(({ revision }) => revision),
  }
}

describe('which version stood here', () => {
  it.each<[string, ReturnType<typeof two>, readonly ReturnForm[], number | null]>([
    ['what this computer wrote, beside a pack from another', two(['b', 10], ['here', 11]), ['pack'], 1],
    ['what this computer wrote, beside a form', two(['here', 11], ['form', 10]), ['workbook'], 0],
    ['what a colleague wrote, beside a form', two(['form', 10], ['b', 11]), ['page'], 1],
    ['what was typed in from paper, beside a pack', two(['b', 10], ['here', 11]), ['paper', 'pack'], 1],
    ['either, both from this computer', two(['here', 10], ['here', 11]), ['pack'], null],
    ['either, both from forms', two(['form', 10], ['form', 11]), ['page', 'workbook'], null],
    ['either, both from others', two(['b', 10], ['c', 11]), ['pack'], null],
    ['a form, with a pack from this computer after it', two(['form', 10], ['here', 11]), ['page', 'pack'], null],
    ['either, where no file came in', two(['b', 10], ['here', 11]), [], null],
  ])('%s', (_what, { undecided, revisions }, forms, place) => {
    const timeline = forms.map((form, at) => received(form, 15 + at))
    expect(placeHere(undecided, { revisions, timeline, device: 'here' })).toBe(place)
  })

  it('is told after several packs where the other version is younger than the file before', () => {
    const timeline = [received('pack', 12), received('pack', 16)]
    const facts = (sides: ReturnType<typeof two>) => ({ revisions: sides.revisions, timeline, device: 'here' })
    const younger = two(['here', 11], ['b', 14])
    expect(placeHere(younger.undecided, facts(younger))).toBe(0)
    const older = two(['here', 14], ['b', 11])
    expect(placeHere(older.undecided, facts(older))).toBeNull()
  })

  it('is not told of words that no revision wrote', () => {
    const { undecided } = two(['here', 10], ['b', 11])
    expect(placeHere(undecided, { revisions: [], timeline: [received('pack', 12)], device: 'here' })).toBeNull()
  })
})
