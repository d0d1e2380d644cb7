import { asDay, asMoment, type Day, type Moment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import {
  type Action,
  type Answer,
  type AnswerContent,
  type EvidenceItem,
  emptyContent,
  type ReturnId,
} from '../../shared/returns/answer'
import type { Answered } from '../../shared/returns/answerQuestion'
import { type AuditReturn, newReturn } from '../../shared/returns/auditReturn'
import type { Revision, Stamp } from '../../shared/returns/revision'

/** A draft return of Haven Young People in this year's cycle, with nothing answered. */
export const aReturn = (change: Partial<AuditReturn> = {}): AuditReturn => ({
  ...newReturn({ id: asId('return-haven-2026'), cycleId: asId('cycle-2026'), organisationId: asId('haven') }),
  ...change,
})

/** The day the tests stand on, and a time on it. */
export const today: Day = asDay('2026-11-22')
export const noon: Moment = asMoment('2026-11-22T12:00:00.000Z')

/** What an answer says: nothing, but for what a test gives. */
export const aContent = (change: Partial<AnswerContent> = {}): AnswerContent => ({ ...emptyContent, ...change })

/** An answer that came in without a history. */
export const anAnswer = (change: Partial<AnswerContent> = {}): Answer => ({
  ...aContent(change),
  changedAt: noon,
  changedBy: 'Designated lead',
  revision: null,
})

/** A piece of evidence from this autumn. */
export const anEvidence = (change: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: asId('evidence-1'),
  what: 'Supervision audit, 62 records',
  where: 'Quality team',
  on: asDay('2026-09-18'),
  ...change,
})

/** An open action with an owner and a date. */
export const anAction = (change: Partial<Action> = {}): Action => ({
  id: asId('action-1'),
  what: 'Test supervision in all five teams',
  owner: 'Head of practice',
  due: asDay('2027-03-31'),
  status: 'open',
  update: '',
  carriedFrom: null,
  ...change,
})

/** The stamp of this computer's change number `counter`. */
export const aStamp = (counter = 1): Stamp => ({
  id: asId(`revision-${counter}`),
  author: 'Designated lead',
  device: 'device-a',
  counter,
  at: noon,
})

/** A revision of the question `T-1.1` that rated it, but for what a test gives. */
export const aRevision = (change: Partial<Revision> = {}): Revision => ({
  ...aStamp(),
  returnId: asId<'return'>('return-haven-2026') satisfies ReturnId,
  questionId: asId('T-1.1'),
  parents: [],
  was: { rating: null },
  now: { rating: asId('good') },
  reverses: null,
  ...change,
})

/** The return after a change to one of its answers. */
export const withAnswered = (auditReturn: AuditReturn, { answer, revision }: Answered): AuditReturn => ({
  ...auditReturn,
  answers: { ...auditReturn.answers, [revision.questionId]: answer },
})
