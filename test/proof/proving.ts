import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { effort, seed } from './effort'

/** What a proof counts while it runs. */
export type Tally = {
  /** So many more trials went well; one when nothing is said. */
  readonly tried: (count?: number) => void
  /** Something that was measured, in words: `p95 12 ms`. */
  readonly measured: (words: string) => void
}

/** One line of the run log: what a proof tried, how often, and whether anything failed. */
export type Proof = {
  /** A figure of test/proof/figures.json. */
  readonly figure: string
  readonly what: string
  /** `every` where all cases were tried, `chance` where some were drawn: only then does the bound of 3/n mean anything. */
  readonly drawn: 'every' | 'chance'
  readonly effort: typeof effort
  readonly seed: number
  readonly tried: number
  readonly failures: number
  readonly measured: readonly string[]
  readonly seconds: number
}

/**
 * Runs a proof of a figure and writes what it tried to the run log, if `PSA_PROOF_LOG` names one. A proof stops at its first
 * failure, which is counted, told with the seed, and thrown on to the test.
 */
export async function proving(
  figure: string,
  what: string,
  drawn: Proof['drawn'],
  run: (tally: Tally) => void | Promise<void>,
): Promise<void> {
  let count = 0
  const measured: string[] = []
  const started = performance.now()
  const tell = (failures: number) => {
    const seconds = Math.round((performance.now() - started) / 100) / 10
    log({ figure, what, drawn, effort, seed, tried: count + failures, failures, measured, seconds })
  }
  const tally: Tally = {
    tried: (more = 1) => {
      count += more
    },
    measured: (words) => void measured.push(words),
  }
  try {
    await run(tally)
  } catch (error) {
    console.error(`${figure}, ${what}: failed with seed ${seed} after ${count} that went well`)
    tell(1)
    throw error
  }
  tell(0)
}

function log(proof: Proof): void {
  const file = process.env['PSA_PROOF_LOG']
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(proof)}\n`)
}
