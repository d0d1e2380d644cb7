import { mkdirSync, realpathSync } from 'node:fs'
import { url as inspectorUrl } from 'node:inspector'
import { join, resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { ok, type Result, refuse } from '../shared/basics/result'
import { exitCodes, readCommandLine, withoutPassphraseFile } from '../shared/commandLine'
import { helpText } from '../shared/commandLine/helpText'
import { scheme } from './bundle'
import { dataFolder, explainUnsafeFolder, type UnsafeFolder } from './dataFolder'
import { lockContents, lockSwitches } from './locks'
import { printAndExit } from './printAndExit'
import { programWords } from './programWords'
import { startJob } from './startJob'
import { startWindow } from './startWindow'

const name = 'Partnership Self-Assessment'
const folder = import.meta.dirname

app.setName(name)
lockSwitches(app)
// The switch would also be taken away from the runtime's own children, which then cannot start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
app.on('web-contents-created', (_event, contents) => lockContents(contents))

const { words, passphraseFile } = withoutPassphraseFile(
  programWords(process.argv, (word) => resolve(word) === app.getAppPath()),
)
const asked = readCommandLine(words)

if (isWatched()) {
  void printAndExit({ code: exitCodes.refused, lines: [], problems: ['This program does not let itself be watched.'] })
} else if (!asked.ok) {
  void printAndExit({
    code: exitCodes.wrongUsage,
    lines: [],
    problems: [`${asked.problem.why}.`, '', helpText.trimEnd()],
  })
} else if (asked.value.verb === 'help') {
  void printAndExit({ code: exitCodes.done, lines: [helpText.trimEnd()], problems: [] })
} else if (asked.value.verb === 'window') {
  startInFolder(asked.value.file)
} else {
  startJob(asked.value, folder, passphraseFile)
}

/** True when a packaged program was started for watching from outside. A test build opens its inspector first. */
function isWatched(): boolean {
  const { commandLine } = app
  const isAsked = commandLine.hasSwitch('remote-debugging-port') || commandLine.hasSwitch('remote-debugging-pipe')
  return app.isPackaged && isAsked && inspectorUrl() === undefined
}

function startInFolder(file: string | null): void {
  const named = app.commandLine.getSwitchValue('user-data-dir')
  const { platform, env } = process
  const usual = named === '' ? app.getPath('userData') : resolve(named)
  const chosen = dataFolder({ platform, env, usual, isNamed: named !== '', name })
  const made = chosen.ok ? makeFolder(chosen.value) : chosen
  // The folder may be a link that leads elsewhere: what counts is where it leads.
  const real = made.ok ? dataFolder({ platform, env, usual: made.value, isNamed: true, name }) : made
  if (!real.ok) {
    dialog.showErrorBox(name, explainUnsafeFolder(real.problem))
    app.exit(exitCodes.refused)
    return
  }
  app.setPath('userData', real.value)
  app.setPath('sessionData', join(real.value, 'browser'))
  const handed = file === null ? null : resolve(file)
  if (app.requestSingleInstanceLock({ file: handed })) open(real.value, handed)
  else app.exit(exitCodes.done)
}

/** Makes the data folder with the browser's folder in it. Answers its real path. */
function makeFolder(data: string): Result<string, UnsafeFolder> {
  try {
    mkdirSync(join(data, 'browser'), { recursive: true, mode: 0o700 })
    return ok(realpathSync(data))
  } catch {
    return refuse({ kind: 'cannotWrite', folder: data })
  }
}

/** Opens the window. A program that is started again hands its file over to this one. */
function open(data: string, file: string | null): void {
  const program = startWindow(data, folder)
  if (file !== null) program.cameAgain(file)
  app.on('second-instance', (_event, _argv, _folder, other) => program.cameAgain(fileOf(other)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    program.cameAgain(path)
  })
}

function fileOf(handed: unknown): string | null {
  if (typeof handed !== 'object' || handed === null || !('file' in handed)) return null
  return typeof handed.file === 'string' ? handed.file : null
}
