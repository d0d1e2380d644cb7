/** Where a person can go from a question. Words still in a box are sent first. */
export type Steps = {
  readonly next: () => void
  readonly previous: () => void
  readonly nextUnanswered: () => void
  readonly check: () => void
  readonly allAnswered: boolean
}
