import type { UserEvent } from '@testing-library/user-event'

/** Puts words at the end of a box, all at once: how long a person takes over each letter is not what these tests ask. */
export async function write(user: UserEvent, box: HTMLElement, words: string): Promise<void> {
  await user.click(box)
  await user.paste(words)
}

/** Puts words in the place of what a box says. */
export async function overwrite(user: UserEvent, box: HTMLElement, words: string): Promise<void> {
  await user.click(box)
  ;(box as HTMLInputElement).select()
  await user.paste(words)
}

/** Makes each turn of the program take this many milliseconds, as on a slow computer, until the answer is called. */
export function slowly(milliseconds: number): () => void {
  const timer = setInterval(() => {
    const until = Date.now() + milliseconds
    while (Date.now() < until);
  }, 0)
  return () => clearInterval(timer)
}
