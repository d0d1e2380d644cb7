import { type Day, longDay } from '../../basics/day'
import type { JsonObject } from '../../basics/json'
import { londonDay, londonTime } from '../../basics/londonTime'
import { fieldText } from '../../frameworks/fieldValue'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import { findLevel, findQuestion, type PlacedQuestion, questionsOf, standardName } from '../../frameworks/lookUp'
import type { Answer } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn, FrontSheetValue } from '../../returns/auditReturn'
import type { Workspace } from '../checkTables'
import { type Entry, entry, type Line, line, type Part, part } from './inWords'
import { recordInWords } from './recordInWords'

/** A return as words: whose it is, what stands on its first page, and every answer under its question. */
export type ReturnRead = {
  readonly id: string
  readonly organisation: string
  readonly cycle: string
  /** How far it is: `Sent back, 34 answers`. */
  readonly state: string
  readonly parts: readonly Part[]
}

/** Reads a return of a workspace whose references were checked. */
export function returnInWords(workspace: Workspace, auditReturn: AuditReturn): ReturnRead {
  const { organisations, cycles, frameworks } = workspace
  const organisation = organisations.find(({ id }) => id === auditReturn.organisationId)
  const cycle = cycles.find(({ id }) => id === auditReturn.cycleId)
  const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  const names = { organisation: organisation?.name ?? 'An organisation', cycle: cycle?.title ?? 'A cycle' }
  const count = Object.keys(auditReturn.answers).length
  const state = `${auditReturn.stage === 'draft' ? 'Not sent back yet' : 'Sent back'}, ${count} ${count === 1 ? 'answer' : 'answers'}`
  const about = part('About this return', [
    ...entry('The return', [
      ...line('Organisation', names.organisation),
      ...line('Cycle', names.cycle),
      ...line('Questions', framework && `${framework.title}, ${framework.editionLabel}`),
      ...line('State', state),
      ...beside(auditReturn),
    ]),
    ...entry('About your organisation', framework ? frontLines(framework, auditReturn) : []),
    ...kept('What happened to it', auditReturn.timeline),
    ...kept('Two versions, not yet decided', auditReturn.undecided ?? []),
    ...kept('Two versions, decided', auditReturn.decided ?? []),
    ...kept('Flags that were put aside', auditReturn.dismissed ?? []),
  ])
  return {
    id: auditReturn.id,
    ...names,
    state,
    parts: [...about, ...(framework ? answers(framework, auditReturn) : [])],
  }
}

function beside({
  signOff,
  returnedAt,
  gapsReason,
  extension,
  unread = [],
  seenTo = [],
}: AuditReturn): readonly Line[] {
  return [
    ...line('Signed off', signOff && `${signOff.name}, ${signOff.role}, ${longDay(signOff.on)}`),
    ...line('Sent back at', returnedAt && momentWords(returnedAt)),
    ...line('Why it has gaps', gapsReason),
    ...line('A later day was agreed', extension && `${longDay(extension.dueOn)}. ${extension.reason}`),
    ...unread.flatMap((words) => line('Came in and could not be read', words)),
    ...seenTo.flatMap((words) => line('Came in, could not be read, and was seen to', words)),
  ]
}

const kept = (heading: string, records: readonly unknown[]): readonly Entry[] =>
  entry(
    heading,
    records.flatMap((each) => recordInWords('', each as JsonObject).lines),
  )

const frontLines = ({ frontSheet }: Framework, auditReturn: AuditReturn): readonly Line[] => {
  const known = frontSheet.map(({ id, label, choices = [] }) => ({ id, label, choices }))
  const others = Object.keys(auditReturn.frontSheet).filter((id) => !known.some((field) => field.id === id))
  return [...known, ...others.map((id) => ({ id, label: id, choices: [] }))].flatMap(({ id, label, choices }) =>
    line(label, frontText(auditReturn.frontSheet[id], choices)),
  )
}

function frontText(
  value: FrontSheetValue | undefined,
  choices: readonly { readonly id: string; readonly label: string }[],
) {
  if (Array.isArray(value)) return value.filter((each) => each.trim() !== '').join('\n')
  return choices.find(({ id }) => id === value)?.label ?? (value === null || value === undefined ? '' : String(value))
}

