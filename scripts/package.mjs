import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { makeInspectable, makePackage, runBuilder } from './package/makePackage.mjs'
import { builderSystem } from './package/product.mjs'
import { possibleTargets } from './package/targets.mjs'
import { cannot, leaveWith } from './setup/cannot.mjs'
import { ensureModules } from './setup/modules.mjs'
import { checkNodeVersion } from './setup/nodeVersion.mjs'
import { outFolder, root } from './setup/paths.mjs'
import { ensureRuntime, pinnedVersion } from './setup/runtime.mjs'
import { step } from './setup/say.mjs'

const toolsAddress = 'https://github.com/electron-userland/electron-builder-binaries'
const questionLimit = 5_000

const usage = `npm run package                     an unpacked program for this system, in out/package
npm run package -- --inspectable    the same, and a copy that tests can attach to
npm run package -- --release        every kind of package that this computer can make, in out/release
`

/** @typedef {import('./setup/runtime.mjs').Runtime} Runtime */

/**
 * @param {Runtime} runtime
 * @param {boolean} isInspectable
 */
async function packageForTrial(runtime, isInspectable) {
  const executable = await makePackage(runtime)
  const copy = isInspectable ? [await makeInspectable(executable)] : []
  for (const file of [executable, ...copy]) process.stdout.write(`written: ${path.relative(root, file)}\n`)
  if (!runtime.isPinned)
    process.stdout.write(
      `This was made with Electron ${runtime.version}, which is out of support. It is for tests: do not give it to users.\n`,
    )
  return 0
}

/** @param {Runtime} runtime */
async function packageForRelease(runtime) {
  if (!runtime.isPinned)
    throw cannot(
      `A release is made only with Electron ${pinnedVersion()}; this computer has ${runtime.version}. Nothing was made.`,
      'Run the command where Electron can be downloaded.',
    )
  const { make, leaveOut } = possibleTargets({
    platform: process.platform,
    toolsAnswer: await toolsAnswer(),
    hasSevenZip: Boolean(process.env['ELECTRON_BUILDER_7ZIP_PATH']),
  })
  for (const { name, why } of leaveOut) process.stdout.write(`left out: ${name}, which ${why}\n`)
  if (make.length === 0) return 1
  const output = path.join(outFolder, 'release')
  await step(`making ${make.join(', ')}`, () => runBuilder(runtime, output, [builderSystem(process.platform), ...make]))
  process.stdout.write(`written: ${path.relative(root, output)}\n`)
  return 0
}

async function toolsAnswer() {
  try {
    return (await fetch(toolsAddress, { method: 'HEAD', signal: AbortSignal.timeout(questionLimit) })).ok
  } catch {
    return false
  }
}

await leaveWith(async () => {
  const words = process.argv.slice(2)
  if (words.length > 1 || !words.every((word) => word === '--release' || word === '--inspectable')) {
    process.stderr.write(usage)
    return 2
  }
  checkNodeVersion()
  await ensureModules()
  const runtime = await ensureRuntime()
  await ensureBuild()
  return words[0] === '--release' ? packageForRelease(runtime) : packageForTrial(runtime, words[0] === '--inspectable')
})
