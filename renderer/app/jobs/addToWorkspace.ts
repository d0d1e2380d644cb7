import type { Workspace } from '../../../shared/exchange/checkTables'
import { type OpenedFile, planReceiving } from '../../../shared/exchange/receive/plan'
import type { ReturnId } from '../../../shared/returns/answer'
import { newId, now } from '../../host/clock'
import { countWords, outcomeWords } from '../../packs/arrivalWords'

/** A workspace with what came in added to it, and what was done with each file in words. */
export type Added = { readonly workspace: Workspace; readonly lines: readonly string[] }

/** Adds what came in to a workspace that no window has open. What a person has to decide keeps both versions. */
export function addToWorkspace(
  workspace: Workspace,
  files: readonly OpenedFile[],
  assigned: { readonly [place: number]: ReturnId } = {},
): Added {
  const { partnership, cycles, organisations, returns, revisions, actions } = workspace
  const plan = planReceiving({
    known: { partnership, cycles, organisations, returns, actions },
    revisionsOf: (id) => revisions.filter((revision) => revision.returnId === id),
    files,
    assigned,
    at: now(),
    by: partnership.preparedBy,
    newId,
  })
  const added = new Map(plan.added.map((each) => [each.auditReturn.id, each]))
  const told = new Map(plan.actions.map((action) => [action.id, action]))
  const nameOf = (id: string) => organisations.find((each) => each.id === id)?.name ?? 'An organisation'
  return {
    workspace: {
      ...workspace,
      returns: returns.map((each) => added.get(each.id)?.auditReturn ?? each),
      revisions: [...revisions, ...plan.added.flatMap((each) => each.revisions)],
      actions: actions.map((action) => told.get(action.id) ?? action),
    },
    lines: [
      ...plan.lines.map(({ file, outcome }) => {
        const { state, what, next } = outcomeWords(outcome, nameOf)
        return `${file}: ${stateWords[outcome.kind] ?? state.toLowerCase()}: ${what}${next && outcome.kind !== 'ready' ? ` ${next}` : ''}`
      }),
      `${countWords(plan.lines)}.`,
    ],
  }
}

/** What a job did with a file, where that is more than the list on the screen says. */
const stateWords: Readonly<Record<string, string>> = {
  ready: 'added',
  needsDecision: 'added, needs a decision',
  already: 'not needed',
}
