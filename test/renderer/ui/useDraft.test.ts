import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sendDrafts, useDraft } from '../../../renderer/ui/useDraft'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Save = (text: string) => Promise<boolean>

/** A box, what it sent, and whether it said that its words are unsent. */
function aBox(recorded = '', answer: Save = () => Promise.resolve(true)) {
  const save = vi.fn<Save>(answer)
  const unsent: boolean[] = []
  const hook = renderHook(({ text }) => useDraft(text, { save, onUnsent: (each) => unsent.push(each) }), {
    initialProps: { text: recorded },
  })
  return {
    ...hook,
    save,
    sent: () => save.mock.calls.map(([text]) => text),
    unsent: () => unsent.at(-1) ?? false,
    text: () => hook.result.current.text,
    type: (text: string) => act(() => hook.result.current.type(text)),
    send: () => act(() => hook.result.current.send()),
    record: (text: string) => act(() => hook.rerender({ text })),
  }
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

/** A save that waits for the test's word. */
function waiting() {
  const answers: ((kept: boolean) => void)[] = []
  return {
    save: () => new Promise<boolean>((answer) => answers.push(answer)),
    answer: (place: number, kept: boolean) => act(async () => answers[place]?.(kept)),
  }
}

describe('typing', () => {
  it('shows at once and sends after 600 ms without a key', async () => {
    const box = aBox()
    box.type('We')
    expect(box.text()).toBe('We')
    await pass(599)
    expect(box.sent()).toEqual([])
    await pass(1)
    expect(box.sent()).toEqual(['We'])
  })

  it('waits again after each key, and sends only the newest words', async () => {
    const box = aBox()
    box.type('W')
    await pass(500)
    box.type('We')
    await pass(500)
    expect(box.sent()).toEqual([])
    await pass(100)
    expect(box.sent()).toEqual(['We'])
  })

  it('sends at least every four seconds while somebody types on', async () => {
    const box = aBox()
    for (let key = 1; key <= 24; key += 1) {
      box.type('x'.repeat(key))
      await pass(500)
    }
    expect(box.sent().map((text) => text.length)).toEqual([8, 16, 24])
  })

  it('is never more than four seconds from being sent, even by a key just before', async () => {
    const box = aBox()
    for (let key = 1; key <= 8; key += 1) {
      box.type('x'.repeat(key))
      await pass(499)
    }
    box.type('x'.repeat(9))
    await pass(10)
    expect(box.sent().map((text) => text.length)).toEqual([9])
  })

  it('sends nothing where nothing was typed', async () => {
    const box = aBox('From before')
    await pass(10_000)
    await box.send()
    box.unmount()
    expect(box.sent()).toEqual([])
  })
})

describe('leaving', () => {
  it('sends at once, and once', async () => {
    const box = aBox()
    box.type('We do')
    await box.send()
    expect(box.sent()).toEqual(['We do'])
    await pass(10_000)
    expect(box.sent()).toEqual(['We do'])
  })

  it('the screen sends what is unsent', async () => {
    const box = aBox()
    box.type('We do')
    box.unmount()
    await pass(0)
    expect(box.sent()).toEqual(['We do'])
    expect(box.unsent()).toBe(false)
  })

  it('the window sends what is unsent in every box', async () => {
    const [one, two, three] = [aBox(), aBox(), aBox()]
    one.type('One')
    two.type('Two')
    await act(() => sendDrafts())
    expect([one.sent(), two.sent(), three.sent()]).toEqual([['One'], ['Two'], []])
  })

  it('the window waits until the words are kept', async () => {
    const { save, answer } = waiting()
    const box = aBox('', save)
    box.type('We do')
    let done = false
    const leaving = sendDrafts().then(() => {
      done = true
    })
    await pass(1_000)
    expect(done).toBe(false)
    await answer(0, true)
    await leaving
    expect(done).toBe(true)
  })
})

describe('unsent', () => {
  it('from the first key until the words are kept', async () => {
    const { save, answer } = waiting()
    const box = aBox('', save)
    box.type('We do')
    expect(box.unsent()).toBe(true)
    await pass(600)
    expect(box.unsent()).toBe(true)
    await answer(0, true)
    expect(box.unsent()).toBe(false)
  })

  it('still, when more was typed before the first words were kept', async () => {
    const { save, answer } = waiting()
    const box = aBox('', save)
    box.type('We')
    await pass(600)
    box.type('We do')
    await answer(0, true)
    expect(box.unsent()).toBe(true)
    await pass(600)
    await answer(1, true)
    expect(box.unsent()).toBe(false)
    expect(box.sent()).toEqual(['We', 'We do'])
  })

  it('still, after a refusal; the words stay and go with the next ones', async () => {
    let kept = false
    const box = aBox('', () => Promise.resolve(kept))
    box.type('Too long')
    await pass(600)
    expect(box.unsent()).toBe(true)
    expect(box.text()).toBe('Too long')
    kept = true
    box.type('Shorter')
    await pass(600)
    expect(box.unsent()).toBe(false)
    expect(box.sent()).toEqual(['Too long', 'Shorter'])
  })
})

describe('the record’s words', () => {
  it('are shown at first, and when they change', async () => {
    const box = aBox('From before')
    expect(box.text()).toBe('From before')
    box.record('Undone')
    expect(box.text()).toBe('Undone')
  })

  it('never replace words that are unsent', async () => {
    const { save, answer } = waiting()
    const box = aBox('From before', save)
    box.type('New')
    box.record('From elsewhere')
    expect(box.text()).toBe('New')
    await pass(600)
    box.record('From elsewhere again')
    expect(box.text()).toBe('New')
    await answer(0, true)
    box.record('New')
    expect(box.text()).toBe('New')
    box.record('Undone')
    expect(box.text()).toBe('Undone')
  })

  it('do not come back over letters typed while the record followed', async () => {
    const box = aBox('')
    box.type('We')
    await pass(600)
    box.type('We d')
    box.record('We')
    expect(box.text()).toBe('We d')
  })

  it('stay away from refused words', async () => {
    const box = aBox('From before', () => Promise.resolve(false))
    box.type('Too long')
    await pass(600)
    box.record('From elsewhere')
    expect(box.text()).toBe('Too long')
  })
})
