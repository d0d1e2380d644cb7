import { asMoment, dayOf, isDay, type Moment, readTypedDay } from '../../basics/day'
import { canonicalJson, type Json } from '../../basics/json'
import { sha256Hex } from '../../basics/sha256'
import type { Cycle } from '../../cycles/cycle'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import type { Organisation } from '../../partnership/organisation'
import type { Partnership } from '../../partnership/partnership'
import type { AuditReturn } from '../../returns/auditReturn'
import { submitReturn } from '../../returns/submit'
import type { ReturnForm } from '../../returns/timeline'
import { keepUnread } from '../forms/keepUnread'
import { readForm } from '../forms/readForm'
import type { Received } from '../forms/received'
import { asSent } from '../forms/sentReturn'
import type { SurveyResponse } from './responses'

/** What a row is read by. */
export type SurveySources = {
  readonly partnership: Partnership
  readonly cycle: Cycle
  readonly framework: Framework
  readonly organisation: Organisation
  readonly auditReturn: AuditReturn
  /** When it was answered, where the row does not say. */
  readonly now: Moment
  readonly appVersion: string
  /** The heading over each box, for people to find it. */
  readonly headings: ReadonlyMap<string, string>
  /** True where a person said that answers are the return of their organisation. */
  readonly countsAsReturned: boolean
}

/**
 * What a row of a survey says, as any other form that came back. It was answered without sight of what is here, so it takes
 * nothing away: where both say something else, both stand until a person decides. What goes into no box stays with the return as
 * words to look at. The same row always gives the same.
 *
 * Where it counts as returned, the return is in on the day of the answer, signed by whoever answered; one that is in already, or
 * a row that answers no question, stays as it is.
 */
export function receivedFromSurvey(response: SurveyResponse, sources: SurveySources): Received {
  const { headings, countsAsReturned, ...others } = sources
  const placeOf = (key: string, label: string) => `row ${response.row}, “${(headings.get(key) ?? label).slice(0, 120)}”`
  const received = receivedFromAnswers(response, { ...others, form: 'survey', placeOf })
  return countsAsReturned ? asReturned(received, response, others) : received
}

/** What stands for who signed, for their job title, and for why questions are open, where a survey did not ask. */
const bySurvey = { name: 'By survey', role: 'Answered by survey', gapsReason: 'Answered by survey.' } as const

function asReturned(
  received: Received,
  { by }: SurveyResponse,
  { auditReturn, framework, cycle }: Pick<SurveySources, 'auditReturn' | 'framework' | 'cycle'>,
): Received {
  const { madeAt } = received.facts
  const declaration = { ...bySurvey, name: by || bySurvey.name, on: dayOf(madeAt), fairPicture: true }
  const returned =
    auditReturn.stage === 'returned'
      ? null
      : submitReturn(received.auditReturn, framework, cycle.periodTo, declaration, madeAt)
  return {
    ...received,
    auditReturn: returned?.ok ? { ...received.auditReturn, ...returned.value } : received.auditReturn,
    fingerprint: sha256Hex(`${received.fingerprint} returned`),
  }
}

/** What answers are read by that were given elsewhere, without sight of what is here. */
export type AnswerSources = Omit<SurveySources, 'headings' | 'countsAsReturned'> & {
  readonly form: ReturnForm
  /** Where a box stands in the file, as people would look for it. */
  readonly placeOf: (key: string, label: string) => string
}

/** What answers say that were given elsewhere, as any other form that came back. */
export function receivedFromAnswers(response: SurveyResponse, sources: AnswerSources): Received {
  const { partnership, cycle, framework, organisation, auditReturn, now, appVersion, form, placeOf } = sources
  const { filled, unread, by } = response
  const sent: AuditReturn = { ...asSent(auditReturn), answers: {}, frontSheet: {} }
  const at = momentIn(response.at) ?? now
  const read = readForm({ framework, cycle, sent, filled, by: by || organisation.name, at, placeOf })
  return {
    form,
    facts: {
      format: 'psa-return',
      version: 1,
      partnership: { id: partnership.id, name: partnership.name, isSample: partnership.isSample },
      organisation: {
        id: organisation.id,
        name: organisation.name,
        urn: organisation.identifiers.urn,
        laestab: organisation.identifiers.laestab,
      },
      cycle: { id: cycle.id, title: cycle.title, closesOn: cycle.closesOn },
      framework: frameworkKey(framework),
      returnId: auditReturn.id,
      madeAt: at,
      appVersion,
    },
    ...read,
    auditReturn: keepUnread(read.auditReturn, unread),
    sentFrontSheet: {},
    unread: [...unread, ...read.unread],
    fingerprint: sha256Hex(canonicalJson([auditReturn.id, filled, response.at] as unknown as Json)),
  }
}

/** When a row was answered: its day, at noon where it gives no time. */
function momentIn(text: string): Moment | null {
  const [, iso = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[T ]?(\d{2}:\d{2})?/.exec(text) ?? []
  const day = isDay(iso) ? iso : readTypedDay(text.split(/[ T]+\d{1,2}:/)[0] ?? '')
  return day ? asMoment(`${day}T${time === '' || !isDay(iso) ? '12:00' : time}:00.000Z`) : null
}
