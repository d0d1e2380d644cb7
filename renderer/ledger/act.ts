import type { Result } from '../../shared/basics/result'
import type { LedgerProblem } from '../view/explainLedger'

/** What is typed in an act, box by box. */
export type ActTyped = Readonly<Record<string, string>>

type Shown = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly showIf?: (typed: ActTyped) => boolean
}

/** A box of an act. */
export type ActBox =
  | (Shown & { readonly kind: 'words' | 'line' | 'day' })
  | (Shown & {
      readonly kind: 'radios' | 'list'
      readonly choices: readonly { readonly value: string; readonly words: string }[]
    })

/** Something that can be done with a challenge: what it asks for, and what it does. */
export type Act = {
  readonly id: string
  /** What its button says. */
  readonly button: string
  readonly title: string
  readonly about: string
  readonly submit: string
  readonly boxes: readonly ActBox[]
  readonly fresh: ActTyped
  /** The box that a refusal is about; null where it is about none. */
  readonly boxOf: (problem: LedgerProblem) => string | null
  readonly run: (typed: ActTyped, by: string) => Promise<Result<null, LedgerProblem>>
}

/** The box that a refusal is about, where `needed` is the one that has to be filled in. */
export const boxFor =
  (needed: string) =>
  (problem: LedgerProblem): string | null => {
    switch (problem.kind) {
      case 'wordsAreMissing':
      case 'reasonIsMissing':
        return needed
      case 'dayIsNotRead':
        return 'day'
      case 'whoIsMissing':
        return 'by'
      case 'nobodyIsAsked':
        return 'to'
      case 'replacementIsMissing':
        return 'replacedBy'
      case 'closerOwnsIt':
        return 'closerFrom'
      case 'evidenceIsMissing':
        return 'outcome'
      default:
        return null
    }
  }
