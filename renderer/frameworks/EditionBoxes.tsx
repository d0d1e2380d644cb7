import { changeEdition, changeWords } from '../../shared/frameworks/editFramework'
import { editionPattern } from '../../shared/frameworks/framework'
import { Field } from '../ui/Field'
import { TextAnswer } from '../view/TextAnswer'
import { useTypedField } from '../view/useTypedField'
import type { PageProps } from './EditorParts'

type Props = Pick<PageProps, 'framework' | 'edit'>

/** The number and the name of the edition. */
export const EditionBoxes = ({ framework, edit }: Props) => (
  <>
    <NumberOfEdition framework={framework} edit={edit} />
    <TextAnswer
      label="Name of the edition"
      hint="What people call it, such as 2026 edition or 2026/27. Leave it empty to use the number."
      lines="one"
      recorded={framework.editionLabel}
      onKeep={(editionLabel) =>
        edit('rename the edition', (present) => changeWords(present, { editionLabel }), 'typed')
      }
    />
  </>
)

/** Read when a person leaves it: half a number may be none. */
function NumberOfEdition({ framework, edit }: Props) {
  const { box, error } = useTypedField(
    framework.edition,
    (typed) => {
      const edition = typed.trim()
      if (!editionPattern.test(edition)) return refusal(edition)
      void edit('change the number of the edition', (present) => changeEdition(present, edition))
      return null
    },
    (typed) => typed.trim(),
  )
  return (
    <Field
      label="Number of the edition"
      hint="Letters, figures and points only, such as 2026.1. No two editions have the same."
      error={error}
    >
      {(ties) => <input {...ties} {...box} />}
    </Field>
  )
}

/** Says what is allowed, with what comes nearest to what was typed. */
function refusal(typed: string): string {
  const nearest = typed.replace(/[^0-9A-Za-z]+/g, '.').replace(/^\.|\.$/g, '')
  const example = editionPattern.test(nearest) ? nearest : '2026.1'
  return `Use letters, figures and points only, at most 20, such as ${example}. The name of the edition can have other signs.`
}
