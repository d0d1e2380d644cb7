import { type ActionNames, type ListedAction, listedAction } from '../../actions/listed'
import { actionRows, actionsOf } from '../../actions/tracker'
import { longDay } from '../../basics/day'
import { isKeptApart } from '../../findings/search/entriesOf'
import { mayUseName } from '../../findings/viewGroups'
import { frameworkKey } from '../../frameworks/framework'
import { findQuestion, questionName } from '../../frameworks/lookUp'
import type { QuestionId } from '../../frameworks/question'
import { isAnsweredAlone, type Kept, type KeptOn, namesBy, placedReturns } from './kept'

/**
 * Every action, in the order in which they are to be chased. Those of people who answer alone are nobody's to see before all are in,
 * and then only of those who allowed the use of their name.
 */
export function listedActions({ kept, asAt }: KeptOn): readonly ListedAction[] {
  const placed = placedReturns(kept)
  const shown = placed.filter(({ auditReturn, cycle, framework }) => {
    if (!isAnsweredAlone(kept, framework)) return true
    const ofCycle = kept.returns.filter(({ cycleId }) => cycleId === cycle.id)
    return !isKeptApart({ cycle, framework }, ofCycle) && mayUseName(framework, auditReturn)
  })
  const names = actionNames(kept)
  const returns = shown.map(({ auditReturn }) => actionsOf(auditReturn))
  return actionRows(returns, kept.actions, asAt).map((row) => listedAction(row, names))
}

function actionNames(kept: Kept): ActionNames {
  return {
    organisation: namesBy(kept.organisations, ({ name }) => name),
    cycle: namesBy(kept.cycles, ({ title }) => title),
    challenge: namesBy(kept.challenges, ({ raised }) => raised.question),
    session: namesBy(kept.sessions, ({ title, on }) => `${title}, ${longDay(on)}`),
    review: namesBy(kept.reviews, ({ reviewer }) => reviewer.role),
    question: (id, cycleId) => {
      const key = kept.cycles.find((cycle) => cycle.id === cycleId)?.framework
      const framework = kept.frameworks.find((each) => frameworkKey(each) === key)
      const placed = framework && findQuestion(framework, id as QuestionId)
      return placed ? questionName(placed.question) : ''
    },
  }
}
