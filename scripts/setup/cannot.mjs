/**
 * Something that set-up cannot do by itself: what happened, and what the reader has to do.
 * @param {string} what
 * @param {string} remedy one or more lines; commands stand on a line of their own
 */
export const cannot = (what, remedy) => Object.assign(new Error(what), { remedy })

/**
 * What to print for an error: the cause and the cure, or the whole trace when nobody foresaw it.
 * @param {unknown} error
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error)
  if ('remedy' in error) return `\n${error.message}\n${error.remedy}\n`
  return `\n${error.stack ?? error.message}\n`
}

/**
 * Runs a script to its end and leaves with its exit code, or with 1 and an explanation.
 * @param {() => Promise<number>} work
 */
export async function leaveWith(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    process.stderr.write(explain(error))
    process.exitCode = 1
  }
}
