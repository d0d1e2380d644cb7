import { wordCheckCount } from '../word/checkWord'
import type { MadeDocument } from './makeDocument'

/** How many checks were passed, of a file with these findings. */
export const checksPassed = (findings: readonly { readonly check: string }[]): number =>
  wordCheckCount - new Set(findings.map(({ check }) => check)).size

/** `30 of 30 accessibility checks passed`. */
export const checkedWords = ({ failed }: Pick<MadeDocument, 'failed'>): string =>
  `${checksPassed(failed)} of ${wordCheckCount} accessibility checks passed`
