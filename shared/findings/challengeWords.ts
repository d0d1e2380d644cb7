import { counted } from '../basics/text'
import { standardName } from '../frameworks/lookUp'
import {
  type Behind,
  type ChallengeChange,
  type ChallengeChanges,
  type ChallengeKind,
  comparedIn,
  movedIn,
  type UndecidedRating,
} from './challengeChanges'
import { stepsText } from './standingRating'

// What challenge did, in sentences. A pattern is said only when enough cases share it, always with the count, and beside how
// often the same is so where nothing went that way: what everybody has in common explains nothing.

/** The fewest cases that make a pattern. */
const fewestForPattern = 3

/** `11 of 142 ratings changed at challenge: 8 down, 3 up. 131 stayed as they were.` */
export function challengeSentence({ counts }: ChallengeChanges): string {
  const [moved, compared] = [movedIn(counts), comparedIn(counts)]
  if (compared === 0) return 'No rating that an organisation gave stands beside an agreed one.'
  const start = `${moved} of ${counted(compared, 'rating')} that a panel agreed changed at challenge`
  return moved === 0 ? `${start}.` : `${start}: ${counts.down} down, ${counts.up} up.`
}

/** What stands apart from the count, one sentence each. */
export function apartFromCount({ counts, rated, changes }: ChallengeChanges): readonly string[] {
  const lookedAt = changes.filter(({ own }) => own.rank !== null).length
  const others = changes.length - lookedAt
  const ofTheirs = `${lookedAt} of ${counted(rated, 'rating')} that organisations gave themselves`
  return [
    ...(counts.notAgreed > 0
      ? [`${counted(counts.notAgreed, 'rating')} could not be agreed. Both stand side by side.`]
      : []),
    ...(counts.onlyAgreed > 0
      ? [
          `${counted(counts.onlyAgreed, 'rating')} cannot be set beside another, as only one side says how far the question is met.`,
        ]
      : []),
    others === 0
      ? `A panel decided on ${ofTheirs}.`
      : `A panel decided on ${counted(changes.length, 'answer')}: ${ofTheirs}, and ${counted(others, 'answer')} that did not say how far the question is met.`,
  ]
}

/** `down one`, `no change`, or what else became of it. */
export function challengeText({ kind, steps }: Pick<ChallengeChange | UndecidedRating, 'kind' | 'steps'>): string {
  if (kind === 'notAgreed') return 'not agreed'
  if (kind === 'undecided') return 'not decided on'
  return kind === 'onlyAgreed' ? 'only one rating' : stepsText(steps)
}

type Direction = Extract<ChallengeKind, 'down' | 'up'>

/** What answers can have in common, as `All 8 that went down …` goes on. */
const traits: readonly (readonly [test: (behind: Behind) => boolean, words: string])[] = [
  [({ namesEvidence }) => !namesEvidence, 'named no evidence'],
  [({ saysWhatChanged }) => !saysWhatChanged, 'did not say what difference was made'],
  [({ evidenceSeen }) => evidenceSeen === false, 'had evidence that somebody looked for and did not see'],
]

/**
 * What ratings that went the same way share, as sentences: where at least three do and half of them, and it is more common there
 * than elsewhere.
 */
export function challengePatterns(
  { changes }: ChallengeChanges,
  typeName: (code: string) => string,
): readonly string[] {
  return (['down', 'up'] as const).flatMap((direction) => {
    const moved = changes.filter(({ kind }) => kind === direction)
    const stayed = changes.filter(({ kind }) => kind === 'same')
    return [
      ...traits.flatMap(([test, words]) => traitSentence(moved, stayed, direction, (each) => test(each.behind), words)),
      ...sharedSentence(moved, direction, changes, ({ placed }) => standardName(placed.standard), 'in standard'),
      ...sharedSentence(moved, direction, changes, ({ type }) => typeName(type), 'from organisations of the type'),
    ]
  })
}

/** True where enough share it, and a larger part of them than of those they are set beside. */
const isPattern = (count: number, of: number, beside: number, besideOf: number) =>
  count >= fewestForPattern && count * 2 >= of && (besideOf === 0 || count * besideOf > beside * of)

const went = (count: number, of: number, direction: Direction) =>
  count === of ? `All ${of} that went ${direction}` : `${count} of the ${of} that went ${direction}`

function traitSentence(
  moved: readonly ChallengeChange[],
  stayed: readonly ChallengeChange[],
  direction: Direction,
  has: (change: ChallengeChange) => boolean,
  words: string,
): readonly string[] {
  const count = moved.filter(has).length
  const others = stayed.filter(has).length
  if (!isPattern(count, moved.length, others, stayed.length)) return []
  const beside = stayed.length === 0 ? '' : ` The same is so of ${others} of the ${stayed.length} that stayed.`
  return [`${went(count, moved.length, direction)} ${words}.${beside}`]
}

function sharedSentence(
  moved: readonly ChallengeChange[],
  direction: Direction,
  all: readonly ChallengeChange[],
  of: (change: ChallengeChange) => string,
  words: string,
): readonly string[] {
  const [among, inAll] = [groupSizes(moved, of), groupSizes(all, of)]
  return [...among]
    .filter(([name, count]) => isPattern(count, moved.length, inAll.get(name) ?? 0, all.length))
    .map(([name, count]) => `${went(count, moved.length, direction)} were ${words} “${name}”.`)
}

function groupSizes(
  changes: readonly ChallengeChange[],
  of: (change: ChallengeChange) => string,
): ReadonlyMap<string, number> {
  const groups = new Map<string, number>()
  for (const change of changes) groups.set(of(change), (groups.get(of(change)) ?? 0) + 1)
  return groups
}
