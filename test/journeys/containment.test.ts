import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callNames } from '../../shared/bridge'
import { proving } from '../proof/proving'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { hashOf, keyIn } from './support/record'
import { openSample } from './support/sample'

describe('no way out of the page', () => {
  let data: string
  let app: RunningApp
  let server: Server
  let asked: string[]
  let elsewhere: string

  beforeAll(async () => {
    asked = []
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('here')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    data = newFolder()
    app = await launch({ data })
    await openSample(app.page)
  })

  afterAll(async () => {
    await app.kill()
    server.close()
    removeFolder(data)
  })

  it('answers its own page with a policy that lets nothing else in', async () => {
    const policy = await app.page.evaluate(async () =>
      (await window.fetch(location.href)).headers.get('content-security-policy'),
    )
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "frame-src 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part)
    }
    for (const word of ['unsafe-inline', 'unsafe-eval', 'http:', 'https:', '*']) expect(policy).not.toContain(word)
  })

  it('is given no permission but to keep what it stores', async () => {
    const given = await app.page.evaluate(async () => {
      const refused = (asking: Promise<unknown> | undefined) =>
        Promise.resolve(asking).then(
          () => 'given',
          () => 'refused',
        )
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ] as PermissionName[]
      const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
      return {
        states: [...new Set(states)],
        place: await refused(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refused(navigator.clipboard.readText()),
        persists: await navigator.storage.persist(),
        node: [
          typeof (globalThis as { require?: unknown }).require,
          typeof (globalThis as { process?: unknown }).process,
        ],
      }
    })
    expect(given).toEqual({
      states: ['denied'],
      place: 'refused',
      camera: 'refused',
      screen: 'refused',
      clipboard: 'refused',
      persists: true,
      node: ['undefined', 'undefined'],
    })
  })

  it('refuses every call with arguments that are none, without a crash and without a trace', async () => {
    const { page, electron } = app
    await electron.evaluate(({ dialog, shell }) => {
      const shown = globalThis as unknown as { shown: number }
      shown.shown = 0
      const count = async () => {
        shown.shown += 1
        return { canceled: true, filePath: '', filePaths: [], response: 0, checkboxChecked: false }
      }
      Object.assign(dialog, { showSaveDialog: count, showOpenDialog: count, showMessageBox: count })
      Object.assign(shell, { showItemInFolder: count })
    })
    const kept = () => hashOf(path.join(data, 'record'), path.join(data, 'backups'), path.join(data, 'settings.json'))
    const before = kept()
    await proving(
      'F14',
      'calls of the page with arguments that none of them takes',
      'every',
      async ({ tried, measured }) => {
        const { calls, answered } = await page.evaluate(abuse, { names: callNames, key: keyIn(data) })
        expect(answered).toEqual([])
        expect(kept()).toBe(before)
        expect(await electron.evaluate(() => (globalThis as unknown as { shown: number }).shown)).toBe(0)
        measured(`${callNames.length} calls`)
        tried(calls)
      },
    )
    await page.getByRole('heading', { level: 1, name: /Section 11/ }).waitFor()
    expect(await page.evaluate(() => ({}).constructor === Object && !('bad' in {}))).toBe(true)
  })

  it('reaches no server, whichever way the page or the shell tries', async () => {
    const { page, electron } = app
    const address = page.url()
    const reached = await page.evaluate(async (there) => {
      const ways: { [name: string]: () => Promise<unknown> } = {
        fetch: () => window.fetch(`${there}/fetch`),
        beacon: async () => {
          if (!navigator.sendBeacon(`${there}/beacon`)) throw new Error('refused')
        },
        image: () =>
          new Promise((done, fail) =>
            Object.assign(new Image(), { onload: done, onerror: fail, src: `${there}/image` }),
          ),
        socket: () =>
          new Promise((done, fail) =>
            Object.assign(new window.WebSocket(`${there.replace('http', 'ws')}/socket`), {
              onopen: done,
              onerror: fail,
            }),
          ),
        window: async () => {
          if (!window.open(`${there}/window`)) throw new Error('refused')
        },
        code: async () => window.setTimeout(`window.opened = true` as unknown as () => void, 0),
      }
      const open: string[] = []
      for (const [name, way] of Object.entries(ways)) {
        await way().then(
          () => open.push(name),
          () => undefined,
        )
      }
      const link = document.createElement('a')
      link.href = `${there}/link`
      document.body.append(link)
      link.click()
      link.remove()
      const frame = document.createElement('iframe')
      frame.src = `${there}/frame`
      document.body.append(frame)
      location.href = `${there}/location`
      await new Promise((done) => setTimeout(done, 500))
      frame.remove()
      return open
    }, elsewhere)
    const shell = await electron.evaluate(
      ({ net }, there) =>
        net.fetch(`${there}/shell`).then(
          () => 'reached',
          () => 'refused',
        ),
      elsewhere,
    )
    expect(reached.filter((way) => way !== 'beacon')).toEqual([])
    expect(shell).toBe('refused')
    expect(asked).toEqual([])
    expect(page.url()).toBe(address)
    expect(electron.windows()).toHaveLength(1)
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toMatch(/Section 11/)
  })
})

/** Calls every call of the bridge with twelve kinds of arguments that none of them takes. Answers how often, and those that were not refused. */
async function abuse({
  names,
  key,
}: {
  readonly names: readonly string[]
  readonly key: string
}): Promise<{ readonly calls: number; readonly answered: readonly string[] }> {
  let deep: unknown = 1
  for (let n = 0; n < 5_000; n += 1) deep = [deep]
  const bad: readonly unknown[] = [
    undefined,
    null,
    7,
    'text',
    [],
    { extra: 1 },
    { key: '../../etc/passwd' },
    { key: 7, change: 7, bytes: 'text', name: 7, place: 7 },
    JSON.parse('{"__proto__":{"bad":1},"key":"a/b"}'),
    { key, title: 'x'.repeat(600_000), sample: 'yes', suggestedName: 7 },
    { key, change: deep },
    { key: Number.NaN, enabled: [Symbol.iterator.toString(), 7], labels: { a: 7 } },
  ]
  const bridge = window.bridge as unknown as { readonly [name: string]: (...given: unknown[]) => Promise<unknown> }
  const answered: string[] = []
  for (const name of names) {
    for (const [kind, argument] of bad.entries()) {
      try {
        await bridge[name]?.(argument)
        answered.push(`${name} took the arguments of kind ${kind + 1}`)
      } catch {
        // Refused, as it should be.
      }
    }
  }
  return { calls: names.length * bad.length, answered }
}
