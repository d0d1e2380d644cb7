import { expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { signOffsText } from '../../../shared/returns/signOffs'
import type { ReturnEvent } from '../../../shared/returns/timeline'

const signed = (name: string, on: string) => ({ name, role: 'Head', on: asDay(on) })
const common = (id: string) => ({ id: asId<'event'>(id), at: asMoment('2026-11-20T10:00:00.000Z'), by: 'Manager' })
const received = (id: string, signOff: ReturnType<typeof signed> | null): ReturnEvent => ({
  ...common(id),
  kind: 'received',
  form: 'pack',
  file: 'a file',
  fingerprint: id,
  changed: 1,
  signOff,
})
const ann = signed('Ann Moor', '2026-11-18')
const ben = signed('Ben Hill', '2026-11-19')

it('names who signed another version, whichever came first', () => {
  const text =
    'Signed off by Ben Hill on 19 November 2026; another version was signed off by Ann Moor on 18 November 2026.'
  expect(signOffsText({ signOff: ben, timeline: [received('a', ann), received('b', ben)] })).toBe(text)
  expect(signOffsText({ signOff: ben, timeline: [received('b', ben), received('a', ann), received('c', ann)] })).toBe(
    text,
  )
})

it('says nothing where one sign-off alone is known, or the other is from before the return was reopened', () => {
  expect(signOffsText({ signOff: ben, timeline: [received('b', ben), received('n', null)] })).toBe('')
  const reopened: ReturnEvent = { ...common('r'), kind: 'reopened', note: '' }
  expect(signOffsText({ signOff: ben, timeline: [received('a', ann), reopened, received('b', ben)] })).toBe('')
  expect(signOffsText({ signOff: null, timeline: [received('a', ann)] })).toBe('')
})