function answers(framework: Framework, auditReturn: AuditReturn): readonly Part[] {
  const asked = new Set(questionsAsked(framework, auditReturn).map(({ question }) => question.id))
  const placed = questionsOf(framework).filter(
    ({ question }) => asked.has(question.id) || isSaid(auditReturn, question.id),
  )
  const unknown = Object.keys(auditReturn.answers).filter(
    (id) => findQuestion(framework, id as PlacedQuestion['question']['id']) === null,
  )
  return [
    ...framework.standards.flatMap((standard) =>
      part(
        standardName(standard),
        placed
          .filter((each) => each.standard.id === standard.id)
          .map((each) => questionEntry(framework, each, auditReturn)),
      ),
    ),
    ...part(
      'Answers to questions that the file does not have',
      unknown.map((id) => recordInWords(id, auditReturn.answers[id] as unknown as JsonObject)),
    ),
  ]
}

const isSaid = ({ answers, agreed, panel = {}, sharing = {} }: AuditReturn, id: string) =>
  [answers, agreed, panel, sharing].some((said) => id in said)

function questionEntry(framework: Framework, placed: PlacedQuestion, auditReturn: AuditReturn): Entry {
  const { question } = placed
  const answer = auditReturn.answers[question.id]
  const { agreed, panel, sharing } = auditReturn
  const said = [agreed[question.id], panel?.[question.id], sharing?.[question.id]]
  const [decided, noted, shared] = said.map((each) =>
    each ? recordInWords('', each as unknown as JsonObject).lines : [],
  )
  return {
    heading: `${question.label} ${question.text}`,
    lines: [
      ...(answer ? answerLines(framework, placed, answer) : line('Answer', 'Not answered')),
      ...line('Agreed rating', levelWords(framework, agreed[question.id]?.rating ?? null)),
      ...(decided ?? []).map(({ label, words }) => ({ label: `Agreed, ${label}`, words })),
      ...(noted ?? []).map(({ label, words }) => ({ label: `Noted by the panel, ${label}`, words })),
      ...(shared ?? []).map(({ label, words }) => ({ label: `Worth sharing, ${label}`, words })),
    ],
  }
}

const levelWords = (framework: Framework, id: Answer['rating']) => findLevel(framework, id)?.label ?? id

function answerLines(framework: Framework, { question }: PlacedQuestion, answer: Answer): readonly Line[] {
  const { prompts } = framework
  const fields = question.fields ?? []
  const others = Object.entries(answer.fields).filter(([id]) => !fields.some((field) => field.id === id))
  return [
    ...line('Rating', levelWords(framework, answer.rating)),
    ...(answer.notApplicable === null
      ? []
      : [{ label: 'Does not apply', words: answer.notApplicable || 'No reason given' }]),
    ...fields.flatMap((field) =>
      line(field.label ?? 'Answer', answer.fields[field.id] && fieldText(framework, field, answer.fields[field.id])),
    ),
    ...others.flatMap(([id, value]) => line(id, JSON.stringify(value))),
    ...line(question.narrativeLabel ?? prompts.narrative.label, answer.narrative),
    ...answer.evidence.flatMap(({ what, where, on, owner, file }) =>
      line(
        prompts.evidence.label,
        listedWords([what, where, owner ?? '', dayWords(on), file ? `attached file: ${file.name}` : '']),
      ),
    ),
    ...line(prompts.impact.label, answer.impact),
    ...answer.actions.flatMap(({ what, owner, due, status, update }) =>
      line(prompts.actions.label, listedWords([what, owner, due ? `due ${dayWords(due)}` : '', status, update])),
    ),
    ...answer.unread.flatMap((words) => line('Came in and could not be read', words)),
    ...(answer.undecided ?? []).flatMap(({ part: which, versions }) =>
      versions.flatMap(({ value, by, at }) =>
        line(`Not yet decided, ${which}, as ${by || 'somebody'} had it on ${momentWords(at)}`, valueWords(value)),
      ),
    ),
    ...line(
      'Last changed',
      `${momentWords(answer.changedAt)}${answer.changedBy === '' ? '' : ` by ${answer.changedBy}`}`,
    ),
  ]
}

const listedWords = (words: readonly string[]) => words.filter((each) => each.trim() !== '').join('; ')
const dayWords = (day: Day | null) => (day === null ? '' : longDay(day))
const momentWords = (moment: Answer['changedAt']) => `${longDay(londonDay(moment))} at ${londonTime(moment)}`
const valueWords = (value: unknown) =>
  typeof value === 'string' ? value : value === null ? 'Left empty' : JSON.stringify(value)
