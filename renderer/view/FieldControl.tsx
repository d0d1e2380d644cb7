import './fields.css'
import type { Framework } from '../../shared/frameworks/framework'
import { CriteriaField } from './CriteriaField'
import { ChoiceField, ChoicesField, LevelField } from './choiceFields'
import type { FieldProps } from './fieldProps'
import { DateField, NumberField, PercentageField, RoleField, ShareField, TextField } from './typedFields'

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
