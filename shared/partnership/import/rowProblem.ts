import type { IdentifierProblem } from './cellNumbers'
import type { Field } from './fields'

/** Why a row is left out altogether. */
export type SkipReason =
  | 'titleRow'
  | 'headingRow'
  | 'totalRow'
  | 'noName'
  | 'nameTooLong'
  | 'testRow'
  | 'closed'
  | 'notYetOpen'
  | 'chosen'

/** Something in a row that was left out, or that is worth a look. The rest of the row is read. */
export type CellProblem =
  | { readonly kind: 'number'; readonly problem: IdentifierProblem }
  /** Two columns give the organisation different numbers of one register. */
  | { readonly kind: 'numbersClash'; readonly scheme: IdentifierProblem['scheme']; readonly typed: string }
  | { readonly kind: 'unknownType'; readonly typed: string }
  | { readonly kind: 'unknownStatus'; readonly typed: string }
  | { readonly kind: 'notADay'; readonly typed: string }
  /** The register says that it is open, and that it closed on a day that has passed. */
  | { readonly kind: 'openButClosed'; readonly typed: string }
  | { readonly kind: 'emailIsWrong'; readonly typed: string }
  | { readonly kind: 'lineIsTooLong'; readonly field: Field; readonly count: number; readonly limit: number }
