import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { askForHoles } from './package/audit.mjs'
import { packagesHere, unpackedOf } from './package/here.mjs'
import { makeFiles, writeSums } from './package/makeFiles.mjs'
import { makeInspectable, makePackage, packageFolder, readProduct } from './package/makePackage.mjs'
import { refuseHoles, refuseStandIn } from './package/release.mjs'
import { listPackages, versionsInside, withRuntime } from './package/sbom.mjs'
import { signingNotices, signSums } from './package/signing.mjs'
import { sourceTime } from './package/sourceTime.mjs'
import { leaveWith } from './setup/cannot.mjs'
import { ensureModules } from './setup/modules.mjs'
import { checkNodeVersion } from './setup/nodeVersion.mjs'
import { outFolder, root } from './setup/paths.mjs'
import { ensureRuntime, pinnedVersion } from './setup/runtime.mjs'

const releaseFolder = path.join(outFolder, 'release')

const usage = `npm run package                     every kind of package that this computer can make, in out/package
npm run package -- --unpacked       the unpacked program alone
npm run package -- --inspectable    the same, and a copy that tests can attach to
npm run package -- --release        every kind of package, for users, in out/release
`

/** @typedef {import('./setup/runtime.mjs').Runtime} Runtime */

/** @param {string} file */
const sayWritten = (file) => process.stdout.write(`written: ${path.relative(root, file)}\n`)

/**
 * The unpacked program, with a copy for tests where it is asked for.
 * @param {Runtime} runtime
 * @param {boolean} isInspectable
 */
async function unpackedOnly(runtime, isInspectable) {
  const executable = await makePackage(runtime)
  sayWritten(executable)
  if (isInspectable) sayWritten(await makeInspectable(executable))
  sayTestArtefact(runtime)
  return 0
}

/**
 * Every package that can be made here, with what goes beside it.
 * @param {Runtime} runtime
 * @param {{ folder: string, isTight: boolean }} how
 */
async function everything(runtime, { folder, isTight }) {
  const { make, leaveOut } = await packagesHere({ mayAsk: true })
  const executable = await makePackage(runtime)
  mkdirSync(folder, { recursive: true })
  const files = await makeFiles(make, { runtime, unpacked: unpackedOf(executable), folder, isTight })
  const beside = [await writeBom(runtime, folder)]
  const sums = writeSums(folder, [...files, ...beside])
  const signature = await signSums(sums, process.env)
  for (const file of [executable, ...files, ...beside, sums, ...(signature === null ? [] : [signature])])
    sayWritten(file)
  for (const { title, why } of leaveOut) process.stdout.write(`left out: ${title}, which ${why}\n`)
  for (const notice of signingNotices(process.platform, process.env)) process.stdout.write(`${notice}\n`)
  sayTestArtefact(runtime)
  return 0
}

/**
 * @param {Runtime} runtime
 * @param {string} folder
 */
async function writeBom(runtime, folder) {
  const product = readProduct()
  const facts = {
    product,
    electron: runtime.version,
    versions: await versionsInside(runtime.executable),
    time: await sourceTime(),
  }
  const file = path.join(folder, `${product.name}-${product.version}-sbom.cdx.json`)
  writeFileSync(file, `${JSON.stringify(withRuntime(await listPackages(), facts), null, 2)}\n`)
  return file
}

/** @param {Runtime} runtime */
async function release(runtime) {
  refuseStandIn(runtime, pinnedVersion())
  refuseHoles(await askForHoles())
  rmSync(releaseFolder, { recursive: true, force: true })
  return everything(runtime, { folder: releaseFolder, isTight: true })
}

/** @param {Runtime} runtime */
function sayTestArtefact({ isPinned, version }) {
  if (!isPinned)
    process.stdout.write(
      `This was made with Electron ${version}, which is out of support. It is for tests: do not give it to users.\n`,
    )
}

await leaveWith(async () => {
  const words = process.argv.slice(2)
  if (words.length > 1 || !words.every((word) => ['--release', '--unpacked', '--inspectable'].includes(word))) {
    process.stderr.write(usage)
    return 2
  }
  checkNodeVersion()
  await ensureModules()
  const runtime = await ensureRuntime()
  await ensureBuild()
  if (words[0] === '--release') return release(runtime)
  if (words.length > 0) return unpackedOnly(runtime, words[0] === '--inspectable')
  return everything(runtime, { folder: packageFolder, isTight: false })
})
