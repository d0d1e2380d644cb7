import { withOptional } from './editFramework'
import type { Framework } from './framework'
import type { VariantId } from './question'

// Edits of the sizes of the form.

/** Adds a size of the form. */
export const addVariant = (framework: Framework, id: VariantId): Framework => ({
  ...framework,
  variants: [...(framework.variants ?? []), { id, title: '', about: '' }],
})

/** Renames or describes a size of the form. */
export const changeVariant = (
  framework: Framework,
  id: VariantId,
  change: { readonly title?: string; readonly about?: string },
): Framework => ({
  ...framework,
  variants: (framework.variants ?? []).map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** Takes a size of the form away; a question asked in it alone is then asked in every size. */
export function removeVariant(framework: Framework, id: VariantId): Framework {
  const standards = framework.standards.map((standard) => ({
    ...standard,
    questions: standard.questions.map((question) =>
      question.variants?.includes(id)
        ? withOptional(
            question,
            'variants',
            question.variants.filter((each) => each !== id),
          )
        : question,
    ),
  }))
  const variants = (framework.variants ?? []).filter((each) => each.id !== id)
  return withOptional({ ...framework, standards }, 'variants', variants)
}
