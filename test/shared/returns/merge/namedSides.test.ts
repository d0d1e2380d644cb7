import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Undecided } from '../../../../shared/returns/answer'
import { sidesOf } from '../../../../shared/returns/merge/namedSides'
import { unknownMoment } from '../../../../shared/returns/merge/origin'
import type { EventOf, ReturnForm } from '../../../../shared/returns/timeline'
import { aRevision, aStamp } from '../../../builders/returns'

const at = (day: number) => asMoment(`2026-11-${day}T12:00:00.000Z`)

const received = (form: ReturnForm, day: number, signer: string | null): EventOf<'received'> => ({
  id: asId(`event-${form}-${day}`),
  at: at(day),
  by: 'Manager',
  kind: 'received',
  form,
  file: `${form} of ${day}`,
  fingerprint: `${form}-${day}`,
  changed: 3,
  signOff: signer === null ? null : { name: signer, role: 'Head', on: asDay('2026-11-20') },
})

const wrote = (place: number, author: string, device: string, day: number) =>
  aRevision({ ...aStamp(place), author, device, at: at(day) })

type By = readonly [by: string, day: number | null]
const differs = (...versions: readonly By[]): Undecided => ({
  part: 'narrative',
  kind: 'differs',
  versions: versions.map(([by, day], place) => ({
    value: `${place}`,
    by,
    at: day === null ? unknownMoment : at(day),
  })),
})

const ada: By = ['Ada', 10]
const book: By = ['Riverside', 11]
const facts = {
  revisions: [wrote(1, 'Ada', 'b', 10), wrote(2, 'Riverside', 'form', 11)],
  timeline: [received('pack', 15, null), received('workbook', 16, 'Ben')],
  device: 'here',
}
const files = (all: readonly Undecided[], part: Undecided, change: Partial<typeof facts> = {}) =>
  sidesOf(all, { ...facts, ...change })(part).map((side) => side?.file?.form ?? side?.number ?? null)

describe('the sides of a return', () => {
  it('are the same in every part, in whatever order the versions stand', () => {
    const parts = [differs(ada, book), differs(book, ada)]
    expect(parts.map((part) => files(parts, part))).toEqual([
      ['pack', 'workbook'],
      ['workbook', 'pack'],
    ])
  })

  it('are told outside the answers by who signed, and by the other side where there are two', () => {
    const front = differs(['', null], ['Ben', 12])
    expect(files([differs(ada, book), front], front)).toEqual(['pack', 'workbook'])
  })

  it('leave open whose unsigned words are, where somebody wrote on this computer too', () => {
    const front = differs(['', null], ['Ben', 12])
    const revisions = [...facts.revisions, wrote(3, 'Manager', 'here', 17)]
    expect(files([differs(ada, book), front], front, { revisions })).toEqual([null, 'workbook'])
  })

  it('have a number and no file where two computers could have filled the pack, in the order they began', () => {
    const parts = [differs(['Cy', 12], ada)]
    const revisions = [...facts.revisions, wrote(3, 'Cy', 'a', 12)]
    expect(files(parts, parts[0] as Undecided, { revisions })).toEqual([2, 1])
  })

  it('are not told where both versions would be of one file', () => {
    const part = differs(ada, ['Ada', 9])
    const revisions = [...facts.revisions, wrote(3, 'Ada', 'b', 9)]
    expect(files([part], part, { revisions })).toEqual([null, null])
  })
})
