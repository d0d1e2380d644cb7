import type { ElectronApplication, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { secondDisplay } from './support/displays'
import { heading, openSample, untilSaved } from './support/sample'

const sessionName = /December 2026/
const secret = 'CANARY'
const secrets = ['CANARY note', 'CANARY why', 'CANARY ask', 'CANARY query', 'CANARY reason']

/** From here on, all that is sent to any page but the program's own is kept. */
const overhear = (electron: ElectronApplication) =>
  electron.evaluate(({ app }) => {
    const heard: string[] = []
    Object.assign(globalThis, { heardInRoom: heard })
    app.on('web-contents-created', (_event, contents) => {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...sent: unknown[]) => {
        heard.push(JSON.stringify([channel, sent]))
        send(channel, ...sent)
      }
    })
  })

const heardIn = (electron: ElectronApplication) =>
  electron.evaluate(() => (globalThis as unknown as { heardInRoom: string[] }).heardInRoom)

/** Gives the planned session an agenda, with words in every private place that must never be seen in the room. */
const arrange = (page: Page) =>
  page.evaluate(async () => {
    const [{ key } = { key: '' }] = (await window.bridge.start({})).workspaces
    const read = await window.bridge.readWorkspace({ key })
    if (read.kind !== 'read') throw new Error('The record is not there')
    const all = (table: 'sessions' | 'returns') =>
      Object.values(read.tables[table]) as unknown as Record<string, never>[]
    const isEmpty = (value: unknown) => Object.keys(value as object).length === 0
    const planned = all('sessions').find(({ log }) => isEmpty(log))
    const held = all('sessions').find(({ log }) => !isEmpty(log))
    const back = all('returns').filter(({ cycleId, stage }) => cycleId === planned?.['cycleId'] && stage === 'returned')
    if (!planned || !held || back.length < 6) throw new Error('The sample has no planned session')
    const questions = Object.keys(back[0]?.['answers'] ?? {}).slice(3, 6)
    const item = (id: string, title: string, change: object) => ({
      ...{ id, title, kind: 'topic', minutes: 10, why: ['CANARY why'], standardId: null, challengeIds: [] },
      asks: [{ id: `ask-${id}`, words: 'CANARY ask', promptId: null }],
      ...{ organisationIds: [], questionIds: [], ...change },
    })
    const ids = back.map(({ organisationId }) => organisationId)
    const agenda = [
      item('opening', 'Welcome', { kind: 'opening' }),
      item('first', 'Supervision', { organisationIds: ids.slice(0, 1), questionIds: questions.slice(0, 1) }),
      item('together', 'Information, side by side', {
        organisationIds: ids.slice(0, 6),
        questionIds: questions.slice(1, 2),
      }),
    ]
    const people = (held['people'] as unknown as { attendance: string; side: string }[]).map((each) => ({
      ...each,
      attendance: 'present',
    }))
    const at = '2026-11-20T12:00:00.000Z'
    const note = { query: 'CANARY query', proposed: null, reason: '', evidence: null, outcome: null, by: 'Panel', at }
    const set = (path: string[], value: unknown) => ({ op: 'set', table: 'sessions', id: planned['id'], path, value })
    const noted = {
      ...{ op: 'set', table: 'returns', id: back[0]?.['id'], path: ['panel'] },
      value: { [questions[0] ?? '']: note },
    }
    const ops = [set(['agenda'], agenda), set(['people'], people), set(['notes'], { session: 'CANARY note' }), noted]
    await window.bridge.append({ key, change: { does: 'arrange', at: new Date().toISOString(), ops } } as never)
  })

async function openSession(app: RunningApp): Promise<void> {
  const { page } = app
  await page.keyboard.press('Control+3')
  await heading(page, /^Challenge sessions/).waitFor()
  await page.getByRole('button', { name: sessionName }).first().click()
  await page.getByRole('button', { name: 'Start or rehearse' }).click()
}

/** On which of two real displays each window stands. */
const standsOn = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow, screen }) => {
    const windows = BrowserWindow.getAllWindows()
    const isRoom = (each: (typeof windows)[number]) => each.webContents.getURL().endsWith('/room.html')
    const place = (window: (typeof windows)[number] | undefined) =>
      window && screen.getDisplayMatching(window.getBounds()).bounds.x > 0 ? 'second' : 'first'
    return { room: place(windows.find(isRoom)), program: place(windows.find((each) => !isRoom(each))) }
  })

/** True while the program's own window has its menu bar. */
const hasMenuBar = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (each) => !each.webContents.getURL().endsWith('/room.html') && each.isMenuBarVisible(),
    ),
  )

const preview = (page: Page) => page.locator('.room-preview')
const roomPage = async ({ electron }: RunningApp): Promise<Page> => {
  const isRoom = (page: Page) => page.url().endsWith('/room.html')
  return electron.windows().find(isRoom) ?? electron.waitForEvent('window', { predicate: isRoom })
}

