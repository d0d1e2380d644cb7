/**
 * @typedef {object} Proof one line of the run log, written by test/proof/proving.ts
 * @property {string} figure
 * @property {string} what
 * @property {'every' | 'chance'} drawn
 * @property {number} seed
 * @property {number} tried
 * @property {number} failures
 * @property {readonly string[]} measured
 * @property {number} seconds
 */

const start = '<!-- figures: written by npm run prove -- --release -->'
const end = '<!-- end of figures -->'
const head = [
  'Figure',
  'What was tried',
  'Tried',
  'Failed',
  'So fails in fewer than',
  'Measured',
  'Seed',
  'When and where',
]

/**
 * What no failure among so many says of the next one: with 95% confidence it fails less often than 3 in n. Where every case
 * was tried there is no next one.
 * @param {Proof} proof
 */
export function boundOf({ drawn, tried, failures }) {
  if (failures > 0 || tried === 0) return '–'
  return drawn === 'every' ? 'all were tried' : `3 in ${tried.toLocaleString('en-GB')}`
}

/**
 * The cells of a proof, without where it ran.
 * @param {Proof} proof
 * @returns {readonly string[]}
 */
export const cellsOf = (proof) => [
  proof.figure,
  proof.what,
  proof.tried.toLocaleString('en-GB'),
  String(proof.failures),
  boundOf(proof),
  proof.measured.join('; '),
  String(proof.seed),
]

/**
 * Proofs that tried the same in several ways, such as with each kind of error, as one.
 * @param {readonly Proof[]} proofs
 * @returns {readonly Proof[]}
 */
export function together(proofs) {
  /** @type {Map<string, Proof>} */
  const groups = new Map()
  for (const proof of proofs) {
    const key = `${proof.figure} ${proof.what}`
    const before = groups.get(key)
    const sum = before && {
      tried: before.tried + proof.tried,
      failures: before.failures + proof.failures,
      measured: [...before.measured, ...proof.measured],
      seconds: Math.round(10 * (before.seconds + proof.seconds)) / 10,
    }
    groups.set(key, { ...proof, ...sum })
  }
  return [...groups.values()]
}

/**
 * The document with these proofs in its table: each in place of the one that tried the same before, the others as they were.
 * @param {string} text
 * @param {readonly Proof[]} proofs
 * @param {string} where the day and the system
 */
export function withFigures(text, proofs, where) {
  const [before, inside, after] = parts(text)
  const rows = proofs.map((proof) => row([...cellsOf(proof), where]))
  const isNew = (/** @type {string} */ line) => rows.some((each) => keyOf(each) === keyOf(line))
  const kept = inside.split('\n').filter((line) => /^\| F\d/.test(line) && !isNew(line))
  const sorted = [...kept, ...rows].sort((a, b) => figureOf(a) - figureOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
  const table = [row(head), row(head.map(() => '---')), ...sorted].join('\n')
  return `${before}${start}\n\n${table}\n\n${end}${after}`
}

/** @param {string} text */
function parts(text) {
  const [before, rest] = text.split(start)
  const [inside, after] = (rest ?? '').split(end)
  if (before === undefined || inside === undefined || after === undefined)
    throw new Error(`There is no place for figures: ${start}`)
  return /** @type {const} */ ([before, inside, after])
}

const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
const keyOf = (/** @type {string} */ line) => line.split(' | ').slice(0, 2).join()
const figureOf = (/** @type {string} */ line) => Number(/F(\d+)/.exec(line)?.[1])
