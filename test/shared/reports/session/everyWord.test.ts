import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { ChallengeEntry } from '../../../../shared/challenges/recording'
import type { LogSaid } from '../../../../shared/sessions/log'
import { best, good, q11, some } from '../../../builders/frameworks'
import { aPartnershipAction } from '../../../builders/ledger'
import { aSpokenSession, haven, police } from '../../../builders/spokenSession'

// Whatever is typed into a form of the running session that is not the chair's own stands in the minutes, and in the letter to the
// organisation that it is about. Each kind of entry gets words of its own, in any number and order.

const item = asId<'agenda item'>('item-1')
const rated = (reason: string, agreed: typeof best | null, more: object = {}): LogSaid => ({
  kind: 'rated',
  itemId: item,
  returnId: asId('return-haven-2026'),
  questionId: q11,
  own: best,
  proposed: some,
  agreed,
  isNotAgreed: agreed === null,
  reason,
  raters: [asId('chair')],
  ...more,
})

type Spoken = ReturnType<typeof aSpokenSession>
type Step = (session: Spoken, word: (of: string) => string, secret: (of: string) => string) => void
const entry =
  (of: (word: (of: string) => string, secret: (of: string) => string) => ChallengeEntry): Step =>
  (session, word, secret) =>
    session.record(of(word, secret))

/** What can be said of a session, by the form in which it is typed. */
const steps: Readonly<Record<string, Step>> = {
  answer: entry((word) => ({ kind: 'answered', words: word('answer'), role: word('role') })),
  noAnswer: entry((word) => ({ kind: 'notAnswered', why: 'noAnswer', note: word('note') })),
  absent: entry((word) => ({ kind: 'notAnswered', why: 'absent', note: word('away') })),
  ...Object.fromEntries(
    (['notSeen', 'asSaid', 'notAsSaid'] as const).map((found) => [
      found,
      entry((word, secret) => ({
        kind: 'evidence',
        item: { what: word('what'), where: word('where'), on: null },
        found,
        note: secret('beside'),
      })),
    ]),
  ),
  ...Object.fromEntries(
    (['yes', 'partly', 'no'] as const).map((satisfied) => [
      satisfied,
      entry((word) => ({ kind: 'viewed', satisfied, words: word('view') })),
    ]),
  ),
  toClose: entry((word) => ({ kind: 'toClose', evidence: word('wanted'), due: asDay('2027-03-01') })),
  returned: entry((word) => ({ kind: 'returned', from: 'panel', why: word('returned') })),
  question: (session, word) => session.raise(word('question')),
  decision: (session, word) => session.decide(word('decision')),
  parked: (session, word) => session.log({ kind: 'parked', itemId: item, why: word('parked') }),
  takenUp: (session) => session.log({ kind: 'takenUp', itemId: item }),
  notAgreed: (session, word) => session.log(rated(word('refused'), null)),
  agreed: (session, word) => session.log(rated(word('reason'), good)),
  asItself: (session, word) => session.log(rated(word('own'), best)),
  proposed: (session, _word, secret) => session.log(rated(secret('proposal'), null, { isNotAgreed: false })),
}
const closings: Readonly<Record<string, Step>> = {
  leftOpen: () => undefined,
  onEvidence: (session, word) => session.close('evidenceSeen', word('closing'), { evidence: word('looked') }),
  superseded: (session, word) =>
    session.close('superseded', word('closing'), { replacedBy: session.raise(word('wider')) }),
}

it('every word of the session’s forms stands in the minutes and in its letter, and no private one does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 14 }),
      fc.constantFrom(...Object.keys(closings)),
      (said, closing) => {
        const [words, secrets]: [string[], string[]] = [[], []]
        const counted = (into: string[], mark: string) => (of: string) => {
          into.push(`${mark}${of}${into.length}x`)
          return into.at(-1) as string
        }
        const secret = counted(secrets, 'SECRET')
        const session = aSpokenSession({ notes: { session: secret('whole'), [item]: secret('item') } })
        for (const step of [...said.map((kind) => steps[kind]), closings[closing]])
          step?.(session, counted(words, 'Word'), secret)
        const did = { what: 'Wordaction', owner: 'Wordowner', evidenceToClose: 'Wordproof', impact: 'Wordimpact' }
        const action = aPartnershipAction(did, { id: asId('action-1') })
        session.log({ kind: 'action', itemId: item, actionId: action.id })
        const { minutes, letter } = session.papers({ actions: [action] })
        for (const [place, paper] of [minutes, letter(haven), letter(police)].entries()) {
          const text = paper.join('\n')
          const missing = [...words, ...Object.values(did)].filter((each) => !text.includes(each))
          if (place < 2) expect(missing).toEqual([])
          else expect(text).not.toContain('Word')
          expect(secrets.filter((each) => text.includes(each))).toEqual([])
        }
      },
    ),
    { numRuns: 300 },
  )
})
