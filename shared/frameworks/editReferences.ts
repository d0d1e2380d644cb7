import type { Day } from '../basics/day'
import { withOptional } from './editFramework'
import type { Framework } from './framework'
import type { Reference } from './references'

// Edits of the sources behind a framework.

/** Adds a source that nobody has checked yet. */
export const addReference = (framework: Framework, id: Reference['id'], on: Day): Framework => ({
  ...framework,
  references: [
    ...framework.references,
    { id, document: '', edition: null, part: null, heading: null, paragraph: null, verified: false, checkedOn: on },
  ],
})

/** Changes a source. */
export const changeReference = (framework: Framework, id: Reference['id'], change: Partial<Reference>): Framework => ({
  ...framework,
  references: framework.references.map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** Takes a source away, also from the standards and questions that name it. */
export const removeReference = (framework: Framework, id: Reference['id']): Framework => ({
  ...framework,
  references: framework.references.filter((each) => each.id !== id),
  standards: framework.standards.map((standard) => ({
    ...standard,
    references: standard.references.filter((each) => each !== id),
    questions: standard.questions.map((question) =>
      question.references?.includes(id)
        ? withOptional(
            question,
            'references',
            question.references.filter((each) => each !== id),
          )
        : question,
    ),
  })),
})
