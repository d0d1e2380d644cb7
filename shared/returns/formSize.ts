import type { Framework } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import type { Question, VariantId } from '../frameworks/question'

/** How much of a questionnaire is asked: one of its sizes (null: none is chosen, ask everything), and whether its core questions alone. */
export type FormSize = { readonly variant: VariantId | null; readonly coreOnly: boolean }

/** Every question. */
export const wholeForm: FormSize = { variant: null, coreOnly: false }

/** A size that can be chosen, in words, with the number of questions it asks before types and conditions leave any out. */
export type OfferedSize = {
  /** Names the size among those of its framework. */
  readonly key: string
  readonly size: FormSize
  readonly title: string
  readonly about: string
  readonly questions: number
}

/** The sizes of a questionnaire that differ: the whole, each of its own sizes, and the core questions where they are fewer. */
export function sizesOf(framework: Framework): readonly OfferedSize[] {
  const { variants = [], coreNote = '' } = framework
  const count = (size: FormSize) => questionsOf(framework).filter(({ question }) => isOfSize(question, size)).length
  const offered = (key: string, size: FormSize, title: string, about: string): OfferedSize => ({
    key,
    size,
    title,
    about,
    questions: count(size),
  })
  const whole = offered('whole', wholeForm, 'All questions', '')
  const core = offered('core', { variant: null, coreOnly: true }, 'Core questions only', coreNote)
  return [
    whole,
    ...variants.map(({ id, title, about }) => offered(`size ${id}`, { variant: id, coreOnly: false }, title, about)),
    ...(core.questions > 0 && core.questions < whole.questions ? [core] : []),
  ]
}

/** True when a form of this size asks the question, before types and conditions. */
export const isOfSize = ({ variants, core }: Question, { variant, coreOnly }: FormSize): boolean =>
  (variants === undefined || variant === null || variants.includes(variant)) && (core || !coreOnly)
