import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { askedFor, usage } from './prove/asked.mjs'
import { boundOf, together, withFigures } from './prove/published.mjs'
import { leaveWith } from './setup/cannot.mjs'
import { checkNodeVersion } from './setup/nodeVersion.mjs'
import { outFolder, root } from './setup/paths.mjs'
import { environment, runProject } from './test/runProject.mjs'

/** @typedef {import('./prove/published.mjs').Proof} Proof */
/** @typedef {{ readonly id: string, readonly proofs: readonly { readonly file: string, readonly counted?: boolean }[] }} Figure */

const figuresFile = path.join(root, 'test', 'proof', 'figures.json')
const published = path.join(root, 'docs', 'reliability.md')

/**
 * The files whose tests count what they try, by the project of the test runner that they belong to.
 * @param {readonly Figure[]} figures
 */
function filesByProject(figures) {
  const files = new Set(
    figures.flatMap(({ proofs }) => proofs.filter(({ counted }) => counted).map(({ file }) => file)),
  )
  /** @type {Map<string, string[]>} */
  const projects = new Map()
  for (const file of [...files].sort()) {
    const folder = file.split('/')[1] ?? ''
    const project = folder === 'renderer' ? 'component' : ['journeys', 'packaged'].includes(folder) ? folder : 'unit'
    projects.set(project, [...(projects.get(project) ?? []), file])
  }
  return projects
}

/** @param {string} log @returns {readonly Proof[]} */
const proofsIn = (log) =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []

/** @param {readonly Proof[]} proofs */
const shown = (proofs) =>
  proofs
    .map((proof) => {
      const measured = proof.measured.map((words) => `; ${words}`).join('')
      const count = proof.tried.toLocaleString('en-GB')
      return `${proof.figure.padEnd(4)} ${proof.what}: ${count} tried, ${proof.failures} failed (${boundOf(proof)})${measured}; ${proof.seconds} s\n`
    })
    .join('')

await leaveWith(async () => {
  /** @type {readonly Figure[]} */
  const figures = JSON.parse(readFileSync(figuresFile, 'utf8'))
  const asked = askedFor(
    process.argv.slice(2),
    figures.map(({ id }) => id),
  )
  if (asked === null) {
    process.stderr.write(usage)
    return 2
  }
  checkNodeVersion()
  const startedAt = new Date().toISOString()
  const log = path.join(outFolder, 'proof', `${startedAt.replaceAll(':', '-')}.jsonl`)
  mkdirSync(path.dirname(log), { recursive: true })
  const { env } = await environment()
  const proof = asked.release ? 'release' : 'quick'
  const told = { ...env, PSA_PROOF: proof, PSA_PROOF_LOG: log, PSA_SEED: String(asked.seed) }
  let failed = 0
  for (const [project, files] of filesByProject(figures.filter(({ id }) => asked.figures.includes(id)))) {
    if (project === 'journeys') await ensureBuild()
    failed += (await runProject(project, files, told)).failed
  }
  const proofs = together(proofsIn(log).filter(({ figure }) => asked.figures.includes(figure)))
  process.stdout.write(`\n${shown(proofs)}seed ${asked.seed}; run log ${path.relative(root, log)}\n`)
  const isSound = failed === 0 && proofs.length > 0 && proofs.every(({ failures }) => failures === 0)
  if (asked.release && isSound) {
    const where = `${startedAt.slice(0, 10)}, ${os.type()} ${os.release().split('-')[0]}, Node ${process.versions.node}`
    writeFileSync(published, withFigures(readFileSync(published, 'utf8'), proofs, where))
    process.stdout.write('The figures stand in docs/reliability.md.\n')
  }
  if (!isSound) process.stdout.write('Something failed, so nothing was published.\n')
  return isSound ? 0 : 1
})
