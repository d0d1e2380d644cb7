import { type Day, dayAfter, longDay, monthsBefore, readTypedDay } from '../../shared/basics/day'
import { cycleTitle } from '../../shared/cycles/cycle'
import { type CycleForm, subjectOf } from '../../shared/exchange/newCycle'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import { sizesOf, wholeForm } from '../../shared/returns/formSize'

/** What is in the boxes for a cycle. */
export type TypedCycle = Omit<CycleForm, 'framework'> & {
  readonly framework: FrameworkKey
  readonly titleIsSuggested: boolean
}

/** The boxes when the page opens, with dates that most rounds start from. */
export const firstCycle = (framework: Framework, today: Day): TypedCycle => ({
  framework: frameworkKey(framework),
  size: wholeForm,
  title: cycleTitle(subjectOf(framework), today),
  titleIsSuggested: true,
  opensOn: longDay(today),
  closesOn: '',
  periodFrom: longDay(dayAfter(monthsBefore(today, 12))),
  periodTo: longDay(today),
})

/**
 * The boxes after a change. Until somebody types a title, it follows the day and the questions; another questionnaire has
 * other sizes, so all of its questions are asked until a size is chosen.
 */
export function editCycle(
  typed: TypedCycle,
  change: Partial<TypedCycle>,
  frameworks: readonly Framework[],
): TypedCycle {
  const next = {
    ...typed,
    ...(change.framework === undefined ? {} : { size: wholeForm }),
    ...change,
    titleIsSuggested: typed.titleIsSuggested && change.title === undefined,
  }
  const opensOn = readTypedDay(next.opensOn)
  return next.titleIsSuggested && opensOn
    ? { ...next, title: cycleTitle(subjectOf(chosenFramework(next, frameworks)), opensOn) }
    : next
}

/** The framework that is chosen. It is one of those offered: another is a bug and throws. */
export function chosenFramework({ framework }: Pick<TypedCycle, 'framework'>, frameworks: readonly Framework[]) {
  const found = frameworks.find((each) => frameworkKey(each) === framework)
  if (!found) throw new Error(`The framework ${framework} is not offered`)
  return found
}

/** The key of the size that is chosen, among the sizes of its framework. */
export const chosenSize = (framework: Framework, { size }: Pick<TypedCycle, 'size'>): string =>
  sizesOf(framework).find((each) => each.size.variant === size.variant && each.size.coreOnly === size.coreOnly)?.key ??
  ''
