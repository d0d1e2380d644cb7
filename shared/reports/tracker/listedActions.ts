import type { ActionNames, ListedAction } from '../../actions/listed'
import { listedAction } from '../../actions/listed'
import { actionRows, actionsOf, type ReturnActions } from '../../actions/tracker'
import { type Day, longDay } from '../../basics/day'
import type { ReportedWorkspace } from '../../findings/reportedWorkspace'
import { isKeptApart } from '../../findings/search/entriesOf'
import { mayUseName } from '../../findings/viewGroups'
import { hasViews } from '../../findings/views'
import { frameworkKey } from '../../frameworks/framework'
import { findQuestion, questionName } from '../../frameworks/lookUp'
import type { QuestionId } from '../../frameworks/question'
import type { FullWorkspace } from '../fullWorkspace'

/**
 * Every action that may be shown, as it stood at the end of a day, in the order in which they are to be chased. What members wrote
 * alone is left out before all are in, and then that of everybody who did not allow the use of a name.
 */
export function listedActions(workspace: FullWorkspace, asAt: Day): readonly ListedAction[] {
  const until = workspace.actions
    .filter(({ raisedOn }) => raisedOn <= asAt)
    .map((action) => ({ ...action, events: action.events.filter(({ on }) => on <= asAt) }))
  const names = namesIn(workspace)
  return actionRows(shownReturns(workspace), until, asAt).map((row) => listedAction(row, names))
}

function shownReturns({ cycles, frameworks, returns }: ReportedWorkspace): readonly ReturnActions[] {
  return cycles.flatMap((cycle) => {
    const framework = frameworks.find((each) => frameworkKey(each) === cycle.framework)
    const own = returns.filter(({ cycleId }) => cycleId === cycle.id)
    if (!framework || isKeptApart({ cycle, framework }, own)) return []
    return own.filter((each) => !hasViews(framework) || mayUseName(framework, each)).map(actionsOf)
  })
}

function namesIn({ organisations, cycles, frameworks, challenges, sessions, reviews }: FullWorkspace): ActionNames {
  const named = <T extends { readonly id: string }>(all: readonly T[], name: (of: T) => string) => {
    const names = new Map<string, string>(all.map((each) => [each.id, name(each)]))
    return (id: string) => names.get(id) ?? ''
  }
  const editions = new Map(frameworks.map((each) => [frameworkKey(each), each]))
  const asked = new Map<string, (typeof frameworks)[number] | undefined>(
    cycles.map(({ id, framework }) => [id, editions.get(framework)]),
  )
  return {
    organisation: named(organisations, ({ name }) => name),
    cycle: named(cycles, ({ title }) => title),
    challenge: named(challenges, ({ raised }) => raised.question),
    session: named(sessions, ({ title, on }) => `${title}, ${longDay(on)}`),
    review: named(reviews, ({ reviewer }) => reviewer.role),
    question: (id, cycleId) => {
      const framework = asked.get(cycleId ?? '')
      const placed = framework && findQuestion(framework, id as QuestionId)
      return placed ? questionName(placed.question) : ''
    },
  }
}
