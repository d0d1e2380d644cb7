import type { Framework } from './framework'

/** An edition as people say it: `edition 2026.1`. A name that says “edition” itself stands alone: `2026 edition`. */
export function editionWords({ edition, editionLabel }: Pick<Framework, 'edition' | 'editionLabel'>): string {
  const name = editionLabel.trim() || edition
  return /\bedition\b/i.test(name) ? name : `edition ${name}`
}
