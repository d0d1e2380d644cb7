import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuseFile, readFuses } from '../../scripts/setup/fuses.mjs'
import { newFolder, removeFolder, runtimeSwitches, withApp } from '../journeys/support/app'
import { prepareFolder } from '../journeys/support/prepared'
import { currentPair, keyIn } from '../journeys/support/record'

// The program as it is given to people. Nobody can attach to it, so the journeys run on a copy in which inspection is
// opened; all else is asked of the program itself.
import '../journeys/answering.test'
import '../journeys/export.test'

const packaged = process.env['PSA_PACKAGED'] ?? ''

let folder: string
let prepared: string
let snapshot: string

beforeAll(async () => {
  folder = newFolder()
  prepared = await prepareFolder()
  const record = path.join(prepared, 'record', keyIn(prepared))
  snapshot = path.join(record, `snapshot-${currentPair(record)}.psa`)
})

afterAll(() => {
  removeFolder(folder)
  removeFolder(prepared)
})

describe('the packaged program', () => {
  it('has every door shut that the runtime leaves open, and carries nothing but itself', () => {
    expect(readFuses(fuseFile(packaged, process.platform))).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    })
    const resources = path.join(
      path.dirname(packaged),
      ...(process.platform === 'darwin' ? ['..', 'Resources'] : ['resources']),
    )
    expect(readdirSync(resources).filter((name) => name.endsWith('.asar'))).toEqual(['app.asar'])
  })

  it('does not run as Node, takes no options from Node, and lets nobody watch', async () => {
    const mark = path.join(folder, 'was-here')
    const script = path.join(folder, 'intruder.cjs')
    writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, 'here')`)
    expect(await run([script], { ELECTRON_RUN_AS_NODE: '1' })).toMatchObject({
      code: 2,
      said: expect.stringContaining('is not something this program does'),
    })
    expect(await run(['help'], { NODE_OPTIONS: `--require ${script}` })).toMatchObject({ code: 0 })
    expect(await run(['--inspect=0', 'help'])).toMatchObject({
      code: 0,
      said: expect.not.stringContaining('Debugger listening'),
    })
    for (const door of ['--remote-debugging-port=0', '--remote-debugging-pipe']) {
      const { code, said } = await run([door, `--user-data-dir=${path.join(folder, 'watched')}`])
      expect(code).toBe(1)
      expect(said).toContain('This program does not let itself be watched.')
      expect(said).not.toContain('DevTools listening')
    }
    expect(existsSync(mark)).toBe(false)
    expect(existsSync(path.join(folder, 'watched', 'record'))).toBe(false)
  })

  it('answers on the command line', async () => {
    expect(await run(['help'])).toMatchObject({ code: 0, out: expect.stringContaining('check FILE...') })
    expect(await run(['check', snapshot])).toMatchObject({ code: 0, out: expect.stringMatching(/whole: Northmere/) })
    const cut = path.join(folder, 'cut.psa')
    writeFileSync(cut, readFileSync(snapshot).subarray(0, 50_000))
    expect(await run(['check', cut])).toMatchObject({ code: 1, said: expect.stringContaining('damaged or unfinished') })
    const sample = path.join(folder, 'sample.psa')
    expect(await run(['sample', '--out', sample])).toMatchObject({ code: 0 })
    expect(
      await run(['report', sample, '--document', 'board-report', '--out', path.join(folder, 'reports')]),
    ).toMatchObject({ code: 0 })
    expect(readdirSync(path.join(folder, 'reports'))).toHaveLength(1)
  })

  it('shows its window, opens what was open last, and ends in good order when it is told to', async () => {
    await withApp({ data: prepared }, async ({ electron, close }) => {
      expect(
        await electron.evaluate(({ app, BrowserWindow }) => [
          app.isPackaged,
          BrowserWindow.getAllWindows()[0]?.isVisible(),
        ]),
      ).toEqual([true, true])
      await close()
    })
    rmSync(path.join(prepared, 'browser'), { recursive: true })
    const child = spawn(packaged, [`--user-data-dir=${prepared}`, ...runtimeSwitches], { stdio: 'ignore' })
    const ended = new Promise((done) => child.once('exit', done))
    await expect.poll(() => existsSync(path.join(prepared, 'browser', 'IndexedDB')), { timeout: 30_000 }).toBe(true)
    child.kill('SIGTERM')
    expect(await ended, 'ended by itself, and not by the signal').toBe(0)
  })
})

type Ended = { readonly code: number; readonly out: string; readonly said: string }

/** Runs the packaged program to its end. */
async function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(packaged, [...runtimeSwitches, ...words], {
      env: { ...process.env, ...env },
      timeout: 60_000,
    })
    return { code: 0, out: stdout, said: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, said: stderr }
  }
}
