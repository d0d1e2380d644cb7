import { cannot } from '../setup/cannot.mjs'
import { run } from '../setup/run.mjs'

/**
 * Runs a program of the system to its end; where it fails, says what it said.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('../setup/run.mjs').RunOptions} [options]
 */
export async function runOrRefuse(command, words, options) {
  const { code, printed } = await run(command, words, options)
  if (code !== 0)
    throw cannot(
      `${command} failed:\n${printed.trim()}`,
      'Nothing was written over. Put right what it names, and try again.',
    )
}
