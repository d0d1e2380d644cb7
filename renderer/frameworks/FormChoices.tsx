import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { Choose } from '../ui/Choose'
import { useOrganisationTypes } from '../view/organisationTypes'

type Props = {
  readonly framework: Framework
  readonly variant: string
  readonly organisationType: string
  readonly onVariant: (id: string) => void
  readonly onType: (code: string) => void
}

/** Which form is shown, where the framework has several. */
export function FormChoices({ framework, variant, organisationType, onVariant, onType }: Props) {
  const types = useOrganisationTypes() ?? []
  const named = new Set(questionsOf(framework).flatMap(({ question }) => question.appliesTo ?? []))
  return (
    <>
      {framework.variants ? (
        <Choose
          label="Size of the form"
          value={variant}
          choices={[
            { value: '', words: 'Every question' },
            ...framework.variants.map(({ id, title }) => ({ value: id as string, words: title })),
          ]}
          onChoose={onVariant}
        />
      ) : null}
      {named.size > 0 ? (
        <Choose
          label="Type of organisation"
          value={organisationType}
          choices={[
            { value: '', words: 'Every type' },
            ...types.map(({ code, label }) => ({ value: code, words: label })),
          ]}
          onChoose={onType}
        />
      ) : null}
    </>
  )
}
