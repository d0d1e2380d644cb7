import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { outFolder, root } from '../setup/paths.mjs'
import { say } from '../setup/say.mjs'
import { runElectron } from './electronProcess.mjs'

const sample = path.join(outFolder, 'Northmere-sample.psa')
const reports = path.join(outFolder, 'reports')

/** The commands of the main job, in order. */
export const mainJob = [
  ['sample', '--out', sample],
  ['report', sample, '--document', 'all', '--out', reports],
]

/**
 * What to print at the end.
 * @param {readonly { place: string, size: number }[]} files
 */
export function summary(files) {
  const width = Math.max(...files.map(({ place }) => place.length))
  return [
    '',
    'There is no display here, so the main job was done without a window. Written:',
    ...files.map(({ place, size }) => `  ${place.padEnd(width)}  ${Math.ceil(size / 1024)} kB`),
    '',
    'To open the window, on a computer with a screen:',
    '  npm start',
    'Here, with your own screen brought along over SSH:',
    '  ssh -X NAME-OF-THIS-COMPUTER',
    '  npm start',
    'Here, on a screen that this computer already has:',
    '  DISPLAY=:0 npm start',
    '',
  ].join('\n')
}

/**
 * Makes the sample partnership and its reports in out/, in place of those of an earlier run.
 * @param {import('../setup/setUp.mjs').Ready} ready
 */
export async function runUnattended(ready) {
  rmSync(sample, { force: true })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  for (const words of mainJob) {
    say(`running: npm start -- ${words.map(shorten).join(' ')}`)
    const code = await runElectron(ready, words)
    if (code !== 0) return code
  }
  process.stdout.write(
    summary(
      [
        sample,
        ...readdirSync(reports)
          .sort()
          .map((name) => path.join(reports, name)),
      ].map(measure),
    ),
  )
  return 0
}

/** @param {string} file */
const measure = (file) => ({ place: shorten(file), size: statSync(file).size })

/** @param {string} word */
const shorten = (word) => (path.isAbsolute(word) ? path.relative(root, word) : word)
