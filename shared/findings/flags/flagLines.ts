import { asideInCycle } from '../../cycles/dismissing'
import { questionName, questionsOf } from '../../frameworks/lookUp'
import type { Question, QuestionId } from '../../frameworks/question'
import type { Answer, ReturnId } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn } from '../../returns/auditReturn'
import { dismissalOf } from '../../returns/dismissing'
import type { Dismissed } from '../../returns/panel'
import { isAnswered } from '../../returns/progress'
import { type Flag, type FlagSource, flagKey } from './flag'
import { flagRules, ruleOf } from './flagRules'

/** How a flag was put aside. */
export type PutAside = Pick<Dismissed, 'reason' | 'by' | 'at'>

/** A flag as a list shows it. */
export type FlagRow = {
  readonly key: string
  readonly flag: Flag
  readonly title: string
  /** Empty for a question that most returns leave open. */
  readonly organisation: string
  /** Empty for a whole return. */
  readonly question: string
  /** How it was put aside; null while it stands. */
  readonly dismissed: PutAside | null
}

/** A line of the list: a heading with how many flags stand below it, or a flag. */
export type FlagLine =
  | { readonly kind: 'group'; readonly key: string; readonly words: string; readonly count: number }
  | { readonly kind: 'flag'; readonly key: string; readonly row: FlagRow }

/** What is to be seen of the flags. An empty rule leaves none out. */
export type FlagsSought = {
  readonly group: 'organisation' | 'rule'
  /** Which heading comes first: that with the most flags, or that of the first name or rule. */
  readonly order: 'most' | 'named'
  readonly rule: string
  readonly showsDismissed: boolean
}

/** The flags to begin with. */
export const allFlags: FlagsSought = {
  group: 'organisation',
  order: 'most',
  rule: '',
  showsDismissed: false,
}

/** Flags as rows, in the order of organisations' names and of questions; those of rules that are switched off are left out. */
export function flagRows(
  { cycle, framework, returns, organisations }: Pick<FlagSource, 'cycle' | 'framework' | 'returns' | 'organisations'>,
  flags: readonly Flag[],
  off: readonly string[],
): readonly FlagRow[] {
  const byId = new Map<string, AuditReturn>(returns.map((each) => [each.id, each]))
  const questions = new Map(
    questionsOf(framework).map(({ question }, place) => [question.id as string, { question, place }]),
  )
  const rows = flags
    .filter(({ rule }) => !off.includes(rule))
    .map((flag): FlagRow => {
      const auditReturn = byId.get(flag.returnId ?? '')
      const asked = questions.get(flag.questionId ?? '')
      return {
        key: flagKey(flag),
        flag,
        title: ruleOf(flag).title,
        organisation: (flag.organisationId && organisations.get(flag.organisationId)?.name) ?? '',
        question: asked ? questionName(asked.question) : '',
        dismissed: auditReturn ? dismissalOf(auditReturn, flag) : asideOnQuestion(cycle, flag),
      }
    })
  // Thousands of rows are put in order by a number each: names are compared once for each organisation.
  const names = [...new Set(rows.map(({ organisation }) => organisation))].sort()
  const first = new Map(names.map((name, place) => [name, place * (questions.size + 1)]))
  const placeOf = ({ organisation, flag }: FlagRow) =>
    (first.get(organisation) ?? 0) + (questions.get(flag.questionId ?? '')?.place ?? -1) + 1
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
}

const asideOnQuestion = (cycle: FlagSource['cycle'], { rule, questionId }: Flag): PutAside | null =>
  questionId === null ? null : asideInCycle(cycle, { rule, questionId })

/** The returns that are asked a question and left it open, with who returned them, by name. */
export const leftOpen = (
  { framework, returns, organisations }: Pick<FlagSource, 'framework' | 'returns' | 'organisations'>,
  questionId: QuestionId,
): readonly { readonly id: ReturnId; readonly organisation: string }[] =>
  returns
    .filter((auditReturn) =>
      questionsAsked(framework, auditReturn).some(
        ({ question }) => question.id === questionId && isLeftOpen(question, auditReturn.answers[questionId]),
      ),
    )
    .map(({ id, organisationId }) => ({ id, organisation: organisations.get(organisationId)?.name ?? '' }))
    .sort((a, b) => (a.organisation < b.organisation ? -1 : 1))

/** A claim that the question does not apply is an answer. */
const isLeftOpen = (question: Question, answer: Answer | undefined) =>
  (answer?.notApplicable ?? null) === null && !isAnswered(question, answer)

/** The rows that fit. */
export const seekFlags = (rows: readonly FlagRow[], { rule, showsDismissed }: FlagsSought): readonly FlagRow[] =>
  rows.filter(({ flag, dismissed }) => (rule === '' || flag.rule === rule) && (showsDismissed || dismissed === null))

/** What stands over the flags that stand on no return. */
export const wholeCycle = 'All organisations'

/**
 * Rows below headings: one for each organisation or rule that has any. Those with the most flags come first, and those with as
 * many in the order of names or rules; or all in that order.
 */
export function groupFlags(
  rows: readonly FlagRow[],
  { group, order }: Pick<FlagsSought, 'group' | 'order'>,
): readonly FlagLine[] {
  const groups = new Map<string, { readonly words: string; readonly rows: FlagRow[] }>()
  if (group === 'rule') for (const { id, title } of flagRules) groups.set(id, { words: title, rows: [] })
  for (const row of rows) {
    const key = group === 'rule' ? row.flag.rule : (row.flag.organisationId ?? '')
    const known = groups.get(key) ?? { words: row.organisation || wholeCycle, rows: [] }
    groups.set(key, known)
    known.rows.push(row)
  }
  const ordered = order === 'most' ? [...groups].sort(([, a], [, b]) => b.rows.length - a.rows.length) : [...groups]
  return ordered.flatMap(([key, { words, rows: of }]): FlagLine[] =>
    of.length === 0
      ? []
      : [
          { kind: 'group', key: `group ${key}`, words, count: of.length },
          ...of.map((row): FlagLine => ({ kind: 'flag', key: row.key, row })),
        ],
  )
}
