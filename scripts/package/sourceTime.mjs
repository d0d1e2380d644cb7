import { statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

/**
 * The time that packages carry, in seconds since 1970: SOURCE_DATE_EPOCH, or that of the last commit, so that the same
 * source makes the same package on any day.
 * @returns {Promise<number>}
 */
export async function sourceTime() {
  const named = Number(process.env['SOURCE_DATE_EPOCH'])
  if (Number.isSafeInteger(named) && named > 0) return named
  const { code, printed } = await run('git', ['log', '-1', '--format=%ct'])
  const committed = Number(printed.trim())
  if (code === 0 && committed > 0) return committed
  return Math.floor(statSync(path.join(root, 'package.json')).mtimeMs / 1000)
}
