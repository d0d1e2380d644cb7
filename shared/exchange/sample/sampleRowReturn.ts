import { asMoment, type Day } from '../../basics/day'
import { asId } from '../../basics/id'
import type { Misfit } from '../../basics/parse'
import { ok, type Result, refuse } from '../../basics/result'
import type { FieldValue } from '../../frameworks/field'
import type { Framework } from '../../frameworks/framework'
import { findQuestion } from '../../frameworks/lookUp'
import type { Answer } from '../../returns/answer'
import { type AuditReturn, newReturn } from '../../returns/auditReturn'
import { wholeForm } from '../../returns/formSize'
import type { ReturnEvent } from '../../returns/timeline'
import { type Answered, type SampleAnswer, sampleAnswer } from './sampleAnswer'
import { sampleField } from './sampleField'
import type { SampleRespondent, SampleRows } from './sampleRows'

/** In a row: nothing is answered, or there is no evidence. */
const nothing = '-'
/** In a row of ratings: the question does not apply; why stands among the answers. */
const notApplicable = 'x'

/** The return that a respondent's rows describe. Refuses the first thing in them that does not fit. */
export function sampleRowReturn(
  rows: SampleRows,
  respondent: SampleRespondent,
  framework: Framework,
): Result<AuditReturn, Misfit> {
  const { key, type, frontSheet, returnedOn, signOff, gapsReason, extension } = respondent
  const answered: Answered = {
    on: returnedOn ?? rows.inProgressOn,
    by: String(frontSheet['author'] ?? respondent.name),
  }
  const answers = answersIn(rows, respondent, framework, answered)
  if (!answers.ok) return answers
  const made = newReturn({
    id: asId(`sample-${rows.cycle}-${key}`),
    cycleId: asId(`sample-${rows.cycle}`),
    organisationId: asId(`sample-${key}`),
    asked: { ...wholeForm, organisationType: type === '' ? null : type },
  })
  return ok({
    ...made,
    stage: returnedOn === undefined ? 'draft' : 'returned',
    frontSheet,
    signOff,
    gapsReason,
    extension,
    returnedAt: returnedOn === undefined ? null : asMoment(`${returnedOn}T10:00:00.000Z`),
    answers: answers.value,
    timeline: [...timelineOf(rows, respondent, Object.keys(answers.value).length)],
  })
}

function answersIn(
  rows: SampleRows,
  respondent: SampleRespondent,
  framework: Framework,
  answered: Answered,
): Result<Record<string, Answer>, Misfit> {
  const ratings = marksIn(respondent.ratings, rows)
  const evidenced = marksIn(respondent.evidenced, rows)
  if (!ratings) return refuse({ path: 'ratings', expected: `a mark for each of ${rows.questions.length} questions` })
  if (!evidenced)
    return refuse({ path: 'evidenced', expected: `a mark for each of ${rows.questions.length} questions` })
  const fields = fieldsIn(rows, respondent, framework)
  if (!fields.ok) return fields
  const said = new Map<string, SampleAnswer>(Object.entries(respondent.answers))
  for (const [place, { id, evidence, where, type }] of rows.questions.entries()) {
    const [mark = nothing, letter = nothing] = [ratings[place], evidenced[place]]
    const words = said.get(id)
    if (mark === nothing && !words) continue
    const rating = mark === nothing || mark === notApplicable ? undefined : rows.marks[mark]
    if (rating === undefined && mark !== nothing && words?.notApplicable === undefined)
      return refuse({ path: `ratings, question ${id}`, expected: `a known mark, not "${mark}"` })
    const on = rows.days[letter]
    if (letter !== nothing && !on)
      return refuse({ path: `evidenced, question ${id}`, expected: `a known letter, not "${letter}"` })
    const usual = on ? [{ what: evidence, where, on, type }] : []
    said.set(id, { ...(words ?? silent), rating, evidence: [...usual, ...(words?.evidence ?? [])] })
  }
  const unknown = [...said.keys()].find((id) => !findQuestion(framework, asId(id)))
  if (unknown !== undefined) return refuse({ path: `answers.${unknown}`, expected: 'a question of the framework' })
  for (const id of fields.value.keys()) if (!said.has(id)) said.set(id, silent)
  return ok(
    Object.fromEntries(
      [...said].map(([id, answer]) => [
        id,
        {
          ...sampleAnswer(answer, `${rows.cycle}-${respondent.key}-${id}`, answered),
          fields: fields.value.get(id) ?? {},
        },
      ]),
    ),
  )
}

/** An answer without words. */
const silent: SampleAnswer = {
  narrative: '',
  evidence: [],
  impact: '',
  impactKind: null,
  actions: [],
  lookAgain: false,
}

/** The marks of a row, one for each question; null where there are more or fewer. */
function marksIn(row: string, { questions }: SampleRows): readonly string[] | null {
  const marks = [...row.replaceAll(' ', '')]
  return marks.length === 0 || marks.length === questions.length ? marks : null
}

function fieldsIn(
  rows: SampleRows,
  { figures }: SampleRespondent,
  framework: Framework,
): Result<ReadonlyMap<string, Record<string, FieldValue>>, Misfit> {
  const fields = new Map<string, Record<string, FieldValue>>()
  for (const [place, written] of figures.entries()) {
    const [question = '', fieldId = ''] = rows.figures[place]?.split('/') ?? []
    const field = findQuestion(framework, asId(question))?.question.fields?.find(({ id }) => id === fieldId)
    const value = field && sampleField(field, written)
    if (value === undefined) return refuse({ path: `figures[${place}]`, expected: 'a value of its field' })
    if (value !== null) fields.set(question, { ...fields.get(question), [fieldId]: value })
  }
  return ok(fields)
}

/** What happened to a return outside its answers, oldest first: sent, asked after, come in, read. */
function timelineOf(rows: SampleRows, respondent: SampleRespondent, changed: number): readonly ReturnEvent[] {
  const { key, returnedOn, signOff, chased, read } = respondent
  const event = (on: Day, place: string) => ({
    id: asId<'event'>(`sample-t-${rows.cycle}-${key}-${place}`),
    at: asMoment(`${on}T10:00:00.000Z`),
    by: rows.runBy,
  })
  const came = changed === 0 ? null : (returnedOn ?? rows.inProgressOn)
  return [
    { ...event(rows.sentOn, 'sent'), kind: 'sent', form: 'pack', fingerprint: null },
    ...chased.map(
      ([on, how, step, note], i): ReturnEvent => ({ ...event(on, `c${i + 1}`), kind: 'chased', how, step, note }),
    ),
    ...(came === null
      ? []
      : [
          {
            ...event(came, 'received'),
            kind: 'received',
            form: 'pack',
            file: `${key}.psa`,
            fingerprint: `sample-${rows.cycle}-${key}`,
            changed,
            signOff,
          } as const,
        ]),
    ...read.map(([on, result, note], i): ReturnEvent => ({ ...event(on, `r${i + 1}`), kind: 'read', result, note })),
  ]
}
