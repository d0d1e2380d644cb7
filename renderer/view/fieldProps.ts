import type { Field, FieldValue } from '../../shared/frameworks/field'

/** A new value of a field; null takes the answer away. */
export type NextValue = FieldValue | null

/**
 * What a control of a field is given. `onKeep` says what is wrong with a value, or null once it is on its way. A control of
 * several boxes gives its change as a step from the present value, since another of its boxes may be on its way too.
 */
export type FieldProps<F extends Field = Field> = {
  readonly field: F
  readonly value: FieldValue | undefined
  readonly onKeep: (value: NextValue | ((present: FieldValue | undefined) => NextValue)) => string | null
}
