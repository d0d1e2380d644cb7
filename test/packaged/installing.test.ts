import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuseFile, writeFuses } from '../../scripts/setup/fuses.mjs'
import { newFolder, removeFolder, runtimeSwitches, withApp } from '../journeys/support/app'
import { prepareFolder } from '../journeys/support/prepared'

// Every kind of package that this system makes by itself, as a person has it: put in place, started, used, taken away.
const made = (process.env['PSA_PACKAGES'] ?? '').split(path.delimiter).filter((file) => file !== '')
const bareRuntime = path.dirname(process.env['PSA_ELECTRON'] ?? '')
const program = 'partnership-self-assessment'

let folder: string
let sample: string
let prepared: string

beforeAll(async () => {
  folder = newFolder()
  sample = path.join(folder, 'sample.psa')
  prepared = await prepareFolder()
})
afterAll(() => {
  for (const place of [folder, prepared]) removeFolder(place)
})

const ofKind = (ending: string) => {
  const file = made.find((each) => each.endsWith(ending))
  if (file === undefined) throw new Error(`no ${ending} was made`)
  return file
}

/** The whole of what somebody does with it once: a sample and a report, its window, and a file opened by its name. */
async function use(executable: string): Promise<void> {
  const run = (...words: string[]) => execFileSync(executable, [...runtimeSwitches, ...words], { encoding: 'utf8' })
  run('sample', '--out', sample)
  expect(run('check', sample)).toContain('whole: Northmere')
  const reports = path.join(folder, 'reports')
  run('report', sample, '--document', 'one-page', '--out', reports)
  expect(readdirSync(reports)).toHaveLength(1)
  await startAndEnd(executable)
  await openByName(executable)
  for (const place of [sample, reports]) removeFolder(place)
}

/** Its window comes up and it ends in good order: nobody is attached to it. */
async function startAndEnd(executable: string): Promise<void> {
  removeFolder(path.join(prepared, 'browser'))
  const child = spawn(executable, [`--user-data-dir=${prepared}`, ...runtimeSwitches], { stdio: 'ignore' })
  const ended = new Promise((done) => child.once('exit', done))
  try {
    const copy = path.join(prepared, 'browser', 'IndexedDB')
    await expect.poll(() => existsSync(copy), { timeout: 60_000 }).toBe(true)
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended, 'ended by itself, and not by the signal').toBe(0)
}

/** A file given to it as the desktop gives one. To see the window, inspection is opened in this copy. */
async function openByName(executable: string): Promise<void> {
  const data = newFolder()
  writeFuses(fuseFile(executable, process.platform), { enableNodeCliInspectArguments: true })
  const before = process.env['PSA_JOURNEYS_ON']
  process.env['PSA_JOURNEYS_ON'] = executable
  try {
    await withApp({ data, words: [sample] }, async ({ page }) => {
      await page
        .getByText(/Northmere Safeguarding Children Partnership/)
        .first()
        .waitFor({ timeout: 60_000 })
    })
  } finally {
    process.env['PSA_JOURNEYS_ON'] = before
    removeFolder(data)
  }
}

describe.runIf(process.platform === 'linux')('packages for Linux', () => {
  it('are marked where they were made with a stand-in, and a release is refused', () => {
    const version = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron
    const isPinned = readFileSync(path.join(bareRuntime, 'version'), 'utf8').trim() === version
    for (const file of made) expect(path.basename(file).includes('-dev-runtime')).toBe(!isPinned)
    if (isPinned) return
    const refused = release()
    expect(refused.code).toBe(1)
    expect(refused.said).toContain(`A release is made only with Electron ${version}`)
    expect(existsSync(path.join('out', 'release'))).toBe(false)
  })

  it('are little more than the runtime', () => {
    const unpacked = path.dirname(process.env['PSA_PACKAGED'] ?? '')
    const own = statSync(path.join(unpacked, 'resources', 'app.asar')).size
    expect(sizeOf(unpacked)).toBeLessThan(1.1 * sizeOf(bareRuntime) + own)
  })

  it.each(['.tar.gz', '.zip'])('%s is unpacked, started and used', async (ending) => {
    const to = path.join(folder, `from${ending}`)
    mkdirSync(to)
    const file = ofKind(ending)
    if (ending === '.zip') execFileSync('unzip', ['-q', file, '-d', to])
    else execFileSync('tar', ['-xf', file, '-C', to])
    const [inner] = readdirSync(to)
    expect(readdirSync(to)).toHaveLength(1)
    await use(path.join(to, inner ?? '', program))
    removeFolder(to)
  })

  it('.deb is installed, started, used and taken away, and leaves nothing', async () => {
    const root = path.join(folder, 'system')
    for (const place of ['info', 'updates', 'triggers', 'alternatives'])
      mkdirSync(path.join(root, 'var', 'lib', 'dpkg', place), { recursive: true })
    for (const list of ['status', 'available']) writeFileSync(path.join(root, 'var', 'lib', 'dpkg', list), '')
    const bare = filesBeside(root)
    // The libraries are the computer's own, which the bare folder does not list.
    dpkg(root, '--force-depends', '--install', ofKind('.deb'))
    const installed = path.join(root, 'opt', program)
    expect(statSync(path.join(installed, 'chrome-sandbox')).mode & 0o7777).toBe(0o4755)
    expect(readFileSync(path.join(root, 'usr/share/applications', `${program}.desktop`), 'utf8')).toContain('%F')
    expect(readFileSync(path.join(root, 'usr/share/mime/packages', `${program}.xml`), 'utf8')).toContain('*.psapack')
    expect(dpkg(root, '--verify', program)).toBe('')
    await use(path.join(installed, program))
    expect(dpkg(root, '--verify', program), 'the copy that was opened for the test is found to be changed').toContain(
      `/opt/${program}/${program}`,
    )
    dpkg(root, '--purge', program)
    expect(filesBeside(root)).toEqual(bare)
  })

  it('are the same bytes when they are made again from the same program', () => {
    const file = ofKind('.tar.gz')
    const again = path.join(folder, 'again.tar.gz')
    const makeAgain = `import { makeTar } from './scripts/package/archives.mjs'
      await makeTar({ folder: ${JSON.stringify(file.slice(0, -'.tar.gz'.length))}, to: ${JSON.stringify(again)}, isTight: false })`
    execFileSync(process.execPath, ['--input-type=module', '-e', makeAgain])
    expect(sha256(again)).toBe(sha256(file))
  })
})

/** Runs dpkg on a folder instead of this computer. */
function dpkg(root: string, ...words: string[]): string {
  const asRoot = process.getuid?.() === 0 ? [] : ['unshare', '--map-root-user']
  const [command = 'dpkg', ...more] = [...asRoot, 'dpkg', `--root=${root}`, ...words]
  try {
    return execFileSync(command, more, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    // What was changed since is told with an exit code, and on the standard output.
    if (words[0] === '--verify') return (error as { stdout: string }).stdout
    throw error
  }
}

/** Every file but dpkg's own lists. */
const filesBeside = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((place) => !place.startsWith('var'))

function release(): { readonly code: number; readonly said: string } {
  try {
    execFileSync(process.execPath, ['scripts/package.mjs', '--release'], { stdio: 'pipe' })
    return { code: 0, said: '' }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer }
    return { code: status, said: stderr.toString() }
  }
}

const sizeOf = (place: string): number =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((each) => statSync(path.join(place, each)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
