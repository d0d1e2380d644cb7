import type { Flag, FlagSource } from '../../shared/findings/flags/flag'
import { findFlags } from '../../shared/findings/flags/flags'

/** Every flag of a cycle at once. */
export function flagsOf(source: FlagSource): readonly Flag[] {
  const finding = findFlags(source)
  for (;;) {
    const step = finding.next()
    if (step.done) return step.value
  }
}
