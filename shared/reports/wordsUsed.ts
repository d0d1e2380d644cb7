import type { GlossaryEntry } from '../findings/reportedWorkspace'
import type { Block } from './block'

/** The terms of this document with their meanings, under a heading of a level; nothing when none was used. */
export const wordsUsed = (level: 1 | 2, terms: readonly GlossaryEntry[]): readonly Block[] =>
  terms.length === 0
    ? []
    : [
        { kind: 'heading', level, text: 'Words used in this document' },
        {
          kind: 'bullets',
          items: terms.map(({ term, meaning }) => [{ kind: 'strong', text: `${term}:` }, ` ${meaning}`]),
        },
      ]
