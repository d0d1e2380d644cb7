const startedAt = Date.now()

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * One line about what set-up is doing. Standard output is left to the program that set-up prepares.
 * @param {string} text
 */
export const say = (text) => process.stderr.write(`[${seconds(Date.now() - startedAt)}] ${text}\n`)

/**
 * Says what is being done, shows a dot each second while it lasts, and ends the line with the time it took.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
  const began = Date.now()
  process.stderr.write(`[${seconds(began - startedAt)}] ${text} `)
  const dots = setInterval(() => process.stderr.write('.'), 1000)
  try {
    const result = await work()
    process.stderr.write(` ${seconds(Date.now() - began)}\n`)
    return result
  } catch (error) {
    process.stderr.write(' not done\n')
    throw error
  } finally {
    clearInterval(dots)
  }
}
