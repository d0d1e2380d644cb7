/** How hard the proofs try: `quick` in every run of the tests, `release` in `npm run prove -- --release`. */
export const effort: 'quick' | 'release' = process.env['PSA_PROOF'] === 'release' ? 'release' : 'quick'

/** The count that this run asks for. */
export const trials = (quick: number, release: number): number => (effort === 'release' ? release : quick)

/** Where chance begins, the same for every proof of a run. Given by `PSA_SEED`, so that a run can be had again. */
export const seed = Number(process.env['PSA_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
