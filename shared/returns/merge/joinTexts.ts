import { longestText } from '../../basics/text'
import { type Change, changesBetween } from './differences'

/**
 * Two versions of a text joined where they changed different paragraphs of the text that both began with. Null where they
 * touch the same paragraph, put something in at the same place, or make a text that is too long.
 */
export function joinTexts(before: string, one: string, other: string): string | null {
  const paragraphs = before.split('\n')
  const [ours, theirs] = [changesBetween(paragraphs, one.split('\n')), changesBetween(paragraphs, other.split('\n'))]
  if (ours.some((a) => theirs.some((b) => meet(a, b)))) return null
  const changes = [...ours, ...theirs].sort((a, b) => b.from - a.from || b.to - a.to)
  const joined = changes
    .reduce<readonly string[]>(
      (lines, { from, to, put }) => [...lines.slice(0, from), ...put, ...lines.slice(to)],
      paragraphs,
    )
    .join('\n')
  return joined.length > longestText ? null : joined
}

/** Beside each other is apart; putting in at the very edge of what the other side changes is not. */
const meet = (a: Change<string>, b: Change<string>) =>
  a.from === a.to || b.from === b.to ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to
