import { impossible } from '../../shared/basics/result'
import { type DayField, longestName } from '../../shared/exchange/newCycle'
import type { NameField, SetUpProblem } from '../../shared/exchange/newWorkspace'
import { explainProblem } from '../view/explainProblem'

/** The words for one thing that keeps a partnership from being set up. */
export function explainSetUp(problem: SetUpProblem): string {
  switch (problem.kind) {
    case 'isMissing':
      return missingWords[problem.field]
    case 'isTooLong':
      return `Shorten this to ${longestName} characters.`
    case 'isNoDay':
      return problem.typed === ''
        ? `Type ${dayWords[problem.field]}, such as 31 March 2027.`
        : 'Write the date like 31 March 2027.'
    case 'endsBeforeItStarts':
      return problem.field === 'closesOn'
        ? 'Returns would be due before the cycle opens. Choose a later day for returns.'
        : 'The period would end before it starts. Choose a later last day.'
    case 'noOrganisations':
      return 'Name at least one agency that will complete a return.'
    case 'organisationIsWrong':
      return problem.why.kind === 'isTooLong'
        ? `Shorten the name of agency ${problem.row + 1} to ${longestName} characters.`
        : `Agency ${problem.row + 1}: ${explainProblem(problem.why)}`
    default:
      return impossible(problem)
  }
}

/** Where a problem stands: the name of its control on the page. */
export const controlOf = (problem: SetUpProblem): string => {
  if (problem.kind === 'organisationIsWrong') return agencyControl(problem.row)
  return problem.field === 'organisations' ? agencyControl(0) : problem.field
}

/** The name of the control for an agency's name. */
export const agencyControl = (row: number) => `agency-${row}`

const missingWords: Readonly<Record<NameField, string>> = {
  partnership: 'Type the name of the partnership.',
  challengeLead: 'Type what the person who leads challenge is called, such as independent scrutineer.',
  preparedBy: 'Type your role, such as partnership business manager.',
  handling: 'Type who may read the documents, such as partnership members.',
  title: 'Type a title for the cycle, such as Section 11, 2026 to 2027.',
}

const dayWords: Readonly<Record<DayField, string>> = {
  opensOn: 'the day the cycle opens',
  closesOn: 'the day returns are due',
  periodFrom: 'the first day of the period',
  periodTo: 'the last day of the period',
}
