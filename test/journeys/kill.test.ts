import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../shared/returns/answer'
import { type Chance, chanceFrom } from '../proof/chance'
import { seed, trials } from '../proof/effort'
import { proving } from '../proof/proving'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { keyIn, readAnswers } from './support/record'
import { hospitals, narrative, openQuestion, openReturn, openSample } from './support/sample'
import { type Shown, watch } from './support/watching'

const kills = Number(process.env['PSA_KILLS'] ?? trials(40, 1_000))
const returnId = 'sample-2026-27-northmere-hospitals'
const ratingNames = ['strong', 'in-place', 'partly', 'not-in-place']

/** The most typing that may be lost, in milliseconds. */
const typingAtRisk = 5_000

/** Every so many kills somebody types on without a pause for longer than that. */
const longEvery = 10

describe('killed at any moment', () => {
  it(`loses nothing that was shown as saved in ${kills} kills, and at most 5 seconds of typing`, {
    timeout: trials(600_000, 6 * 3_600_000),
  }, async () => {
    const chance = chanceFrom(seed)
    const data = newFolder()
    const told = { acknowledged: 0, longestLoss: 0, starts: [] as number[] }
    let app = await launch({ data })
    await openSample(app.page)
    await openReturn(app.page, hospitals)
    await openQuestion(app.page, '8.2')
    await proving(
      'F1',
      'kills of every process while somebody types, rates and moves about',
      'chance',
      async (tally) => {
        try {
          for (let kill = 1; kill <= kills; kill += 1) {
            const round = await workUntilKilled(app, chance, kill % longEvery === 0)
            const started = Date.now()
            app = await launch({ data })
            told.starts.push(Date.now() - started)
            const { lost, typingLost } = await compare(app.page, data, round)
            expect(lost, `kill ${kill}`).toEqual([])
            expect(typingLost, `kill ${kill}`).toBeLessThanOrEqual(typingAtRisk)
            told.acknowledged += round.saved.length
            told.longestLoss = Math.max(told.longestLoss, typingLost)
            tally.tried()
          }
        } finally {
          await app.kill()
          const median = told.starts.sort((a, b) => a - b)[Math.floor(told.starts.length / 2)] ?? 0
          tally.measured(`${told.acknowledged.toLocaleString('en-GB')} acknowledged`)
          tally.measured(`at most ${(told.longestLoss / 1000).toFixed(1)} s of typing lost`)
          tally.measured(`median start ${(median / 1000).toFixed(1)} s`)
        }
      },
    )
    expect(told.acknowledged).toBeGreaterThan(kills / 2)
    removeFolder(data)
  })
})

type Round = {
  readonly saved: readonly Shown[]
  readonly changed: readonly Shown[]
  /** The number of the rating that was chosen last, by question: it may be kept before the sight of it arrives here. */
  readonly chosen: ReadonlyMap<string, number>
  readonly killedAt: number
}

/** Rates, types and moves about like a person, until every process is killed at a moment that chance chooses. */
async function workUntilKilled(app: RunningApp, chance: Chance, isLong: boolean): Promise<Round> {
  const { page } = app
  await narrative(page).waitFor()
  const watched = await watch(page)
  const chosen = new Map<string, number>()
  let isKilled = false
  const working = work(page, chance, isLong, chosen).catch((error: unknown) => {
    if (!isKilled) throw error
  })
  await Promise.race([
    working,
    new Promise((done) => setTimeout(done, isLong ? chance.whole(5_300, 7_000) : chance.whole(300, 1_500))),
  ])
  isKilled = true
  const killedAt = Date.now()
  await app.kill()
  await working
  return { ...watched, chosen, killedAt }
}

async function work(page: Page, chance: Chance, isLong: boolean, chosen: Map<string, number>): Promise<never> {
  for (;;) {
    if (chance.next() < 0.5) await rate(page, chance, chosen)
    await narrative(page).focus()
    await page.keyboard.press('Control+End')
    const keys = isLong ? 10_000 : chance.whole(2, 25)
    for (let n = 0; n < keys; n += 1)
      await page.keyboard.type('audited wards and weekends '[n % 27] ?? ' ', { delay: chance.whole(0, 25) })
    if (chance.next() < 0.6) await page.keyboard.press('Tab')
    await page.waitForTimeout(chance.next() < 0.2 ? chance.whole(600, 900) : chance.whole(0, 120))
    if (chance.next() < 0.2) await move(page, chance)
  }
}

async function rate(page: Page, chance: Chance, chosen: Map<string, number>): Promise<void> {
  await page.getByRole('radiogroup').getByRole('radio').first().focus()
  const question = await page.locator('[data-question]').getAttribute('data-question')
  const rating = chance.whole(1, 4)
  chosen.set(question ?? '', rating)
  await page.keyboard.press(String(rating))
  await page.waitForTimeout(chance.whole(0, 60))
}

async function move(page: Page, chance: Chance): Promise<void> {
  const before = await page.locator('[data-question]').getAttribute('data-question')
  await page.keyboard.press(chance.next() < 0.5 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft')
  await page.locator(`[data-question]:not([data-question="${before}"])`).waitFor()
}

/** Compares what was read from the page before the kill with what is there now, in the record and on the screen. */
async function compare(page: Page, data: string, { saved, changed, chosen, killedAt }: Round) {
  const answers = await readAnswers(page, keyIn(data), returnId)
  const lost: string[] = []
  let typingLost = 0
  for (const question of new Set(changed.map((shown) => shown.question))) {
    const now = contentOf(answers[question])
    const rating = now.rating === null ? 0 : ratingNames.indexOf(now.rating) + 1
    const acknowledged = saved.findLast((shown) => shown.question === question)
    const since = changed.filter((shown) => shown.question === question && shown.at >= (acknowledged?.at ?? 0))
    if (acknowledged && !now.narrative.startsWith(acknowledged.words))
      lost.push(`${question}: words “${acknowledged.words.slice(now.narrative.length)}”`)
    const ratings = [acknowledged?.rating, ...since.map((shown) => shown.rating), chosen.get(question)]
    if (acknowledged && !ratings.includes(rating))
      lost.push(`${question}: rating ${acknowledged.rating}, found ${rating}`)
    const firstUnkept = since.find((shown) => shown.words.length > now.narrative.length)
    if (firstUnkept) typingLost = Math.max(typingLost, killedAt - firstUnkept.at)
  }
  const here = await page.locator('[data-question]').getAttribute('data-question')
  expect(await narrative(page).inputValue()).toBe(contentOf(answers[here ?? '']).narrative)
  return { lost, typingLost }
}
