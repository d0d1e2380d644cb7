import { wordCheckCount } from '../word/checkWord'
import type { MadeDocument } from './makeDocument'

/** `30 of 30 accessibility checks passed`. */
export function checkedWords({ failed }: Pick<MadeDocument, 'failed'>): string {
  const notPassed = new Set(failed.map(({ check }) => check)).size
  return `${wordCheckCount - notPassed} of ${wordCheckCount} accessibility checks passed`
}
