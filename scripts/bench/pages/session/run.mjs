/// <reference lib="dom" />

// Put into the page of the real application by Playwright: each of these functions is sent there as its source, so it may
// use nothing from outside itself.

/**
 * Puts a session with so many items into the record of the partnership that is open: one organisation after another, and every
 * tenth item six of them side by side. It is there once the page is loaded anew.
 * @param {number} count
 */
export async function agendaOf(count) {
  const { bridge } = /** @type {any} */ (globalThis)
  const { workspaces } = await bridge.start({})
  const { key } = workspaces[0]
  const { tables } = await bridge.readWorkspace({ key })
  const cycles = /** @type {any[]} */ (Object.values(tables.cycles))
  const cycle = cycles.sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]
  const returns = /** @type {any[]} */ (Object.values(tables.returns)).filter(({ cycleId }) => cycleId === cycle.id)
  const questions = Object.keys(returns[0].answers)
  const agenda = Array.from({ length: count }, (_, number) => ({
    id: `item-${number}`,
    kind: 'topic',
    title: `Item ${number + 1}`,
    minutes: 5,
    why: [],
    organisationIds: returns.slice(number, number + (number % 10 === 9 ? 6 : 1)).map((each) => each.organisationId),
    standardId: null,
    questionIds: [questions[number % questions.length]],
    challengeIds: [],
    asks: [],
  }))
  const value = {
    id: 'made-up-session',
    cycleId: cycle.id,
    form: 'panel',
    title: 'Made-up session',
    on: '2027-01-14',
    startsAt: '10:00',
    place: '',
    minutes: 240,
    people: [],
    agenda,
    papers: null,
    log: {},
    notes: {},
    edits: {},
    madeOn: '2026-11-22',
  }
  const ops = [{ op: 'put', table: 'sessions', id: value.id, value }]
  await bridge.append({ key, change: { does: 'makeSession', at: new Date().toISOString(), ops } })
}

/**
 * Presses a key, and answers how many milliseconds pass until the room sees something else; null where it goes on seeing the same,
 * as at the end of the agenda.
 * @param {string} key
 * @returns {Promise<{ took: number | null, isNext: boolean }>}
 */
export function pressAndSeeRoom(key) {
  const room = document.querySelector('.room-preview')
  if (!room) throw new Error('Nothing shows what the room sees')
  const item = () => document.querySelector('#item-now')?.textContent
  const before = { item: item(), seen: room.innerHTML }
  return new Promise((seen) => {
    const began = performance.now()
    const finish = (/** @type {boolean} */ isSeen) => {
      observer.disconnect()
      clearTimeout(late)
      seen({ took: isSeen ? performance.now() - began : null, isNext: item() !== before.item })
    }
    const observer = new MutationObserver(() => {
      if (room.innerHTML !== before.seen) requestAnimationFrame(() => setTimeout(() => finish(true)))
    })
    const late = setTimeout(() => finish(false), 1_000)
    observer.observe(room, { subtree: true, childList: true, characterData: true })
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

/**
 * Writes a question down, and answers how many milliseconds pass from Enter until it is said to be in the ledger.
 * @param {number} number
 * @returns {Promise<number>}
 */
export async function writeQuestion(number) {
  const until = async (/** @type {() => boolean} */ isSo) => {
    while (!isSo()) await new Promise((next) => requestAnimationFrame(() => next(null)))
  }
  const opening = { key: 'Q', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }
  document.dispatchEvent(new KeyboardEvent('keydown', opening))
  const find = () => /** @type {HTMLInputElement | null} */ (document.querySelector('form[aria-label=Question] input'))
  await until(() => find() !== null)
  const box = find()
  if (!box) throw new Error('There is no box for a question')
  const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  type?.call(box, `How do you know, ${number}?`)
  box.dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
  const began = performance.now()
  box.form?.requestSubmit()
  await until(() => find() === null)
  return performance.now() - began
}

/** What the page keeps in memory, in megabytes. */
export const heapOf = () => /** @type {any} */ (performance).memory.usedJSHeapSize / 1_048_576
