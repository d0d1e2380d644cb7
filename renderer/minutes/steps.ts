/** The steps after a session that end with a document. */
type Step = 'minutes' | 'letters'

/** The id of the row of a step's buttons. */
export const stepId = (step: Step) => `${step}-buttons`

/** Puts the focus on the first button of a step once the page is drawn, so that Enter goes on with it. */
export const focusStep = (step: Step): void => {
  requestAnimationFrame(() => document.getElementById(stepId(step))?.querySelector('button')?.focus())
}
