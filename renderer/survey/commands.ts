import { counted } from '../../shared/basics/text'
import type { FormFilled } from '../../shared/exchange/otherForms/fillFromForm'
import type { FormChoices } from '../../shared/exchange/otherForms/matchEntries'
import { receivedFromOtherForm } from '../../shared/exchange/otherForms/receivedFromOtherForm'
import type { ArrivalLine, OpenedFile } from '../../shared/exchange/receive/plan'
import type { SurveyMapping } from '../../shared/exchange/survey/mapping'
import type { SurveyPlan } from '../../shared/exchange/survey/plan'
import { receivedFromSurvey } from '../../shared/exchange/survey/receivedFromSurvey'
import { targetParts } from '../../shared/exchange/survey/targets'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { MergeStep } from '../../shared/returns/merge/undoMerge'
import { now } from '../host/clock'
import { undoMerges } from '../storage/merging'
import { addArrivals, previewReceiving } from '../storage/receiving'
import type { SurveyContext } from '../storage/survey'
import { explainProblem } from '../view/explainProblem'
import { announce, tell, useView } from '../view/viewState'
import { rememberColumns, rememberForm } from './remembered'

/** What bringing answers in would do, a line for each return. */
export type AnswersPreview = { readonly files: readonly OpenedFile[]; readonly lines: readonly ArrivalLine[] }

/** Answers to bring in: what they say as files that came back, and what to remember once they are in. */
export type ToBringIn = {
  readonly open: (signal: AbortSignal) => Promise<readonly OpenedFile[]>
  readonly remember: () => void
}

type Rows = {
  readonly name: string
  readonly plan: SurveyPlan
  readonly mapping: SurveyMapping
  readonly context: SurveyContext
  readonly countsAsReturned: boolean
}

/** The rows of a survey that are taken. */
export const rowsToBringIn = ({ name, plan, mapping, context, countsAsReturned }: Rows): ToBringIn => ({
  remember: () => rememberColumns(mapping, frameworkKey(context.framework)),
  open: async (signal) => {
    const headings = new Map(
      mapping.flatMap(({ heading, target }) => (target ? [[targetParts(target).key, heading]] : [])),
    )
    const { appVersion } = useView.getState()
    const at = now()
    const files: OpenedFile[] = []
    for (const { response, whose, auditReturn } of plan.taken) {
      if (signal.aborted) break
      if (whose.kind !== 'known') continue
      const { organisation } = whose
      const sources = { ...context, organisation, auditReturn, now: at, appVersion, headings, countsAsReturned }
      const received = receivedFromSurvey(response, sources)
      files.push({ name: `${name}, row ${response.row}`.slice(-200), kind: 'received', received })
      // Lets the window draw and listen.
      if (files.length % 10 === 0) await new Promise((done) => setTimeout(done, 0))
    }
    return files
  },
})

type Form = {
  readonly name: string
  readonly plan: SurveyPlan
  readonly filled: FormFilled
  readonly choices: FormChoices
  readonly context: SurveyContext
}

/** One organisation's form. */
export const formToBringIn = ({ name, plan, filled, choices, context }: Form): ToBringIn => ({
  remember: () => rememberForm(filled, choices, frameworkKey(context.framework)),
  open: async () =>
    plan.taken.flatMap(({ whose, auditReturn }): OpenedFile[] => {
      if (whose.kind !== 'known') return []
      const { organisation } = whose
      const { appVersion } = useView.getState()
      const received = receivedFromOtherForm(filled, { ...context, organisation, auditReturn, now: now(), appVersion })
      return [{ name: name.slice(-200), kind: 'received', received }]
    }),
})

/** Works out what bringing the answers in would do now. Nothing is written. */
export async function lookAhead({ open }: ToBringIn, signal: AbortSignal): Promise<AnswersPreview> {
  const files = await open(signal)
  return { files, lines: await previewReceiving({ files, assigned: {} }, () => undefined, signal) }
}

/** Adds answers to the returns they belong to, through the same merge as every other form. Answers what can be undone. */
export async function bringIn({ files }: AnswersPreview, { remember }: ToBringIn): Promise<readonly MergeStep[]> {
  const plans = await addArrivals({ files, assigned: {} }, () => undefined, new AbortController().signal)
  const steps = plans.flatMap(({ added }) => added.map(({ before, auditReturn }) => ({ before, after: auditReturn })))
  remember()
  const words = `${counted(steps.length, 'return')} changed. Nothing was deleted.`
  tell({ tone: 'done', words })
  announce(words)
  return steps
}

/** Takes back what was brought in, as one step. False when one of the returns was changed since. */
export async function takeBack(steps: readonly MergeStep[]): Promise<boolean> {
  const undone = await undoMerges(steps)
  const words = undone.ok
    ? `${counted(steps.length, 'return')} again as before.`
    : (explainProblem(undone.problem) ?? '')
  tell({ tone: undone.ok ? 'done' : 'problem', words })
  announce(words)
  return undone.ok
}