/** Presses a key, and waits until the room sees the words. */
async function untilSeen({ page }: RunningApp, key: string, words: string): Promise<void> {
  await page.keyboard.press(key)
  await preview(page).getByText(words).first().waitFor()
}

describe('a session with a second display', () => {
  it('is run by keys, keeps private words out of the room, and goes on after the projector and the program were gone', async () => {
    const data = newFolder()
    let app = await launch({ data })
    try {
      await openSample(app.page)
      await arrange(app.page)
      await app.page.reload()
      await heading(app.page, /./).waitFor()
      const projector = await secondDisplay(app.electron)
      await overhear(app.electron)
      await openSession(app)
      await app.page.getByRole('button', { name: 'Start the session' }).click()
      await app.page.getByRole('heading', { level: 2, name: 'Before the first item' }).waitFor()

      await app.page.keyboard.press('F5')
      const room = await roomPage(app)
      await room.getByText('Section 11 challenge session, December 2026').waitFor()
      if (projector.isReal) expect(await standsOn(app)).toEqual({ room: 'second', program: 'first' })
      expect(await hasMenuBar(app)).toBe(true)
      expect(await room.evaluate(() => 'bridge' in window)).toBe(false)
      expect(await room.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)

      await untilSeen(app, 'PageDown', 'Welcome')
      await app.page.keyboard.press('Control+Shift+K')
      await app.page.keyboard.type('CANARY note typed')
      // The question that was prepared on Welcome is not put: the item stays once, and says so.
      await app.page.keyboard.press('PageDown')
      const held = app.page.locator('#main').getByText(/^A prepared question is not put yet/)
      await held.waitFor()
      expect(await preview(app.page).innerText()).toContain('Welcome')
      await untilSeen(app, 'PageDown', 'Supervision')
      expect(await held.count()).toBe(0)
      await untilSeen(app, 'PageDown', 'They say')

      const began = Date.now()
      await app.page.keyboard.press('Control+Shift+Q')
      await app.page.keyboard.type('How do you know it happens at night?')
      await app.page.keyboard.press('Enter')
      await app.page.locator('#main').getByText('Question put in the ledger.').waitFor()
      expect(Date.now() - began).toBeLessThan(5_000)

      await app.page.keyboard.press('Control+Shift+G')
      const form = app.page.getByRole('form', { name: 'Agreed rating' })
      await form.getByRole('radio', { name: 'Proposed only' }).check()
      await form.getByLabel('Why').fill('CANARY reason')
      await app.page.keyboard.press('Enter')
      await app.page
        .locator('#main')
        .getByText(/^Rating written down/)
        .waitFor()
      await untilSeen(app, 'PageDown', 'How do you know it happens at night?')
      await room.getByText('How do you know it happens at night?').waitFor()

      // The projector is pulled while a question is typed: the question stays, and goes on.
      await app.page.keyboard.press('Control+Shift+Q')
      await app.page.keyboard.type('Who looks at')
      await projector.pull()
      await app.page.getByText(/^The projector was disconnected\. Your notes are safe\./).waitFor()
      await app.page.getByText('Nobody sees this now: the projector is not connected.').waitFor()
      expect(await app.page.getByRole('form', { name: 'Question' }).getByRole('textbox').inputValue()).toBe(
        'Who looks at',
      )
      await app.page.keyboard.press('Escape')
      await projector.plugIn()
      const back = await roomPage(app)
      if (projector.isReal) expect(await standsOn(app)).toEqual({ room: 'second', program: 'first' })
      await back.getByText('How do you know it happens at night?').waitFor()
      expect(await hasMenuBar(app)).toBe(true)
      await untilSaved(app.page)

      const before = { seen: await preview(app.page).innerText(), heard: await heardIn(app.electron) }
      expect(before.heard.join('\n')).toContain('How do you know it happens at night?')
      expect(before.heard.filter((each) => !each.startsWith('["room:show"'))).toEqual([])
      for (const words of secrets) expect(before.heard.join('\n')).not.toContain(words)
      expect(await back.content()).not.toContain(secret)

      await app.kill()
      app = await launch({ data })
      await app.page.getByRole('heading', { level: 2, name: /^2 of 3: Supervision/ }).waitFor()
      expect(await preview(app.page).innerText()).toBe(before.seen)
      await app.page.keyboard.press('Control+Shift+K')
      for (
        let step = 0;
        step < 8 && (await app.page.getByRole('heading', { name: /^3 of 3/ }).count()) === 0;
        step += 1
      ) {
        await app.page.keyboard.press('PageDown')
        await app.page.waitForTimeout(300)
      }
      await untilSeen(app, 'PageDown', 'They say')
      expect(await preview(app.page).getByRole('row').count()).toBe(7)
      await app.close()
    } finally {
      await app.kill()
      removeFolder(data)
    }
  })
})
