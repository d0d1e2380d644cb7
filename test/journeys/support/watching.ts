import type { Page } from 'playwright-core'

/** What a person sees in a question's answer at one moment; `rating` is its number, 0 for none. */
export type Shown = { readonly at: number; readonly question: string; readonly words: string; readonly rating: number }

export type Watched = {
  /** What the page showed at a moment when its label said that everything was saved, in order. */
  readonly saved: readonly Shown[]
  /** What the page showed after each change, in order. */
  readonly changed: readonly Shown[]
}

const mark = 'watched '

/**
 * Watches the question that is shown: every few milliseconds the label and the answer are read together from the page, as a
 * person would read them. Each new sight is sent at once, so that a kill takes away at most the last one.
 */
export async function watch(page: Page): Promise<Watched> {
  const saved: Shown[] = []
  const changed: Shown[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (!text.startsWith(mark)) return
    const { kind, shown } = JSON.parse(text.slice(mark.length)) as { kind: 'saved' | 'changed'; shown: Shown }
    ;(kind === 'saved' ? saved : changed).push(shown)
  })
  await page.evaluate((start) => {
    const last = { saved: '', changed: '' }
    const tell = (kind: 'saved' | 'changed', shown: { question: string; words: string; rating: number }) => {
      const sight = JSON.stringify(shown)
      if (last[kind] === sight) return
      last[kind] = sight
      console.debug(start + JSON.stringify({ kind, shown: { at: Date.now(), ...shown } }))
    }
    const look = () => {
      const form = document.querySelector<HTMLElement>('[data-question]')
      const box = form?.querySelector('textarea')
      if (!form || !box) return
      const ratings = [...form.querySelectorAll<HTMLInputElement>('[role="radiogroup"] input')]
      const rating = ratings.findIndex((input) => input.checked) + 1
      const shown = { question: form.dataset['question'] ?? '', words: box.value, rating }
      tell('changed', shown)
      if (/^Saved \d\d:\d\d$/.test(document.querySelector('[data-testid="save-label"]')?.textContent ?? ''))
        tell('saved', shown)
    }
    setInterval(look, 5)
    document.addEventListener('input', look)
  }, mark)
  return { saved, changed }
}
