import { changeField } from '../../shared/frameworks/editQuestion'
import type { Field } from '../../shared/frameworks/field'
import type { EditQuestion } from './editQuestion'

/** What a form of one typed answer is given. */
export type FieldFormProps<F extends Field = Field> = { readonly field: F; readonly keep: EditQuestion }

/** Changes the one typed answer that a form is about. */
export const changeOneField =
  <F extends Field>(field: F, keep: EditQuestion) =>
  (change: (present: F) => Field, typed?: 'typed') =>
    keep(
      'change a typed answer of',
      (question) =>
        changeField(question, field.id, (present) => (present.kind === field.kind ? change(present as F) : present)),
      typed,
    )
