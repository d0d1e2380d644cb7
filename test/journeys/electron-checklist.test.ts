import { afterAll, beforeAll, expect, it } from 'vitest'
import { bridgeArguments } from '../../electron/channels'
import { callNames, signalNames } from '../../shared/bridge'
import { proving } from '../proof/proving'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { openSample } from './support/sample'

// The list of the runtime's makers for a safe program, point by point, asked of the program while it runs. Its fuses are
// read on the packaged program, and that the runtime is a current one is a rule of the release.

let data: string
let app: RunningApp

beforeAll(async () => {
  data = newFolder()
  app = await launch({ data })
  await openSample(app.page)
})

afterAll(async () => {
  await app.kill()
  removeFolder(data)
})

/** What a window was really given, which is not always what it was asked for. */
const preferences = () =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences: () => { [name: string]: unknown } }).getLastWebPreferences(),
    ),
  )

const elsewhere = 'https://example.invalid/'

const points: readonly (readonly [what: string, holds: () => Promise<boolean>])[] = [
  ['only secure content is loaded', async () => app.page.url().startsWith('app://bundle/')],
  [
    'no Node in pages, their workers and frames',
    async () =>
      (await preferences()).every(
        (each) => !each['nodeIntegration'] && !each['nodeIntegrationInWorker'] && !each['nodeIntegrationInSubFrames'],
      ) && app.page.evaluate(() => !('require' in window) && !('process' in window)),
  ],
  [
    'the preload script stands apart',
    async () => (await preferences()).every((each) => each['contextIsolation'] === true),
  ],
  ['each page is in a sandbox', async () => (await preferences()).every((each) => each['sandbox'] === true)],
  [
    'a permission that is asked for is refused',
    () =>
      app.page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state === 'denied'),
  ],
  ['the web’s own safety is on', async () => (await preferences()).every((each) => each['webSecurity'] === true)],
  [
    'a policy for content is set',
    () =>
      app.page.evaluate(async () =>
        ((await window.fetch(location.href)).headers.get('content-security-policy') ?? '').startsWith(
          "default-src 'none'",
        ),
      ),
  ],
  [
    'insecure content is not let in',
    async () => (await preferences()).every((each) => !each['allowRunningInsecureContent']),
  ],
  ['no experiments are on', async () => (await preferences()).every((each) => !each['experimentalFeatures'])],
  ['no hidden features are on', async () => (await preferences()).every((each) => !each['enableBlinkFeatures'])],
  [
    'a web view is an element like any other',
    () => app.page.evaluate(() => !('getWebContentsId' in document.createElement('webview'))),
  ],
  ['no window may make web views', async () => (await preferences()).every((each) => !each['webviewTag'])],
  [
    'the page goes nowhere else',
    async () => {
      const before = app.page.url()
      await app.page.evaluate((there) => {
        location.href = there
      }, elsewhere)
      await app.page.waitForTimeout(300)
      return app.page.url() === before
    },
  ],
  [
    'no window opens another',
    async () => {
      const opened = await app.page.evaluate((there) => window.open(there) !== null, elsewhere)
      return !opened && app.electron.windows().length === 1
    },
  ],
  [
    'nothing is handed to another program',
    async () => {
      await app.electron.evaluate(({ shell }) => {
        const opened = globalThis as unknown as { handedOver: number }
        opened.handedOver = 0
        shell.openExternal = async () => {
          opened.handedOver += 1
        }
      })
      await app.page.evaluate((there) => {
        const link = Object.assign(document.createElement('a'), { href: there, target: '_blank' })
        document.body.append(link)
        link.click()
        link.remove()
      }, elsewhere)
      await app.page.waitForTimeout(300)
      return app.electron.evaluate(() => (globalThis as unknown as { handedOver: number }).handedOver === 0)
    },
  ],
  [
    'another window of the program’s own page is not answered',
    async () => {
      const address = app.page.url()
      const words = bridgeArguments(callNames, signalNames)
      const shown = app.electron.waitForEvent('window')
      await app.electron.evaluate(
        ({ app: program, BrowserWindow }, [there, additionalArguments]) => {
          const preload = `${program.getAppPath()}/out/app/preload.cjs`
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload, additionalArguments, sandbox: true },
          })
          void window.loadURL(there)
        },
        [address, words] as const,
      )
      const other = await shown
      await other.waitForLoadState()
      const said = await other.evaluate(async () => {
        const bridge = window.bridge as unknown as { readonly start: () => Promise<unknown> }
        return bridge.start().then(
          () => 'answered',
          (error: Error) => error.message,
        )
      })
      await other.close()
      return said.includes('refused: sender')
    },
  ],
  [
    'files are reached by no address',
    () =>
      app.page.evaluate(() =>
        window.fetch('file:///etc/hostname').then(
          () => false,
          () => true,
        ),
      ),
  ],
  [
    'the page has the calls of the contract and nothing more',
    async () => {
      const names = await app.page.evaluate(() => Object.keys(window.bridge))
      return [...names].sort().join() === [...callNames, ...signalNames].sort().join()
    },
  ],
]

it('each point of the runtime’s own list for a safe program that can be asked while it runs', async () => {
  await proving('F13', 'points asked of the running program', 'every', async ({ tried }) => {
    const open: string[] = []
    for (const [what, holds] of points) if (!(await holds())) open.push(what)
    expect(open).toEqual([])
    tried(points.length)
  })
})
