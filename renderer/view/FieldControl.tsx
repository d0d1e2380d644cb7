import type { Field, FieldValue } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { CriteriaField } from './CriteriaField'
import { ChoiceField, ChoicesField, LevelField } from './choiceFields'
import { DateField, NumberField, PercentageField, RoleField, ShareField, TextField } from './typedFields'

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

/** The control of a typed answer, by its kind. */
export function FieldControl({ framework, ...props }: FieldProps & { readonly framework: Framework }) {
  const { field, value, onKeep } = props
  switch (field.kind) {
    case 'level':
      return <LevelField framework={framework} field={field} value={value} onKeep={onKeep} />
    case 'choice':
      return <ChoiceField field={field} value={value} onKeep={onKeep} />
    case 'choices':
      return <ChoicesField field={field} value={value} onKeep={onKeep} />
    case 'number':
      return <NumberField field={field} value={value} onKeep={onKeep} />
    case 'share':
      return <ShareField field={field} value={value} onKeep={onKeep} />
    case 'percentage':
      return <PercentageField field={field} value={value} onKeep={onKeep} />
    case 'criteria':
      return <CriteriaField field={field} value={value} onKeep={onKeep} />
    case 'date':
      return <DateField field={field} value={value} onKeep={onKeep} />
    case 'role':
      return <RoleField field={field} value={value} onKeep={onKeep} />
    case 'text':
      return <TextField field={field} value={value} onKeep={onKeep} />
  }
}
