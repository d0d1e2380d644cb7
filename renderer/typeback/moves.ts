// Where focus goes while a form is typed in: from box to box, from question to question, in the order of the paper.

const boxes = () => [...document.querySelectorAll<HTMLElement>('.type-back [data-box]')]
const questions = () => [...document.querySelectorAll<HTMLElement>('.type-back [data-question]')]

function goTo(box: HTMLElement | undefined): boolean {
  if (!box) return false
  box.focus()
  box.scrollIntoView?.({ block: 'nearest' })
  return true
}

const passedHere = () => document.activeElement?.getAttribute('data-past') ?? null

/**
 * Goes to the box after, or before, the one that has focus; onward past the box that this one has no need of. False where there
 * is none.
 */
export function moveBox(by: 1 | -1, past: string | null = passedHere()): boolean {
  const all = boxes()
  const here = all.indexOf(document.activeElement as HTMLElement)
  const isPassed = by === 1 && past !== null && all[here + 1]?.dataset['box'] === past
  return here >= 0 && goTo(all[here + (isPassed ? 2 : by)])
}

/** Goes to the first box of the next or the previous question; of the first one, from outside all questions. */
export function moveQuestion(by: 1 | -1): boolean {
  const all = questions()
  const here = all.findIndex((question) => question.contains(document.activeElement))
  return openQuestion(all[here < 0 ? 0 : here + by])
}

/** Goes to the question with this id: to its first box whose words could not be read, else to its first box. */
export function goToQuestion(id: string): boolean {
  const question = questions().find((each) => each.dataset['question'] === id)
  return (
    goTo(question?.querySelector<HTMLElement>('[data-box][aria-invalid="true"]') ?? undefined) || openQuestion(question)
  )
}

/** Goes to the first box about the organisation whose words could not be read, else to the first one. */
export function goToFront(): boolean {
  const front = document.querySelector<HTMLElement>('.type-back [data-front]') ?? undefined
  return goTo(front?.querySelector<HTMLElement>('[data-box][aria-invalid="true"]') ?? undefined) || openQuestion(front)
}

const openQuestion = (question: HTMLElement | undefined) =>
  goTo(question?.querySelector<HTMLElement>('[data-box]') ?? undefined)
